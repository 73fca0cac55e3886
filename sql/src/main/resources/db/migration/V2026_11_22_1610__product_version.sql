-- A version for each product, which a change has to name: of two who change the same state, one is told.

alter table product add column version integer not null default 1 check (version >= 1);

-- The list of a category, in its order.
create index product_category_idx on product (category, sku);

comment on column product.version is 'Grows by one with each change; the ETag of the API.';
