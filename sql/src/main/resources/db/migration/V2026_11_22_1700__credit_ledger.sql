-- The credit ledger: every change of what a retailer owes or holds is one balanced posting, written once, never changed.

create table ledger_entry (
    entry_no       bigint         generated always as identity,
    retailer_id    uuid           not null,
    kind           text           not null,
    debit_account  text           not null,
    credit_account text           not null,
    amount         numeric(14, 2) not null check (amount > 0),
    currency       char(3)        not null default 'NPR' check (currency ~ '^[A-Z]{3}$'),
    cause_id       uuid           not null,
    cause_step     integer        not null check (cause_step >= 0),
    actor          text           not null check (length(actor) between 1 and 200),
    occurred_at    timestamptz    not null,
    posted_at      timestamptz    not null default now(),
    primary key (retailer_id, entry_no),
    -- Found by its cause as well: an order's reservations and releases are the entries with its id.
    constraint ledger_entry_once unique (cause_id, cause_step, kind),
    -- A debit and a credit of one amount, of two accounts: what does not balance cannot be written.
    constraint ledger_entry_pair check ((kind, debit_account, credit_account) in (
        ('RESERVE', 'RESERVED', 'COMMITMENTS'),
        ('RELEASE', 'COMMITMENTS', 'RESERVED'),
        ('INVOICE', 'RECEIVABLE', 'SALES'),
        ('CREDIT_NOTE', 'SALES', 'RECEIVABLE'),
        ('PAYMENT', 'CASH', 'RECEIVABLE'),
        ('WRITE_OFF', 'LOSSES', 'RECEIVABLE'),
        ('OPENING', 'RECEIVABLE', 'OPENING')))
);
-- No foreign key: the statement that posts changes the credit_account of the same retailer, or fails.

comment on table ledger_entry is
    'One row is one balanced posting: debit_account and credit_account of one retailer, by the same amount. Append-only.';
comment on column ledger_entry.entry_no is
    'Drawn while the retailer''s credit_account is locked: within one retailer it rises in the order of the commits.';
comment on column ledger_entry.cause_id is
    'What brought it about: the order (RESERVE, RELEASE), the invoice or credit note, the payment; the retailer for OPENING.';
comment on column ledger_entry.cause_step is
    'Which step of the cause: the number of an order''s transition, else 0. With cause and kind it is unique, so that the
same step posts once, however often its message or request comes.';
comment on column ledger_entry.actor is 'Username, or the stage that did it, as in order_event.';
comment on column ledger_entry.occurred_at is 'When the cause happened; statements go by it.';

revoke update on ledger_entry from khaacho_app;

-- An account that is gone and made anew would start with its credit free.
revoke delete on credit_account from khaacho_app;

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: correct it by %', tg_table_name, coalesce(tg_argv[0], 'a credit note')
        using errcode = 'restrict_violation';
end
$$;

create trigger ledger_entry_append_only before update or delete on ledger_entry
    for each statement execute function refuse_change('another posting');

create function ledger_release_within_hold() returns trigger language plpgsql as $$
begin
    if not exists (select from added where kind = 'RELEASE') then
        return null;
    end if;

    -- Two releases of one order wait for each other here, and the second one counts the first.
    perform from credit_account
        where retailer_id in (select retailer_id from added where kind = 'RELEASE')
        order by retailer_id for update;

    if exists (
        select from ledger_entry e
        where e.cause_id in (select cause_id from added where kind = 'RELEASE') and e.kind in ('RESERVE', 'RELEASE')
        group by e.cause_id, e.retailer_id, e.currency
        having sum(case e.kind when 'RESERVE' then e.amount else -e.amount end) < 0
    ) then
        raise exception 'released more than the order holds' using errcode = 'check_violation';
    end if;
    return null;
end
$$;

comment on function ledger_release_within_hold() is
    'An order gives back no more than its own reservations, whatever the application believes.';

create trigger ledger_release_within_hold after insert on ledger_entry
    referencing new table as added for each statement execute function ledger_release_within_hold();

alter table credit_account
    add column unapplied numeric(14, 2) not null default 0 check (unapplied >= 0),
    add constraint credit_account_one_sided check (receivable = 0 or unapplied = 0);

comment on column credit_account.unapplied is
    'Paid beyond what was owed; the next invoice uses it up. It does not raise what may be reserved.';
comment on table credit_account is
    'One per retailer. Exposure = reserved + receivable, never above the limit. The balances are the sums of ledger_entry,
changed by the statement that posts.';

-- What older versions kept as balances alone: one posting for each order that holds credit, one for what is owed.
insert into ledger_entry (retailer_id, kind, debit_account, credit_account, amount, currency, cause_id, cause_step,
                          actor, occurred_at)
select retailer_id, 'RESERVE', 'RESERVED', 'COMMITMENTS', credit_reserved, currency, id, version,
       'migration', updated_at
from orders
where credit_reserved > 0
union all
select retailer_id, 'OPENING', 'RECEIVABLE', 'OPENING', receivable, currency, retailer_id, 0,
       'migration', updated_at
from credit_account
where receivable > 0;
