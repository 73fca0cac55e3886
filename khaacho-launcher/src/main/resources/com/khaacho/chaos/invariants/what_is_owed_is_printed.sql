-- Each bill and each credit note of the ledger is a document of its amount, and each document is in the ledger once. Vendors
-- without PAN and code print none.
select cause_id::text as subject,
       format('%s of %s is posted, its document says %s', entry.kind, amount, coalesce(invoice.total::text, 'nothing')) as finding
from ledger_entry as entry
left join invoice on invoice.id = cause_id and invoice.kind = entry.kind
where entry.kind in ('INVOICE', 'CREDIT_NOTE')
  and invoice.total is distinct from amount
  and (entry.kind = 'CREDIT_NOTE' or exists (select from vendor_order join party on party.id = vendor_id
                                             where vendor_order.id = cause_id and pan is not null and invoice_code is not null))
union all
select invoice.id::text, format('%s %s of %s is posted %s times', invoice.kind, number, total, count(cause_id))
from invoice
left join ledger_entry on cause_id = invoice.id and ledger_entry.kind = invoice.kind
group by invoice.id
having count(cause_id) <> 1;
