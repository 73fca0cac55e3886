-- Which key already made which order. A table of its own because PostgreSQL has no uniqueness across partitions without
-- the partition key.

create table idempotency (
    retailer_id uuid        not null,
    source      text        not null check (source in ('REST', 'SOAP', 'WHATSAPP', 'BULK', 'CONSOLE')),
    key         text        not null check (length(key) between 1 and 255),
    order_id    uuid        not null,
    body_hash   bytea       not null,
    created_at  timestamptz not null default now(),
    primary key (retailer_id, source, key)
);

comment on table idempotency is 'One order per retailer, source and key; intake inserts it in the order''s transaction.';
comment on column idempotency.key is 'Idempotency-Key header, SOAP message id or WhatsApp message id, 1 to 255 characters.';
comment on column idempotency.body_hash is 'SHA-256 of the body: the same key with another body is an error, not a replay.';
