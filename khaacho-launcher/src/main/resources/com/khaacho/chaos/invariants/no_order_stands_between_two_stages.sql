-- Once every queue is empty, an order in one of these states has no message that would ever move it on.
select id::text as subject, format('is still %s since %s', status, updated_at) as finding
from orders
where status in ('RECEIVED', 'PARSED', 'APPROVED')
union all
select order_id::text, format('transition %s was never told, noted at %s', seq, since)
from order_event_outbox;
