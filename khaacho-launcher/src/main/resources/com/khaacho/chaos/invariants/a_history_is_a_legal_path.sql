-- Transitions are numbered 1 to n, each starts where the one before ended, each is in docs/order-states.md, and the
-- last one leads to the state the order is in. This table is written down a second time on purpose: a checker that asked
-- the application's own table would agree with its mistakes. Transitions of vendor orders share the numbers; each of these
-- walks a path of its own, which starts where routing placed it.
with legal (of_order, from_status, to_status) as (values
    (true, 'ACCEPTED', 'RECEIVED'),
    (true, 'RECEIVED', 'PARSED'), (true, 'RECEIVED', 'NEEDS_REVIEW'), (true, 'RECEIVED', 'REJECTED'), (true, 'RECEIVED', 'CANCELLED'),
    (true, 'NEEDS_REVIEW', 'PARSED'), (true, 'NEEDS_REVIEW', 'CANCELLED'),
    (true, 'PARSED', 'APPROVED'), (true, 'PARSED', 'HELD'), (true, 'PARSED', 'REJECTED'), (true, 'PARSED', 'CANCELLED'),
    (true, 'HELD', 'APPROVED'), (true, 'HELD', 'REJECTED'), (true, 'HELD', 'CANCELLED'),
    (true, 'APPROVED', 'ROUTED'), (true, 'APPROVED', 'BACKORDERED'), (true, 'APPROVED', 'CANCELLED'),
    (true, 'BACKORDERED', 'ROUTED'), (true, 'BACKORDERED', 'CANCELLED'),
    (true, 'ROUTED', 'APPROVED'), (true, 'ROUTED', 'ROUTED'), (true, 'ROUTED', 'CONFIRMED'), (true, 'ROUTED', 'CANCELLED'),
    (true, 'CONFIRMED', 'ROUTED'), (true, 'CONFIRMED', 'COMPLETED'), (true, 'CONFIRMED', 'CANCELLED'),
    (true, 'RECEIVED', 'RECEIVED'), (true, 'NEEDS_REVIEW', 'RECEIVED'), (true, 'PARSED', 'RECEIVED'), (true, 'HELD', 'RECEIVED'),
    (true, 'APPROVED', 'RECEIVED'), (true, 'APPROVED', 'HELD'), (true, 'BACKORDERED', 'RECEIVED'),
    (true, 'APPROVED', 'APPROVED'), (true, 'BACKORDERED', 'BACKORDERED'), (true, 'CONFIRMED', 'CONFIRMED'),
    (false, 'PLACED', 'PLACED'), (false, 'ACCEPTED', 'ACCEPTED'), (false, 'PLACED', 'CANCELLED'), (false, 'ACCEPTED', 'CANCELLED'),
    (false, 'PLACED', 'ACCEPTED'), (false, 'PLACED', 'DECLINED'), (false, 'ACCEPTED', 'DISPATCHED'),
    (false, 'DISPATCHED', 'DELIVERED')),
step as (
    select order_id, vendor_order_id, seq, from_status, to_status,
           row_number() over (partition by order_id order by seq) as number,
           coalesce(lag(to_status) over path, case when vendor_order_id is null then 'ACCEPTED' else 'PLACED' end) as before,
           lead(seq) over path is null as is_last
    from order_event
    window path as (partition by order_id, vendor_order_id order by seq)),
wrong_step as (
    select order_id,
           case
               when seq <> number then format('transition %s has number %s', number, seq)
               when from_status is distinct from before
                   then format('transition %s starts at %s after %s', seq, from_status, before)
               when not exists (select from legal
                                where of_order = (vendor_order_id is null)
                                  and legal.from_status = step.from_status and legal.to_status = step.to_status)
                   then format('transition %s from %s to %s is illegal', seq, from_status, to_status)
           end as finding
    from step)
select order_id::text as subject, finding
from wrong_step
where finding is not null
union all
select orders.id::text, format('is %s, but its history ends at %s', status, coalesce(to_status, 'nothing'))
from orders
left join step on step.order_id = orders.id and step.vendor_order_id is null and is_last
where to_status is distinct from status
union all
select vendor_order.order_id::text, format('vendor order %s is %s, but its history ends at %s', id, status, to_status)
from vendor_order
join step on step.order_id = vendor_order.order_id and step.vendor_order_id = vendor_order.id and is_last
where to_status <> status and status <> 'CANCELLED'
union all
select distinct order_id::text, 'has a history and no row'
from order_event
where not exists (select from orders where orders.id = order_event.order_id);
