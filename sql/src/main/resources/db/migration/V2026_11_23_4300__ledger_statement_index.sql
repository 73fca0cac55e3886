-- What changed the debt of a retailer in a period, and what was owed before it. Reservations and their releases, which
-- are most of a ledger, are not in the index.

create index ledger_entry_statement_idx on ledger_entry (retailer_id, occurred_at, entry_no)
    include (debit_account, amount)
    where kind not in ('RESERVE', 'RELEASE');
