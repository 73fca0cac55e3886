-- An operator may let an order pass that its retailer's limit does not carry. What the account may carry beyond the limit
-- is kept apart from the limit: it is no new limit, and goes as the account carries less again.

alter table credit_account
    add column allowance numeric(14, 2) not null default 0 check (allowance >= 0);

alter table credit_account
    drop constraint credit_account_within_limit,
    add constraint credit_account_within_limit check (reserved + receivable <= credit_limit + allowance);

comment on column credit_account.allowance is
    'What an operator let pass beyond the limit: raised by what is missing when an order is approved, lowered by each posting
to what is still beyond the limit. order_event says who did it and why.';
comment on table credit_account is
    'One per retailer. Exposure = reserved + receivable, never above limit + allowance. The balances are the sums of
ledger_entry, changed by the statement that posts.';
