-- Spreads the rows of the sample files (staged in temporary tables by SampleData) over the schema, in one transaction.
-- Placeholders as in db/bootstrap/roles.sql: password hashes, one per kind of user.

insert into party (id, kind, name, name_ne, district, municipality, phone, email)
values (gen_random_uuid(), 'OPERATOR', 'Khaacho Operations', 'खाचो सञ्चालन', 'Kathmandu', 'Kathmandu',
        '+9779800000000', 'operations@khaacho.example');

insert into app_user (id, party_id, username, password_hash, roles)
select gen_random_uuid(), party.id, staff.username, staff.hash, staff.roles
from party,
     (values ('operator', :'operator_hash', array ['OPERATOR']),
             ('admin', :'admin_hash', array ['ADMIN'])) as staff (username, hash, roles)
where party.kind = 'OPERATOR';

alter table sample_vendor add party_id uuid default gen_random_uuid();

alter table sample_retailer add party_id uuid default gen_random_uuid();

insert into party (id, kind, name, name_ne, district, municipality, phone, email, served_districts, pan, invoice_code)
select party_id, 'VENDOR', name, name_ne, district, municipality, phone, email,
       string_to_array(served_districts, ';'), pan, code
from sample_vendor;

insert into party (id, kind, name, name_ne, district, municipality, phone, email)
select party_id, 'RETAILER', name, name_ne, district, municipality, phone, email
from sample_retailer;

insert into app_user (id, party_id, username, password_hash, roles)
select gen_random_uuid(), party_id, username,
       case code when 'V01' then :'vendor_hash' else :'others_hash' end, array ['VENDOR']
from sample_vendor;

insert into app_user (id, party_id, username, password_hash, roles)
select gen_random_uuid(), party_id, username,
       case when username like '%-001' then :'retailer_hash' else :'others_hash' end, array ['RETAILER']
from sample_retailer;

insert into credit_account (retailer_id, credit_limit, terms_days, status)
select party_id, credit_limit, terms_days, credit_status
from sample_retailer;

insert into product (sku, name, name_ne, brand, category, unit, pack, aliases)
select sku, name, name_ne, brand, category, unit, pack, string_to_array(aliases, ';')
from sample_product;

insert into offer (vendor_id, product_id, price, stock_on_hand, min_quantity, lead_time_days)
select sample_vendor.party_id, product.id, price, stock_on_hand, min_quantity, lead_time_days
from sample_offer
join sample_vendor on sample_vendor.code = sample_offer.vendor
join product using (sku);

-- The past: one delivered order for each retailer that is not meant to be new, so that the risk rule for newcomers does
-- not hold every second order of a demonstration. Stock and credit are as after delivery and payment: nothing reserved.
create temporary table sample_past on commit drop as
select (substr(uuid_v7_floor(now())::text, 1, 14) || '7' || substr(gen_random_uuid()::text, 16))::uuid as order_id,
       (substr(uuid_v7_floor(now())::text, 1, 14) || '7' || substr(gen_random_uuid()::text, 16))::uuid as vendor_order_id,
       retailer.party_id, retailer.username, retailer.district,
       bought.offer_id, bought.vendor_id, bought.product_id, bought.sku, bought.price,
       2 + retailer.number % 9 as quantity
from (select party_id, username, district, row_number() over (order by right(username, 3)) as number
      from sample_retailer
      where has_history) as retailer
join (select offer.id as offer_id, offer.vendor_id, offer.price, product.id as product_id, product.sku,
             row_number() over (order by product.id) - 1 as number, count(*) over () as numbers
      from product
      join lateral (select offer.* from offer
                    join party on party.id = offer.vendor_id and party.served_districts is null
                    where offer.product_id = product.id and offer.stock_on_hand >= 1000000 and offer.min_quantity <= 2
                    order by price, offer.id limit 1) as offer on true) as bought
    on bought.number = retailer.number * 7 % bought.numbers;

insert into orders (id, retailer_id, placed_by, source, status, district, payment_terms, total, risk_score,
                    correlation_id, version, accepted_at)
select order_id, party_id, username, 'BULK', 'COMPLETED', district, 'CREDIT', price * quantity, 0,
       'sample-data', 6, now()
from sample_past;

insert into order_line (order_id, line_no, sku, product_id, quantity, unit_price)
select order_id, 1, sku, product_id, quantity, price
from sample_past;

insert into order_event (order_id, seq, from_status, to_status, actor, reason, correlation_id)
select order_id, step.seq, step.from_status, step.to_status, 'user:operator', 'sample data', 'sample-data'
from sample_past,
     (values (1, 'ACCEPTED', 'RECEIVED'), (2, 'RECEIVED', 'PARSED'), (3, 'PARSED', 'APPROVED'),
             (4, 'APPROVED', 'ROUTED'), (5, 'ROUTED', 'CONFIRMED'), (6, 'CONFIRMED', 'COMPLETED'))
         as step (seq, from_status, to_status);

insert into vendor_order (id, order_id, vendor_id, status, total, kept)
select vendor_order_id, order_id, vendor_id, 'DELIVERED', price * quantity, true
from sample_past;

insert into vendor_order_line (vendor_order_id, line_no, offer_id, product_id, quantity, unit_price, delivered)
select vendor_order_id, 1, offer_id, product_id, quantity, price, quantity
from sample_past;

-- Plans made before the next autovacuum should know these sizes.
analyze party, app_user, credit_account, product, offer, orders;

-- The sums the risk rules read, of what was just completed.
insert into retailer_history (retailer_id, completed_orders, completed_total)
select retailer_id, count(*), sum(total) from orders where status = 'COMPLETED' group by retailer_id;
