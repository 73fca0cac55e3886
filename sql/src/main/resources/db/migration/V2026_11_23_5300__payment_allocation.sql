-- A payment may name the bills that it settles. What it does not name settles the oldest ones, which is reckoned and
-- never stored: a later credit note moves it.

create table payment_allocation (
    payment_id  uuid           not null references payment (id),
    bill_id     uuid           not null,
    retailer_id uuid           not null,
    amount      numeric(14, 2) not null check (amount > 0),
    primary key (payment_id, bill_id)
);

-- What was named of a retailer's bills.
create index payment_allocation_bill_idx on payment_allocation (retailer_id, bill_id) include (amount);

comment on table payment_allocation is
    'What the payer of a payment named, append-only. A credit note on the same bill goes before it: what then is beyond the
bill settles the oldest ones, like money for which nothing was named.';
comment on column payment_allocation.bill_id is
    'ledger_entry.cause_id of the bill: the vendor order, which is the invoice''s id where there is one.';
comment on column payment_allocation.retailer_id is 'That of the payment and of the bill, to find all of a retailer at once.';

revoke update on payment_allocation from khaacho_app;

create trigger payment_allocation_append_only before update or delete on payment_allocation
    for each statement execute function refuse_change('another payment');

create function payment_allocation_within() returns trigger language plpgsql as $$
begin
    -- Two payments for one bill wait for each other here, and the second one counts the first.
    perform from credit_account
        where retailer_id in (select retailer_id from added)
        order by retailer_id for update;

    if exists (
        select from added a
        left join payment p on p.id = a.payment_id and p.retailer_id = a.retailer_id
        left join ledger_entry b
            on b.cause_id = a.bill_id and b.retailer_id = a.retailer_id and b.debit_account = 'RECEIVABLE'
        where p.id is null or b.cause_id is null
            or p.amount < (select sum(o.amount) from payment_allocation o where o.payment_id = a.payment_id)
            or b.amount < (
                select sum(o.amount) from payment_allocation o
                where o.retailer_id = a.retailer_id and o.bill_id = a.bill_id)
    ) then
        raise exception 'allocated beyond the payment or the bill' using errcode = 'check_violation';
    end if;
    return null;
end
$$;

comment on function payment_allocation_within() is
    'Payments name no more than they are, no bill of another retailer, and together no more than a bill asks, whatever the
application believes.';

create trigger payment_allocation_within after insert on payment_allocation
    referencing new table as added for each statement execute function payment_allocation_within();
