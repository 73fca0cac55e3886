-- What of a vendor order the retailer got, and whether the vendor kept its word.

alter table vendor_order_line add column delivered integer check (delivered between 0 and quantity);

comment on column vendor_order_line.delivered is
    'Selling units that the retailer got, 0 to quantity; null until the vendor order is DELIVERED. What is missing is cancelled.';
comment on table order_line is
    'Lines as asked. quantity = sum over vendor order lines, of what came where they are delivered + backordered + cancelled.';

alter table vendor_order add column kept boolean;

comment on column vendor_order.kept is
    'Whether it came complete and in time, for the vendor''s record; null until it is DELIVERED.';
comment on column vendor_order.total is
    'Goods without VAT: sum of quantity x unit_price over its lines; once it is DELIVERED, of delivered x unit_price.';

-- Orders from before, which were delivered as a whole or not at all.
update vendor_order_line set delivered = quantity
where vendor_order_id in (select id from vendor_order where status = 'DELIVERED');

update vendor_order set kept = true where status = 'DELIVERED';
