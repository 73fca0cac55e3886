with open as (
    select offer_id, sum(quantity) as quantity
    from vendor_order
    join vendor_order_line on vendor_order_id = vendor_order.id
    where status in ('PLACED', 'ACCEPTED', 'DISPATCHED')
    group by offer_id)
select 'offer ' || coalesce(offer.id, open.offer_id) as subject,
       format('%s reserved, open vendor orders hold %s', stock_reserved, coalesce(open.quantity, 0)) as finding
from offer
full join open on open.offer_id = offer.id
where stock_reserved is distinct from coalesce(open.quantity, 0);
