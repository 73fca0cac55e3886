-- Pictures that were sent and never ordered with go after a while, where a setting says so: they are a shop's handwriting, and nobody's
-- order. When one was last asked for is what counts, not when it came first: an order that waits in a queue names one already.

alter table attachment add column used_at timestamptz not null default now();

update attachment set used_at = kept_at;

comment on column attachment.used_at is 'When it was last sent, or an order with it was last accepted: before that it is not removed.';

create index attachment_used_idx on attachment (used_at);

-- An order that was cancelled before the parsing stage has no reading; its picture stays. The address ends with the id.
create index orders_attachment_idx on orders (right(image_url, 36)) where image_url is not null;

grant delete on attachment to khaacho_app;
