-- Each balance is the sum of its retailer's entries, and each order holds what its own entries leave.
with replayed as (
    select retailer_id,
           coalesce(sum(amount) filter (where debit_account = 'RESERVED'), 0)
               - coalesce(sum(amount) filter (where credit_account = 'RESERVED'), 0) as reserved,
           coalesce(sum(amount) filter (where debit_account = 'RECEIVABLE'), 0)
               - coalesce(sum(amount) filter (where credit_account = 'RECEIVABLE'), 0) as owed
    from ledger_entry
    group by retailer_id),
held as (
    select cause_id, sum(case kind when 'RESERVE' then amount else -amount end) as amount
    from ledger_entry
    where kind in ('RESERVE', 'RELEASE')
    group by cause_id)
select 'retailer ' || coalesce(credit_account.retailer_id, replayed.retailer_id) as subject,
       format('%s reserved and %s owed, its ledger comes to %s and %s', reserved_now, owed_now,
              coalesce(replayed.reserved, 0), coalesce(replayed.owed, 0)) as finding
from (select retailer_id, reserved as reserved_now, receivable - unapplied as owed_now from credit_account)
    as credit_account
full join replayed on replayed.retailer_id = credit_account.retailer_id
where reserved_now is distinct from coalesce(replayed.reserved, 0)
   or owed_now is distinct from coalesce(replayed.owed, 0)
union all
select 'order ' || coalesce(orders.id, held.cause_id),
       format('holds %s, its entries leave %s', orders.credit_reserved, coalesce(held.amount, 0))
from orders
full join held on held.cause_id = orders.id
where orders.credit_reserved is distinct from coalesce(held.amount, 0);
