-- What a shop orders again and again, under a name of its own.

-- Versions are drawn, not counted: a template that was deleted and made anew never has one that somebody still holds.
create sequence order_template_version as integer;

grant usage on sequence order_template_version to khaacho_app;

create table order_template (
    retailer_id uuid        not null references party (id),
    name        text        not null check (length(name) between 1 and 64),
    district    text,
    note        text,
    version     integer     not null default nextval('order_template_version'),
    updated_at  timestamptz not null default now(),
    primary key (retailer_id, name)
);

create table order_template_line (
    retailer_id uuid     not null,
    name        text     not null,
    line_no     smallint not null check (line_no between 1 and 500),
    sku         text,
    product_id  bigint,
    quantity    integer  not null check (quantity between 1 and 1000000),
    unit        text,
    primary key (retailer_id, name, line_no),
    foreign key (retailer_id, name) references order_template (retailer_id, name) on delete cascade,
    constraint order_template_line_names_one_product check ((sku is null) <> (product_id is null))
);

grant delete on order_template, order_template_line to khaacho_app;

comment on table order_template is 'What a retailer orders again and again; its users share it.';
comment on column order_template.name is 'The retailer''s own, 1 to 64 characters.';
comment on column order_template.district is 'Delivery district; null means the retailer''s own.';
comment on column order_template.version is 'Another with every change; the ETag of a template.';
comment on table order_template_line is 'A line as it was asked for; what it costs and who has it is found out anew with each order.';
comment on column order_template_line.sku is 'As it was asked for; null when the product was named by its id.';
comment on column order_template_line.quantity is 'Selling units, 1 to 1,000,000.';
comment on column order_template_line.unit is 'Unit as asked; null means the product''s selling unit.';
