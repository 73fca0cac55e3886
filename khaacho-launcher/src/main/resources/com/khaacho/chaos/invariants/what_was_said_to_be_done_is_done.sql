-- Which of the subjects (second parameter) show that what was done to them (first parameter) is done. A vendor order that was
-- accepted may have gone on, or be called off; one that was dispatched cannot be called off any more.
with asked as (select ? as kind, unnest(?) as subject)
select subject
from asked
where case kind
    when 'PAY' then exists (select from payment where reference = subject)
    when 'ACCEPT' then exists (select from vendor_order where id::text = subject
                               and status in ('ACCEPTED', 'DISPATCHED', 'DELIVERED', 'CANCELLED'))
    when 'DECLINE' then exists (select from vendor_order where id::text = subject and status = 'DECLINED')
    when 'DISPATCH' then exists (select from vendor_order where id::text = subject and status in ('DISPATCHED', 'DELIVERED'))
    when 'DELIVER' then exists (select from vendor_order where id::text = subject and status = 'DELIVERED')
    when 'LET_PASS' then exists (select from order_event where order_id::text = subject and vendor_order_id is null
                                 and from_status = 'HELD' and to_status in ('APPROVED', 'RECEIVED'))
    when 'REFUSE' then exists (select from orders where id::text = subject and status = 'REJECTED')
    when 'REPORT_RETURN' then exists (select from goods_return where idempotency_key = subject)
    when 'ACCEPT_RETURN' then exists (select from goods_return join invoice on invoice.id = credit_note_id
                                      where goods_return.id::text = subject and goods_return.status = 'ACCEPTED')
    when 'DECLINE_RETURN' then exists (select from goods_return where id::text = subject and status = 'DECLINED')
end
