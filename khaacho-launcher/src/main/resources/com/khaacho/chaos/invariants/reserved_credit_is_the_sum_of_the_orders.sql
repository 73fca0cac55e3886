-- Per retailer, and per order: one that is not approved, or is over, holds nothing; one with vendors holds what they ask.
with held as (
    select retailer_id, sum(credit_reserved) as reserved
    from orders
    group by retailer_id)
select 'retailer ' || coalesce(credit_account.retailer_id, held.retailer_id) as subject,
       format('%s reserved, its orders hold %s', credit_account.reserved, coalesce(held.reserved, 0)) as finding
from credit_account
full join held on held.retailer_id = credit_account.retailer_id
where credit_account.reserved is distinct from coalesce(held.reserved, 0)
  and (credit_account.retailer_id is not null or held.reserved > 0)
union all
select id::text, format('is %s with total %s and holds %s', status, total, credit_reserved)
from orders
where case
          when status in ('APPROVED', 'ROUTED', 'CONFIRMED') then credit_reserved is distinct from total
          else credit_reserved > 0
      end;
