-- What was billed to a retailer since a day: what is owed beyond that is overdue. Reservations, which every order posts,
-- are not in the index.

create index ledger_entry_owed_idx on ledger_entry (retailer_id, occurred_at) include (amount)
    where debit_account = 'RECEIVABLE';
