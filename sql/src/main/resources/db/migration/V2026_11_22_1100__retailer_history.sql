-- What the risk rules want to know of a retailer, kept as sums: counting its orders anew for each order would cost more
-- the longer it buys.

create table retailer_history (
    retailer_id      uuid           not null primary key references party (id),
    completed_orders integer        not null default 0 check (completed_orders >= 0),
    completed_total  numeric(14, 2) not null default 0 check (completed_total >= 0),
    updated_at       timestamptz    not null default now()
);

comment on table retailer_history is 'Orders of a retailer that were delivered: how many and what they were worth.';
comment on column retailer_history.completed_total is 'NPR without VAT, over all completed orders.';
