-- Transitions that people cause, not messages: should the process die between their commit and the sending of their
-- news, no redelivery would ever tell it. Their row here goes when the news has left; what stays is told by a sweep.

create table order_event_outbox (
    order_id uuid        not null,
    seq      integer     not null check (seq >= 1),
    since    timestamptz not null default now(),
    primary key (order_id, seq)
);

grant delete on order_event_outbox to khaacho_app;

comment on table order_event_outbox is 'Transitions whose news may not have left yet; empty when nothing is under way.';
comment on column order_event_outbox.order_id is 'With seq the transition in order_event; no foreign key, see orders.';
comment on column order_event_outbox.since is 'When it was last tried; long ago means that whoever tried died.';
