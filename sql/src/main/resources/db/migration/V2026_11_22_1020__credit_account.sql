-- What a retailer may owe. Balances only, changed by conditional updates.

create table credit_account (
    retailer_id  uuid           not null primary key references party (id),
    credit_limit numeric(14, 2) not null check (credit_limit >= 0),
    reserved     numeric(14, 2) not null default 0 check (reserved >= 0),
    receivable   numeric(14, 2) not null default 0 check (receivable >= 0),
    currency     char(3)        not null default 'NPR',
    terms_days   integer        not null default 30 check (terms_days between 0 and 365),
    status       text           not null default 'OPEN' check (status in ('OPEN', 'BLOCKED')),
    updated_at   timestamptz    not null default now(),
    constraint credit_account_within_limit check (reserved + receivable <= credit_limit)
) with (fillfactor = 80);
-- fillfactor: the row changes with every approved order; the free space keeps the new version on the same page (HOT).

comment on table credit_account is 'One per retailer. Exposure = reserved + receivable, never above the limit.';
comment on column credit_account.reserved is 'Approved orders that are not invoiced yet.';
comment on column credit_account.receivable is 'Invoiced and not paid yet.';
comment on column credit_account.terms_days is 'Days from invoice to due date, 0 to 365.';
comment on column credit_account.status is 'BLOCKED: no new order on credit.';
