-- Asked = placed with vendors, or come from them, + back-ordered + cancelled, per line, from routing on; before it, and for refused orders,
-- nothing is placed.
with placed as (
    select order_id, line_no, sum(coalesce(delivered, quantity)) as quantity
    from vendor_order
    join vendor_order_line on vendor_order_id = vendor_order.id
    where status not in ('DECLINED', 'CANCELLED')
    group by order_id, line_no),
line as (
    select orders.id, orders.status, order_line.line_no, order_line.quantity, backordered, cancelled,
           coalesce(placed.quantity, 0) as placed
    from orders
    join order_line on order_line.order_id = orders.id
    left join placed on placed.order_id = orders.id and placed.line_no = order_line.line_no)
select id::text as subject,
       format('%s: line %s asks for %s, %s with vendors, %s back-ordered, %s cancelled',
              status, line_no, quantity, placed, backordered, cancelled) as finding
from line
where case
          -- A vendor declined and routing is due for what it leaves.
          when status = 'APPROVED' and backordered + placed > 0 then quantity <> placed + backordered + cancelled
          when status in ('ROUTED', 'BACKORDERED', 'CONFIRMED', 'COMPLETED', 'CANCELLED')
              then quantity <> placed + backordered + cancelled
          else placed > 0
      end
union all
select order_id::text, format('vendors have line %s, which was never asked', line_no)
from placed
where not exists (select from order_line
                  where order_line.order_id = placed.order_id and order_line.line_no = placed.line_no)
union all
select order_id::text, format('vendor order %s is %s, and of its line %s %s is delivered', id, status, line_no,
                              coalesce(delivered::text, 'nobody knows what'))
from vendor_order
join vendor_order_line on vendor_order_id = vendor_order.id
where (status = 'DELIVERED') <> (delivered is not null);
