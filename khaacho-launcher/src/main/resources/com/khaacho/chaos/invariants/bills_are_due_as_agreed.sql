-- A bill is due after the days that its order named, and never later than its retailer's account gives; its invoice says the
-- same day. The terms of an account do not change in a run.
select cause_id::text as subject,
       format('billed on %s on terms %s, due on %s, its invoice says %s', billed.day, coalesce(orders.payment_terms, 'CREDIT'),
              entry.due_on, coalesce(invoice.due_on::text, 'nothing')) as finding
from ledger_entry as entry
cross join lateral (select (occurred_at at time zone 'Asia/Kathmandu')::date as day) as billed
join vendor_order on vendor_order.id = cause_id
join orders on orders.id = vendor_order.order_id
join credit_account as account on account.retailer_id = entry.retailer_id
left join invoice on invoice.id = cause_id
where entry.kind = 'INVOICE'
  and (entry.due_on <> billed.day + least(account.terms_days,
                                          case when orders.payment_terms = 'CASH_ON_DELIVERY' then 0
                                               when orders.payment_terms like 'NET%' then substr(orders.payment_terms, 5)::int end)
       or invoice.due_on <> entry.due_on);
