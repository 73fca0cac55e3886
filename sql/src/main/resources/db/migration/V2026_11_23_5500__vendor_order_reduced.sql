-- Lines of an order can be called off after vendors were asked: the vendor has to hear of it, once for each time.
alter table vendor_order add column reduced integer not null default 0 check (reduced >= 0);

comment on column vendor_order.reduced is
    'The number of the order''s last transition that took units from this vendor order, by which its vendor is told once; 0 for never.';
