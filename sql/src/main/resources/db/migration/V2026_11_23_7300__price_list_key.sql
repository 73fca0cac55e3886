-- Which request made a price list, so that a repeated one is answered like the first.

alter table price_list
    add column idempotency_key text check (length(idempotency_key) between 1 and 255),
    add column body_hash text check (length(body_hash) = 64),
    add constraint price_list_key unique (vendor_id, idempotency_key),
    add constraint price_list_hash check ((idempotency_key is null) = (body_hash is null));

comment on column price_list.idempotency_key is 'Idempotency-Key header of the request that made it; null when it had none.';
comment on column price_list.body_hash is 'SHA-256 of that request: the same key with another body is an error.';
