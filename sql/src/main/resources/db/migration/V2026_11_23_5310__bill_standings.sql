-- What is open of a retailer's bills, and which money settled which: the one place that reckons it. Ages, reminders, the
-- risk stage, invoices and payments all ask here.

-- The credit notes of a retailer's invoices.
create index invoice_credited_idx on invoice (retailer_id, corrects_id) where corrects_id is not null;

create function bills_of(retailer uuid)
    returns table (bill_id uuid, billed_at timestamptz, entry_no bigint, amount numeric, credited numeric, unnamed numeric)
    language sql stable as $$
    select e.cause_id, e.occurred_at, e.entry_no, e.amount,
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

create function bill_standings(retailer uuid)
    returns table (bill_id uuid, billed_at timestamptz, entry_no bigint, amount numeric, credited numeric, unpaid numeric)
    language sql stable as $$
    select b.bill_id, b.billed_at, b.entry_no, b.amount, b.credited,
        greatest(least(b.unnamed, a.receivable + b.unnamed - sum(b.unnamed) over newer), 0)
    from credit_account a cross join bills_of(retailer) b
    where a.retailer_id = retailer
    window newer as (order by b.billed_at desc, b.entry_no desc rows unbounded preceding)
$$;

comment on function bill_standings(uuid) is
    'What is open of each bill. Money for which no bill was named settles the oldest ones, so what is unpaid of a bill is what
is owed beyond what all newer ones leave unnamed, at most its own. The sum is credit_account.receivable.';

create function settlements_of(retailer uuid)
    returns table (cause_id uuid, bill_id uuid, amount numeric, named boolean)
    language sql stable as $$
    with bill as (
        select * from bills_of(retailer)
    ), wish as (
        select w.payment_id, w.bill_id,
            greatest(least(w.amount, b.amount - b.credited - (sum(w.amount) over upto - w.amount)), 0) as amount
        from payment_allocation w
        join bill b on b.bill_id = w.bill_id
        join ledger_entry p on p.cause_id = w.payment_id and p.cause_step = 0 and p.kind = 'PAYMENT'
        where w.retailer_id = retailer
        window upto as (partition by w.bill_id order by p.entry_no rows unbounded preceding)
    ), kept as (
        select w.payment_id, sum(w.amount) as amount from wish w group by w.payment_id
    ), loose as (
        select e.entry_no, e.cause_id, e.amount - coalesce(k.amount, 0) as amount
        from ledger_entry e left join kept k on k.payment_id = e.cause_id
        where e.retailer_id = retailer and e.credit_account = 'RECEIVABLE'
            and not exists (select from invoice i where i.id = e.cause_id and i.corrects_id is not null)
    ), money as (
        select l.cause_id, l.amount, sum(l.amount) over (order by l.entry_no rows unbounded preceding) as upto
        from loose l where l.amount > 0
    ), due as (
        select b.bill_id, b.unnamed as amount,
            sum(b.unnamed) over (order by b.billed_at, b.entry_no rows unbounded preceding) as upto
        from bill b where b.unnamed > 0
    )
    select w.payment_id, w.bill_id, w.amount, true from wish w where w.amount > 0
    union all
    select m.cause_id, d.bill_id, least(m.upto, d.upto) - greatest(m.upto - m.amount, d.upto - d.amount), false
    from money m join due d on m.upto > d.upto - d.amount and d.upto > m.upto - m.amount
$$;

comment on function settlements_of(uuid) is
    'What of which payment settled which bill, named or not; in the order in which money came it settles the oldest bills
first. What is missing of a payment''s amount waits as balance.';

grant execute on function bills_of(uuid), bill_standings(uuid), settlements_of(uuid) to khaacho_app, khaacho_read;
