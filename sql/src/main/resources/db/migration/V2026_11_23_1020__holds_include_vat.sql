-- An order holds what its vendors will bill, with VAT of 13 %: see docs/adr/0012. Those that hold their goods alone get the
-- VAT as well, where the limit of their retailer carries it for all of them; the others are left as they are.

with held as (
    select o.id, o.retailer_id, o.currency, o.credit_reserved,
           coalesce((select sum(v.total + round(v.total * 0.13, 2)) from vendor_order v
                     where v.order_id = o.id and v.status in ('PLACED', 'ACCEPTED', 'DISPATCHED')),
                    o.total + round(o.total * 0.13, 2)) as bills
    from orders o
    where o.credit_reserved > 0),
more as (
    select id, retailer_id, currency, bills - credit_reserved as amount from held where bills > credit_reserved),
carried as (
    select a.retailer_id, sum(m.amount) as amount
    from more m
    join credit_account a on a.retailer_id = m.retailer_id
    group by a.retailer_id, a.reserved, a.receivable, a.credit_limit
    having a.reserved + a.receivable + sum(m.amount) <= a.credit_limit),
posted as (
    -- Step 0 is no transition's number.
    insert into ledger_entry (retailer_id, kind, debit_account, credit_account, amount, currency, cause_id, cause_step,
                              actor, occurred_at)
    select retailer_id, 'RESERVE', 'RESERVED', 'COMMITMENTS', m.amount, m.currency, m.id, 0, 'migration', now()
    from more m
    join carried using (retailer_id)),
raised as (
    update orders o set credit_reserved = o.credit_reserved + m.amount
    from more m
    join carried using (retailer_id)
    where o.id = m.id)
update credit_account a set reserved = a.reserved + c.amount, updated_at = now()
from carried c
where a.retailer_id = c.retailer_id;

comment on column orders.credit_reserved is
    'What this order holds of its retailer''s credit_account.reserved: what its vendors have still to bill, with VAT; 0 once
released.';
