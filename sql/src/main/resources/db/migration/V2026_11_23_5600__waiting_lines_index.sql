-- When stock comes, the lines that wait for it are looked for by their product. Few lines ever wait, so the index is small
-- and the writes of all others do not touch it.

create index order_line_waiting_idx on order_line (product_id, order_id) where backordered > 0;
