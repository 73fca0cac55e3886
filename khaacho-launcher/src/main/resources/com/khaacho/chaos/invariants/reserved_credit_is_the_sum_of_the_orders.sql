-- Per retailer, and per order: one that is not approved, or is over, holds nothing; one with vendors holds what they have
-- still to bill, with VAT of 13 %, and one that was just approved its total with VAT.
with held as (
    select retailer_id, sum(credit_reserved) as reserved
    from orders
    group by retailer_id),
open as (
    select order_id, sum(total + round(total * 0.13, 2)) as bills
    from vendor_order
    where status in ('PLACED', 'ACCEPTED', 'DISPATCHED')
    group by order_id)
select 'retailer ' || coalesce(credit_account.retailer_id, held.retailer_id) as subject,
       format('%s reserved, its orders hold %s', credit_account.reserved, coalesce(held.reserved, 0)) as finding
from credit_account
full join held on held.retailer_id = credit_account.retailer_id
where credit_account.reserved is distinct from coalesce(held.reserved, 0)
  and (credit_account.retailer_id is not null or held.reserved > 0)
union all
select orders.id::text, format('is %s with total %s and open bills %s and holds %s', status, total, coalesce(bills, 0), credit_reserved)
from orders
left join open on open.order_id = orders.id
where case
          when status in ('ROUTED', 'CONFIRMED') then credit_reserved is distinct from coalesce(bills, 0)
          when status = 'APPROVED' and not exists (select from vendor_order where vendor_order.order_id = orders.id)
              then credit_reserved is distinct from total + round(total * 0.13, 2)
          -- A vendor declined, and what it was to bill is held until routing is done.
          when status = 'APPROVED' then credit_reserved < coalesce(bills, 0)
          else credit_reserved > 0
      end
union all
-- What came is owed, with VAT, once. Orders that the sample data brings in completed are paid.
select order_event.order_id::text,
       format('vendor order %s came for %s with VAT, %s is owed', vendor_order.id, total + round(total * 0.13, 2),
              coalesce(billed.amount, 0))
from order_event
join vendor_order on vendor_order.id = vendor_order_id
left join (select cause_id, sum(amount) as amount from ledger_entry where kind = 'INVOICE' group by cause_id) as billed
    on billed.cause_id = vendor_order.id
where to_status = 'DELIVERED' and coalesce(billed.amount, 0) <> total + round(total * 0.13, 2);
