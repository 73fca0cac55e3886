-- Each payment that was recorded lowers what its retailer owes, by its amount and once; nothing else is posted as paid, and a
-- reference names one payment.
with posted as (
    select cause_id, count(*) as times, sum(amount) as amount, min(retailer_id::text) as retailer_id
    from ledger_entry
    where kind = 'PAYMENT'
    group by cause_id)
select coalesce(payment.id, cause_id)::text as subject,
       format('%s is recorded of retailer %s, posted are %s of %s in %s entries', coalesce(payment.amount::text, 'nothing'),
              coalesce(payment.retailer_id::text, 'nobody'), coalesce(posted.amount::text, 'nothing'),
              coalesce(posted.retailer_id, 'nobody'), coalesce(times, 0)) as finding
from payment
full join posted on cause_id = payment.id
where times is distinct from 1
   or posted.amount is distinct from payment.amount
   or posted.retailer_id is distinct from payment.retailer_id::text
union all
select retailer_id::text, format('reference %s is recorded %s times', reference, count(*))
from payment
group by retailer_id, reference
having count(*) > 1;
