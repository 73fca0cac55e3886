with lines as (
    select vendor_order.id, vendor_order.order_id, vendor_order.status, vendor_order.total,
           coalesce(sum(coalesce(delivered, quantity) * unit_price), 0) as sum
    from vendor_order
    left join vendor_order_line on vendor_order_id = vendor_order.id
    group by vendor_order.id, vendor_order.order_id, vendor_order.status, vendor_order.total)
select order_id::text as subject, format('vendor order %s says %s, its lines %s', id, total, sum) as finding
from lines
where total <> sum
union all
select orders.id::text, format('is %s and says %s, its vendor orders %s', orders.status, orders.total, sum(lines.total))
from orders
join lines on lines.order_id = orders.id and lines.status not in ('DECLINED', 'CANCELLED')
where orders.status in ('ROUTED', 'CONFIRMED', 'COMPLETED')
group by orders.id, orders.status, orders.total
having orders.total is distinct from sum(lines.total)
union all
select order_id::text, format('vendor order %s belongs to no order', id)
from lines
where not exists (select from orders where orders.id = lines.order_id);
