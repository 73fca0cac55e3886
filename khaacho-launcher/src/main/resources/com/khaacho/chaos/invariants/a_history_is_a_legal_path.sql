-- Transitions are numbered 1 to n, each starts where the one before ended, each is in docs/order-states.md, and the
-- last one leads to the state the order is in. This table is written down a second time on purpose: a checker that asked
-- the application's own table would agree with its mistakes.
with legal (from_status, to_status) as (values
    ('ACCEPTED', 'RECEIVED'),
    ('RECEIVED', 'PARSED'), ('RECEIVED', 'NEEDS_REVIEW'), ('RECEIVED', 'REJECTED'), ('RECEIVED', 'CANCELLED'),
    ('NEEDS_REVIEW', 'PARSED'), ('NEEDS_REVIEW', 'CANCELLED'),
    ('PARSED', 'APPROVED'), ('PARSED', 'HELD'), ('PARSED', 'REJECTED'), ('PARSED', 'CANCELLED'),
    ('HELD', 'APPROVED'), ('HELD', 'REJECTED'), ('HELD', 'CANCELLED'),
    ('APPROVED', 'ROUTED'), ('APPROVED', 'BACKORDERED'), ('APPROVED', 'CANCELLED'),
    ('BACKORDERED', 'ROUTED'), ('BACKORDERED', 'CANCELLED'),
    ('ROUTED', 'CONFIRMED'), ('ROUTED', 'CANCELLED'),
    ('CONFIRMED', 'COMPLETED'), ('CONFIRMED', 'CANCELLED')),
step as (
    select order_id, seq, from_status, to_status,
           row_number() over path as number,
           coalesce(lag(to_status) over path, 'ACCEPTED') as before,
           lead(seq) over path is null as is_last
    from order_event
    window path as (partition by order_id order by seq)),
wrong_step as (
    select order_id,
           case
               when seq <> number then format('transition %s has number %s', number, seq)
               when from_status is distinct from before
                   then format('transition %s starts at %s after %s', seq, from_status, before)
               when not exists (select from legal
                                where legal.from_status = step.from_status and legal.to_status = step.to_status)
                   then format('transition %s from %s to %s is illegal', seq, from_status, to_status)
           end as finding
    from step)
select order_id::text as subject, finding
from wrong_step
where finding is not null
union all
select orders.id::text, format('is %s, but its history ends at %s', status, coalesce(to_status, 'nothing'))
from orders
left join step on step.order_id = orders.id and is_last
where to_status is distinct from status
union all
select distinct order_id::text, 'has a history and no row'
from order_event
where not exists (select from orders where orders.id = order_event.order_id);
