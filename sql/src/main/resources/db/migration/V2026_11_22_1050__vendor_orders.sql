-- What routing makes of an order: one vendor order a vendor, with the prices agreed at that moment.

create table vendor_order (
    id         uuid           not null primary key,
    order_id   uuid           not null,
    vendor_id  uuid           not null references party (id),
    status     text           not null check (status in
        ('PLACED', 'ACCEPTED', 'DECLINED', 'DISPATCHED', 'DELIVERED', 'CANCELLED')),
    total      numeric(14, 2) not null check (total >= 0),
    currency   char(3)        not null default 'NPR',
    attempt    integer        not null default 1 check (attempt >= 1),
    placed_at  timestamptz    not null default now(),
    updated_at timestamptz    not null default now(),
    constraint vendor_order_attempt_key unique (order_id, vendor_id, attempt)
);

-- A vendor's inbox, newest first.
create index vendor_order_vendor_idx on vendor_order (vendor_id, id desc);

comment on table vendor_order is 'The part of an order that one vendor delivers.';
comment on column vendor_order.id is 'UUIDv7, so newest first is by id.';
comment on column vendor_order.order_id is 'orders.id; no foreign key, see orders.';
comment on column vendor_order.total is 'Goods without VAT: sum of quantity x unit_price over its lines.';
comment on column vendor_order.attempt is
    'Which routing of the order made it, from 1. With order and vendor it is unique, so routing twice makes one.';

create table vendor_order_line (
    vendor_order_id uuid           not null references vendor_order (id),
    line_no         smallint       not null check (line_no between 1 and 500),
    offer_id        bigint         not null,
    product_id      bigint         not null,
    quantity        integer        not null check (quantity > 0),
    unit_price      numeric(14, 2) not null check (unit_price > 0),
    primary key (vendor_order_id, line_no)
);

comment on table vendor_order_line is 'Which quantity of which order line this vendor delivers, at the agreed price.';
comment on column vendor_order_line.line_no is 'The order line''s number; a line split over two vendors appears in both.';
comment on column vendor_order_line.offer_id is
    'The offer whose stock is reserved. No foreign key: its check would lock the offer row a second time.';
comment on column vendor_order_line.quantity is 'Selling units, greater than 0.';
