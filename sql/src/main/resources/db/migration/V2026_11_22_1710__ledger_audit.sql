-- The nightly audit of the credit ledger: one a day, whichever instance takes it, and what it found.

create table ledger_audit (
    day         date        not null primary key,
    started_at  timestamptz not null default now(),
    finished_at timestamptz,
    accounts    integer     check (accounts >= 0),
    mismatches  integer     check (mismatches >= 0),
    findings    text[]      not null default '{}' check (cardinality(findings) <= 100),
    constraint ledger_audit_finished check
        ((finished_at is null) = (accounts is null) and (accounts is null) = (mismatches is null))
);

comment on table ledger_audit is 'One a day: the ledger was replayed and compared with the balances.';
comment on column ledger_audit.day is 'Day in Nepal (UTC+05:45). Whoever inserts it does the audit; it is taken over when its
instance died.';
comment on column ledger_audit.finished_at is 'Null while it runs, and for ever when its instance died that night.';
comment on column ledger_audit.mismatches is 'How much was found; 0 is the only good number.';
comment on column ledger_audit.findings is 'The first 100 of them, in words.';
