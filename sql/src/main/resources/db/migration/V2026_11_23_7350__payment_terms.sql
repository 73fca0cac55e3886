-- When a bill is due is decided once, when it is posted, and stands with it: terms of payment that an order names, and
-- terms of an account that are changed later, leave the bills of before as they are.

-- Word by word, for an order pays this check on its way in; most name no terms.
alter table orders add constraint orders_payment_terms_check
    check (payment_terms is null or payment_terms in ('CREDIT', 'CASH_ON_DELIVERY')
        or payment_terms ~ '^NET_[1-9][0-9]{0,2}$');

comment on column orders.payment_terms is
    'CASH_ON_DELIVERY, NET_n (n days, 1 to 365, at most those of the account), or CREDIT or null: the days of the account.';

alter table ledger_entry add column due_on date;

alter table ledger_entry disable trigger ledger_entry_append_only;
update ledger_entry e set due_on = (e.occurred_at at time zone 'Asia/Kathmandu')::date
        + coalesce((select a.terms_days from credit_account a where a.retailer_id = e.retailer_id), 0)
    where e.debit_account = 'RECEIVABLE';
alter table ledger_entry enable trigger ledger_entry_append_only;

alter table ledger_entry add constraint ledger_entry_bill_is_due
    check ((debit_account = 'RECEIVABLE') = (due_on is not null));

comment on column ledger_entry.due_on is
    'Bills only: the last day, in Nepal, on which it is paid in time. Its day and the days of credit_account.terms_days, or
those that its order named if they are fewer.';

-- The oldest bill that is not long overdue, for the risk stage.
create index ledger_entry_due_idx on ledger_entry (retailer_id, due_on) include (occurred_at)
    where debit_account = 'RECEIVABLE';

drop function bill_standings(uuid);
drop function bills_of(uuid);

create function bills_of(retailer uuid)
    returns table (bill_id uuid, billed_at timestamptz, entry_no bigint, due_on date, amount numeric, credited numeric,
        unnamed numeric)
    language sql stable as $$
    select e.cause_id, e.occurred_at, e.entry_no, e.due_on, e.amount,
        least(e.amount, coalesce(n.credited, 0)),
        e.amount - least(e.amount, coalesce(n.credited + n.paid, 0))
    from ledger_entry e
    left join (
        select s.bill_id, sum(s.credited) as credited, sum(s.paid) as paid
        from (
            select w.bill_id, 0 as credited, w.amount as paid from payment_allocation w where w.retailer_id = retailer
            union all
            select i.corrects_id, c.amount, 0
            from invoice i join ledger_entry c on c.cause_id = i.id and c.cause_step = 0 and c.kind = 'CREDIT_NOTE'
            where i.retailer_id = retailer and i.corrects_id is not null
        ) s
        group by s.bill_id
    ) n on n.bill_id = e.cause_id
    where e.retailer_id = retailer and e.debit_account = 'RECEIVABLE'
$$;

comment on function bills_of(uuid) is
    'What was billed: credited is what credit notes took back of it; unnamed is what is left of it after those and after the
payments that named it, 0 or more.';

create function bill_standings(retailer uuid, since timestamptz default '-infinity')
    returns table (bill_id uuid, billed_at timestamptz, entry_no bigint, due_on date, amount numeric, credited numeric,
        unpaid numeric)
    language sql stable as $$
    select b.bill_id, b.billed_at, b.entry_no, b.due_on, b.amount, b.credited,
        greatest(least(b.unnamed, a.receivable + b.unnamed - sum(b.unnamed) over newer), 0)
    from credit_account a cross join bills_of(retailer) b
    where a.retailer_id = retailer and b.billed_at >= since
    window newer as (order by b.billed_at desc, b.entry_no desc rows unbounded preceding)
$$;

comment on function bill_standings(uuid, timestamptz) is
    'What is open of each bill. Money for which no bill was named settles the oldest ones, so what is unpaid of a bill is what
is owed beyond what all newer ones leave unnamed, at most its own. The sum is credit_account.receivable; the bills since a
moment stand as they do among all.';

grant execute on function bills_of(uuid), bill_standings(uuid, timestamptz) to khaacho_app, khaacho_read;

alter table invoice add column due_on date, add column payment_terms text check (length(payment_terms) between 1 and 20);

comment on column invoice.due_on is 'Until when it is to be paid, as its posting says; null on those of before, which did not print it.';
comment on column invoice.payment_terms is 'The terms that were agreed, as in orders; null on those of before and on credit notes.';
