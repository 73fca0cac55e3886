-- What becomes of a vendor order belongs to its order's history: same numbers, same table, append-only alike.

alter table order_event add column vendor_order_id uuid;

comment on column order_event.vendor_order_id is
    'Set when the transition is that of a vendor order; from_status and to_status are then the vendor order''s.';

-- The order's own transitions carry its events' ids. With the vendor orders' among them, the version is not the number of
-- the last of its own any more; whoever waited for the row's lock reads it here, where counting would show the past.

alter table orders add column last_transition integer check (last_transition >= 1);

comment on column orders.last_transition is
    'Number of the last transition of the order itself; null means the version, before any vendor answered.';
