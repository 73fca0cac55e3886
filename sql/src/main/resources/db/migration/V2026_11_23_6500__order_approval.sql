-- A shop's user orders up to a limit of its own; what is beyond it waits for another of the shop's users who may say yes.

alter table app_user
    add column order_limit numeric(14, 2) check (order_limit >= 0),
    add column may_approve boolean not null default false;

comment on column app_user.order_limit is
    'The most that one order of this user may come to, with VAT, in NPR, before somebody has to approve it; null for any sum.';
comment on column app_user.may_approve is 'Whether it approves orders of its party''s other users and sets their limits.';

create table order_approval (
    order_id    uuid           not null,
    amendment   integer        not null check (amendment >= 1),
    approved_by text           not null check (length(approved_by) between 1 and 100),
    total       numeric(14, 2) not null check (total >= 0),
    approved_at timestamptz    not null,
    primary key (order_id, amendment)
);

comment on table order_approval is
    'That an order was approved within its shop. It holds for the order as it was: an amendment afterwards is another number.';
comment on column order_approval.amendment is 'orders.last_amendment as of the approval, which lets the order begin again.';
comment on column order_approval.total is 'With VAT, in NPR, as the risk stage reckoned when it was held.';

revoke update on order_approval from khaacho_app;
