-- What is sold (product) and by whom, at what price and from what stock (offer).

create table product (
    id         bigint      not null generated always as identity primary key,
    sku        text        not null unique check (length(sku) between 1 and 64),
    name       text        not null check (length(name) between 1 and 200),
    name_ne    text,
    brand      text,
    category   text        not null,
    unit       text        not null,
    pack       text,
    aliases    text[]      not null default '{}',
    active     boolean     not null default true,
    updated_at timestamptz not null default now()
);

comment on table product is 'One thing in one size, as it is ordered.';
comment on column product.sku is 'The code by which customers and files name it.';
comment on column product.unit is 'Selling unit: sack, bag, carton, packet, jar, tin, piece ... Quantities count these.';
comment on column product.pack is 'Content of one selling unit, for example 25 kg or 12 x 1 L.';
comment on column product.aliases is 'What shopkeepers write for it, lower case, Latin letters; used to read text orders.';
comment on column product.active is 'False: not orderable any more.';

create table offer (
    id             bigint         not null generated always as identity primary key,
    vendor_id      uuid           not null references party (id),
    product_id     bigint         not null references product (id),
    price          numeric(14, 2) not null check (price > 0),
    currency       char(3)        not null default 'NPR',
    stock_on_hand  integer        not null check (stock_on_hand >= 0),
    stock_reserved integer        not null default 0 check (stock_reserved >= 0),
    min_quantity   integer        not null default 1 check (min_quantity >= 1),
    lead_time_days integer        not null default 1 check (lead_time_days between 0 and 365),
    active         boolean        not null default true,
    valid_from     timestamptz    not null default now(),
    valid_to       timestamptz,
    updated_at     timestamptz    not null default now(),
    constraint offer_vendor_product_key unique (vendor_id, product_id),
    constraint offer_stock_not_oversold check (stock_reserved <= stock_on_hand),
    constraint offer_valid_period check (valid_to is null or valid_to > valid_from)
) with (fillfactor = 70);
-- fillfactor: every routed order changes stock_reserved; the free space keeps the new row version on the same page (HOT).

-- Cheapest vendors first for a product. It must not hold stock columns: those change with every order.
create index offer_product_price_idx on offer (product_id, price) where active;

comment on table offer is 'One vendor''s price and stock of one product.';
comment on column offer.price is 'Per selling unit, without VAT, greater than 0.';
comment on column offer.stock_on_hand is 'Selling units in the vendor''s store, reserved ones included.';
comment on column offer.stock_reserved is
    'Selling units promised to open vendor orders; equals the sum of their lines. Free stock = on hand - reserved >= 0.';
comment on column offer.min_quantity is 'Smallest quantity the vendor delivers, in selling units.';
comment on column offer.lead_time_days is 'Days from order to delivery, 0 to 365.';
comment on column offer.valid_to is 'First instant at which the offer no longer holds; null means until further notice.';
