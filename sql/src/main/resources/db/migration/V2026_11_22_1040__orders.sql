-- The order, its lines as asked, and its history. Partitioned by month on the UUIDv7 id; see partition_functions.
-- No foreign keys between these tables: the stage that writes an order writes its lines and event in the same
-- transaction, rows are never deleted one by one, and the checks would cost a look-up per line on the busiest path.

create table orders (
    id                 uuid           not null primary key,
    retailer_id        uuid           not null,
    placed_by          text,
    customer_ref       text,
    source             text           not null check (source in ('REST', 'SOAP', 'WHATSAPP', 'BULK', 'CONSOLE')),
    priority           smallint       not null default 4 check (priority in (9, 4, 1)),
    status             text           not null check (status in
        ('RECEIVED', 'PARSED', 'APPROVED', 'ROUTED', 'CONFIRMED', 'COMPLETED', 'BACKORDERED', 'REJECTED', 'HELD',
         'NEEDS_REVIEW', 'CANCELLED')),
    reason_code        text,
    reason             text,
    order_text         text           check (length(order_text) <= 10000),
    image_url          text,
    district           text,
    delivery_date      date,
    note               text,
    payment_terms      text,
    total              numeric(14, 2) check (total >= 0),
    currency           char(3)        not null default 'NPR',
    credit_reserved    numeric(14, 2) not null default 0 check (credit_reserved >= 0),
    risk_score         numeric(4, 3)  check (risk_score between 0 and 1),
    risk_contributions jsonb,
    parse_confidence   numeric(4, 3)  check (parse_confidence between 0 and 1),
    alias_of           uuid,
    correlation_id     text,
    version            integer        not null default 0,
    accepted_at        timestamptz    not null,
    created_at         timestamptz    not null default now(),
    updated_at         timestamptz    not null default now()
) partition by range (id);

create table orders_default partition of orders default with (fillfactor = 70);

-- A retailer's orders, newest first; the id carries the time.
create index orders_retailer_idx on orders (retailer_id, id desc);

-- Orders that somebody or some stage still has to move on: a small index however many orders are done.
create index orders_open_idx on orders (status, id)
    where status in ('RECEIVED', 'PARSED', 'APPROVED', 'HELD', 'NEEDS_REVIEW', 'BACKORDERED');

comment on table orders is 'An accepted order. ACCEPTED itself is never stored: it lives in the intake queue.';
comment on column orders.id is 'UUIDv7 given at acceptance; its time selects the partition, its last bits carry a tag of the owner.';
comment on column orders.placed_by is 'Username of who placed it.';
comment on column orders.customer_ref is 'The retailer''s own reference.';
comment on column orders.priority is 'JMS priority: 9 high, 4 normal, 1 low.';
comment on column orders.reason_code is 'Stable code of why it is rejected, held, back-ordered, in review or cancelled.';
comment on column orders.order_text is 'A text order as written, at most 10,000 characters.';
comment on column orders.district is 'Delivery district.';
comment on column orders.total is 'Goods without VAT; estimated at risk assessment, as agreed once routed.';
comment on column orders.credit_reserved is 'What this order holds of its retailer''s credit_account.reserved; 0 once released.';
comment on column orders.risk_score is '0 to 1: above 0.8 rejected, 0.5 to 0.8 held.';
comment on column orders.risk_contributions is 'Each rule that counted and its weight, for display.';
comment on column orders.parse_confidence is '0 to 1; null for structured orders.';
comment on column orders.alias_of is
    'Set when the same idempotency key came twice under two ids: this id only points to the order that is worked.';
comment on column orders.version is 'Rises with every change; the ETag of an order.';
comment on column orders.accepted_at is 'When the 202 was answered.';
comment on column orders.created_at is 'When intake stored it.';

create table order_line (
    order_id   uuid     not null,
    line_no    smallint not null check (line_no between 1 and 500),
    sku        text     not null,
    product_id bigint,
    quantity   integer  not null check (quantity between 1 and 1000000),
    unit       text,
    line_text  text,
    unit_price numeric(14, 2) check (unit_price >= 0),
    backordered integer not null default 0 check (backordered >= 0),
    cancelled  integer  not null default 0 check (cancelled >= 0),
    primary key (order_id, line_no),
    constraint order_line_parts_within_quantity check (backordered + cancelled <= quantity)
) partition by range (order_id);

create table order_line_default partition of order_line default with (fillfactor = 90);

comment on table order_line is 'Lines as asked. quantity = sum over vendor order lines + backordered + cancelled.';
comment on column order_line.line_no is '1 to 500, in the order asked.';
comment on column order_line.product_id is 'Null until the product check has found the sku.';
comment on column order_line.quantity is 'Selling units asked, 1 to 1,000,000.';
comment on column order_line.unit is 'Unit as asked; null means the product''s selling unit.';
comment on column order_line.line_text is 'The words of a text order that this line was read from.';
comment on column order_line.unit_price is 'Estimate at risk assessment (lowest offer); the agreed price is on the vendor order line.';

create table order_event (
    order_id       uuid        not null,
    seq            integer     not null check (seq >= 1),
    from_status    text,
    to_status      text        not null,
    actor          text        not null,
    reason         text,
    correlation_id text,
    at             timestamptz not null default now(),
    primary key (order_id, seq)
) partition by range (order_id);

create table order_event_default partition of order_event default;

comment on table order_event is 'One row per transition: the history and timeline of an order. Append-only.';
comment on column order_event.seq is '1, 2, 3 ... per order; its key makes a transition that is delivered twice fail or do nothing.';
comment on column order_event.from_status is 'Null for the first event.';
comment on column order_event.actor is 'Username, or the stage that did it.';
