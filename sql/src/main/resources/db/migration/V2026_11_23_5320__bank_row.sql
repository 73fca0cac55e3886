-- Money that a bank's statement tells of. What surely is a retailer's is recorded as its payment; the rest waits for an
-- operator.

create table bank_row (
    id          uuid           not null primary key,
    reference   text           not null check (length(reference) between 1 and 60),
    booked_on   date           not null,
    amount      numeric(14, 2) not null check (amount > 0),
    currency    char(3)        not null default 'NPR',
    running_no  integer        not null check (running_no > 0),
    description text           not null check (length(description) <= 500),
    status      text           not null default 'UNMATCHED' check (status in ('UNMATCHED', 'RECORDED', 'DISMISSED')),
    payment_id  uuid           references payment (id),
    reason      text           check (length(reason) between 1 and 500),
    uploaded_by text           not null check (length(uploaded_by) between 1 and 200),
    uploaded_at timestamptz    not null,
    decided_by  text           check (length(decided_by) between 1 and 200),
    decided_at  timestamptz,
    -- The same row of the same statement, or of one that overlaps, is the same money.
    constraint bank_row_once unique (reference, booked_on, amount, running_no),
    constraint bank_row_payment_once unique (payment_id),
    constraint bank_row_recorded check ((status = 'RECORDED') = (payment_id is not null)),
    constraint bank_row_dismissed check ((status = 'DISMISSED') = (reason is not null)),
    constraint bank_row_decided check ((status = 'UNMATCHED') = (decided_at is null)
        and (decided_at is null) = (decided_by is null))
);

-- The queue, the oldest first.
create index bank_row_unmatched_idx on bank_row (id) where status = 'UNMATCHED';

comment on table bank_row is 'A credit in a bank''s statement, once however often statements with it are uploaded.';
comment on column bank_row.reference is 'What the bank calls it.';
comment on column bank_row.booked_on is 'Day in Nepal (UTC+05:45).';
comment on column bank_row.running_no is '1, 2, 3 ... among the rows of one statement that are equal in reference, day and amount.';
comment on column bank_row.status is
    'UNMATCHED: whose it is is not sure, an operator decides. RECORDED: it is payment_id. DISMISSED: it is no payment of a
retailer, for a reason.';

-- What the bank told never changes, and what is decided stays.
revoke update on bank_row from khaacho_app;
grant update (status, payment_id, reason, decided_by, decided_at) on bank_row to khaacho_app;

create function bank_row_is_decided_once() returns trigger language plpgsql as $$
begin
    raise exception 'bank row % is decided', old.id using errcode = 'restrict_violation';
end
$$;

comment on function bank_row_is_decided_once() is 'What was decided of a row stays, whatever the application believes.';

create trigger bank_row_is_decided_once before update on bank_row
    for each row when (old.status <> 'UNMATCHED') execute function bank_row_is_decided_once();

-- Whose number or telephone a statement names.
create index party_retailer_pan_idx on party (pan) where kind = 'RETAILER' and pan is not null;
create index party_retailer_phone_idx on party (phone) where kind = 'RETAILER' and phone is not null;
