-- One order of 5 sacks, 3 of them with a vendor for 300 and 39 of VAT, and 2 back-ordered, as it stands when all its stages are done.
insert into party (id, kind, name) values
    ('00000000-0000-4000-8000-00000000000a', 'RETAILER', 'Shop'),
    ('00000000-0000-4000-8000-00000000000b', 'VENDOR', 'Wholesaler');
insert into product (sku, name, category, unit) values ('CHAOS-RICE', 'Rice', 'Rice', 'sack');
insert into offer (vendor_id, product_id, price, stock_on_hand, stock_reserved)
    select '00000000-0000-4000-8000-00000000000b', id, 100, 3, 3 from product where sku = 'CHAOS-RICE';
insert into credit_account (retailer_id, credit_limit, reserved)
    values ('00000000-0000-4000-8000-00000000000a', 1000, 339);
insert into ledger_entry (retailer_id, kind, debit_account, credit_account, amount, cause_id, cause_step, actor, occurred_at)
    values ('00000000-0000-4000-8000-00000000000a', 'RESERVE', 'RESERVED', 'COMMITMENTS', 339,
            '019ab000-0000-7000-8000-000000000001', 3, 'stage:risk', now());
insert into orders (id, retailer_id, customer_ref, source, status, total, credit_reserved, version, accepted_at)
    values ('019ab000-0000-7000-8000-000000000001', '00000000-0000-4000-8000-00000000000a', 'healthy-1', 'REST',
            'ROUTED', 300, 339, 4, now());
insert into order_line (order_id, line_no, sku, quantity, backordered)
    values ('019ab000-0000-7000-8000-000000000001', 1, 'CHAOS-RICE', 5, 2);
insert into order_event (order_id, seq, from_status, to_status, actor) values
    ('019ab000-0000-7000-8000-000000000001', 1, 'ACCEPTED', 'RECEIVED', 'stage:intake'),
    ('019ab000-0000-7000-8000-000000000001', 2, 'RECEIVED', 'PARSED', 'stage:intake'),
    ('019ab000-0000-7000-8000-000000000001', 3, 'PARSED', 'APPROVED', 'stage:risk'),
    ('019ab000-0000-7000-8000-000000000001', 4, 'APPROVED', 'ROUTED', 'stage:routing');
insert into vendor_order (id, order_id, vendor_id, status, total)
    values ('019ab000-0000-7000-8000-000000000002', '019ab000-0000-7000-8000-000000000001',
            '00000000-0000-4000-8000-00000000000b', 'PLACED', 300);
insert into vendor_order_line (vendor_order_id, line_no, offer_id, product_id, quantity, unit_price)
    select '019ab000-0000-7000-8000-000000000002', 1, offer.id, product_id, 3, 100
    from offer join product on product.id = product_id where sku = 'CHAOS-RICE';
insert into idempotency (retailer_id, source, key, order_id, body_hash)
    values ('00000000-0000-4000-8000-00000000000a', 'REST', 'key-1', '019ab000-0000-7000-8000-000000000001', '\x00');
insert into notification (id, order_id, event, channel, recipient_id, recipient, body, status) values
    (gen_random_uuid(), '019ab000-0000-7000-8000-000000000001', 'order.routed', 'LOG',
     '00000000-0000-4000-8000-00000000000a', 'shop', 'text', 'SENT'),
    (gen_random_uuid(), '019ab000-0000-7000-8000-000000000001', 'vendor-order.placed', 'LOG',
     '00000000-0000-4000-8000-00000000000b', 'wholesaler', 'text', 'UNCERTAIN');
-- Its request came a second time, with the same key, after the first answer was lost.
insert into orders (id, retailer_id, customer_ref, source, status, alias_of, version, accepted_at)
    values ('019ab000-0000-7000-8000-000000000003', '00000000-0000-4000-8000-00000000000a', 'healthy-1', 'REST',
            'REJECTED', '019ab000-0000-7000-8000-000000000001', 2, now());
insert into order_line (order_id, line_no, sku, quantity)
    values ('019ab000-0000-7000-8000-000000000003', 1, 'CHAOS-RICE', 5);
insert into order_event (order_id, seq, from_status, to_status, actor) values
    ('019ab000-0000-7000-8000-000000000003', 1, 'ACCEPTED', 'RECEIVED', 'stage:intake'),
    ('019ab000-0000-7000-8000-000000000003', 2, 'RECEIVED', 'REJECTED', 'stage:intake');
