-- Money that came from a retailer, as an operator recorded it. What it changes is in the ledger.

create table payment (
    id          uuid           not null primary key,
    retailer_id uuid           not null references party (id),
    reference   text           not null check (length(reference) between 1 and 100),
    amount      numeric(14, 2) not null check (amount > 0),
    currency    char(3)        not null default 'NPR',
    received_on date           not null,
    recorded_by text           not null check (length(recorded_by) between 1 and 200),
    recorded_at timestamptz    not null,
    constraint payment_reference_key unique (retailer_id, reference)
);

comment on table payment is 'A payment is recorded once per reference and never changed; ledger_entry.cause_id is its id.';
comment on column payment.reference is 'What the bank or the receipt calls it; recorded twice it is the same payment.';
comment on column payment.received_on is 'Day in Nepal (UTC+05:45).';

revoke update on payment from khaacho_app;

create trigger payment_append_only before update or delete on payment
    for each statement execute function refuse_change('another posting');
