-- The door that an order goes to and whom to call there: the vendor needs both to deliver, and a retailer that suddenly
-- has goods brought to a door or a person it never named is what fraud with a stranger's account looks like. The risk
-- stage asks for each order that names them, hence an index each; orders without are in neither. Like the district they
-- change with an amendment alone, so transitions stay updates in place. An address may be longer than is good for an
-- index, and the same one is written in many ways: what is compared is a digest of its letters and digits.

alter table orders
    add column delivery_address text check (length(delivery_address) <= 200),
    add column address_key      text check (length(address_key) = 64),
    add column contact_phone    text check (contact_phone ~ '^[+][1-9][0-9]{7,14}$'),
    add constraint orders_address_key_with_address check ((delivery_address is null) = (address_key is null));

create index orders_retailer_address_idx on orders (retailer_id, address_key) where address_key is not null;

create index orders_retailer_phone_idx on orders (retailer_id, contact_phone) where contact_phone is not null;

comment on column orders.delivery_address is
    'Street or tole of the delivery, at most 200 characters. Personal data: shown to the parties of the order, never logged.';
comment on column orders.address_key is
    'SHA-256, in hexadecimal, of the address without case, blanks and punctuation; null without an address.';
comment on column orders.contact_phone is
    'Whom to call about the delivery, in E.164. Personal data: shown to the parties of the order, never logged.';
