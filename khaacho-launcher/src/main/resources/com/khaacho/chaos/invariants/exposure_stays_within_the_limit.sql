select 'retailer ' || retailer_id as subject,
       format('reserved %s + receivable %s, limit %s', reserved, receivable, credit_limit) as finding
from credit_account
where reserved + receivable > credit_limit + allowance or reserved < 0 or receivable < 0;
