-- Nothing is left to send, nobody is told twice, and nobody who must know is left out.
select order_id::text as subject, format('notification %s %s is still %s', event, channel, status) as finding
from notification
where status in ('PENDING', 'SENDING')
union all
select order_id::text, format('%s notifications %s %s to %s', count(*), event, channel, recipient_id)
from notification
group by order_id, event, channel, recipient_id
having count(*) > 1
union all
select id::text, format('is %s and its retailer was never told so', status)
from orders
where status in ('ROUTED', 'BACKORDERED', 'REJECTED', 'HELD', 'NEEDS_REVIEW', 'CONFIRMED', 'CANCELLED')
  and alias_of is null
  and not exists (select from notification
                  where notification.order_id = orders.id and recipient_id = retailer_id
                    -- What it comes to after an amendment is told anew.
                    and event = 'order.' || replace(lower(orders.status), '_', '-')
                        || coalesce('.' || orders.last_amendment, ''))
union all
-- Orders that the sample data brings in completed have no history of their vendor orders.
select distinct order_id::text, format('vendor order %s is delivered and its retailer was never told', vendor_order_id)
from order_event
where vendor_order_id is not null and to_status = 'DELIVERED'
  and not exists (select from notification
                  where notification.order_id = order_event.order_id
                    and event = 'vendor-order.delivered.' || vendor_order_id)
union all
select order_id::text, format('vendor order %s is PLACED and its vendor was never told', id)
from vendor_order
where status = 'PLACED'
  and not exists (select from notification
                  where notification.order_id = vendor_order.order_id and recipient_id = vendor_id)
union all
select order_id::text, format('vendor order %s is called off and its vendor was never told', id)
from vendor_order
where status = 'CANCELLED'
  and not exists (select from notification
                  where notification.order_id = vendor_order.order_id and recipient_id = vendor_id
                    and event = 'vendor-order.cancelled.' || vendor_order.id);
