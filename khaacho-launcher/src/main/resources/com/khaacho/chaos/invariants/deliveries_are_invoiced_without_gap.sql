-- Each delivery of a vendor that issues invoices has its own, of what came with VAT, and the numbers of a series begin at 1
-- and leave none out. Orders that the sample data brings in completed have no history of their vendor orders, nor invoices.
select vendor_order.order_id::text as subject,
       format('vendor order %s came for %s with VAT and is invoiced for %s', vendor_order.id,
              vendor_order.total + round(vendor_order.total * 0.13, 2), coalesce(invoice.total::text, 'nothing')) as finding
from vendor_order
join party on party.id = vendor_order.vendor_id and party.pan is not null and party.invoice_code is not null
left join invoice on invoice.id = vendor_order.id and invoice.kind = 'INVOICE'
where vendor_order.total > 0
  and exists (select from order_event
              where order_event.order_id = vendor_order.order_id and order_event.vendor_order_id = vendor_order.id
                and to_status = 'DELIVERED')
  and invoice.total is distinct from vendor_order.total + round(vendor_order.total * 0.13, 2)
union all
select vendor_id::text, format('%s %s: %s documents, numbered %s to %s', kind, fiscal_year, count(*), min(number), max(number))
from invoice
group by vendor_id, kind, fiscal_year
having min(number) <> 1 or max(number) <> count(*) or count(distinct number) <> count(*)
union all
select vendor_id::text, format('the series %s %s has given number %s, its documents end at %s', kind, fiscal_year,
                               last_number, coalesce(last, 0))
from invoice_series
left join (select vendor_id, kind, fiscal_year, max(number) as last from invoice group by vendor_id, kind, fiscal_year) as issued
    using (vendor_id, kind, fiscal_year)
where last_number <> coalesce(last, 0);
