-- Vendor orders that wait for their vendor's answer, oldest first: what the time limit is looked up by. The index holds
-- the open ones alone, however many are done.

create index vendor_order_unanswered_idx on vendor_order (placed_at) where status = 'PLACED';
