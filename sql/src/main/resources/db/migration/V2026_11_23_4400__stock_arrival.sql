-- Stock that came, noted in the transaction that brings it: whoever dies before the orders that wait for it are woken
-- leaves the row to somebody else. Routing may have looked at the offers just before and write a moment later that an
-- order waits, so a row stays until every transaction has ended that was under way when the row was first looked at.

create table stock_arrival (
    id         bigint      not null generated always as identity primary key,
    product_id bigint      not null references product,
    tried_at   timestamptz,
    horizon    xid8
);

grant delete on stock_arrival to khaacho_app;

comment on table stock_arrival is 'Stock that came and for which orders that wait are still to be woken; empty when nothing is under way.';
comment on column stock_arrival.tried_at is 'When orders were last looked for; null means never.';
comment on column stock_arrival.horizon is
    'The first transaction after the first look. Once all before it have ended, one more look is the last.';
