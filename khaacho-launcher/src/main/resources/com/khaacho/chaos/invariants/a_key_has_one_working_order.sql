-- Each key's row names a working order; each repeat is an alias of one, refused and never worked.
select order_id::text as subject, format('key %s names an order that is %s', key, coalesce('an alias', 'missing')) as finding
from idempotency
join orders on orders.id = order_id
where alias_of is not null
union all
select order_id::text, format('key %s names an order that does not exist', key)
from idempotency
where not exists (select from orders where orders.id = order_id)
union all
select repeat.id::text, format('is an alias of %s, which is no working order of its retailer', repeat.alias_of)
from orders as repeat
left join orders as original on original.id = repeat.alias_of and original.retailer_id = repeat.retailer_id
where repeat.alias_of is not null and (original.id is null or original.alias_of is not null)
union all
select id::text, format('is an alias of %s and yet %s', alias_of, status)
from orders
where alias_of is not null
  and (status <> 'REJECTED' or exists (select from vendor_order where vendor_order.order_id = orders.id));
