-- Which idempotency key already added which product, so that a repeated request is answered like the first.

create table product_key (
    username   text        not null check (length(username) between 1 and 255),
    key        text        not null check (length(key) between 1 and 255),
    body_hash  bytea       not null,
    sku        text        not null,
    created_at timestamptz not null default now(),
    primary key (username, key)
);

-- A key whose product is refused, for its sku is taken, is free again.
grant delete on product_key to khaacho_app;

comment on table product_key is 'One product per user and key, inserted in the product''s transaction; a row each at most, so they are kept.';
comment on column product_key.username is 'Whose key it is; two users may use the same text.';
comment on column product_key.key is 'Idempotency-Key header, 1 to 255 characters.';
comment on column product_key.body_hash is 'SHA-256 of the body: the same key with another body is an error, not a repetition.';
