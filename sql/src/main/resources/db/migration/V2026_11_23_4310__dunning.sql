-- Reminders of payments: what retailers were told that are late, and the days on which somebody looked.

create table dunning (
    retailer_id  uuid           not null references party (id),
    bill_id      uuid           not null,
    level        integer        not null check (level between 1 and 9),
    days_overdue integer        not null check (days_overdue > 0),
    overdue      numeric(14, 2) not null check (overdue > 0),
    currency     char(3)        not null,
    told_at      timestamptz    not null default now(),
    primary key (retailer_id, bill_id, level)
);

comment on table dunning is 'A retailer is told once for its oldest unpaid bill and level. Append-only; the letter is a
notification of the same transaction.';
comment on column dunning.bill_id is 'ledger_entry.cause_id of the oldest bill that was not settled then.';
comment on column dunning.level is 'From 1; which days belong to it is a setting.';
comment on column dunning.overdue is 'What was to be paid before that day, of all bills.';

revoke update on dunning from khaacho_app;

create trigger dunning_append_only before update or delete on dunning
    for each statement execute function refuse_change('the next one');

create table dunning_day (
    day         date        not null primary key,
    started_at  timestamptz not null default now(),
    finished_at timestamptz,
    told        integer     check (told >= 0),
    constraint dunning_day_finished check ((finished_at is null) = (told is null))
);

comment on table dunning_day is 'One a day: who is late was looked up and reminded.';
comment on column dunning_day.day is 'Day in Nepal (UTC+05:45). Whoever inserts it does the reminders; they are taken over
when its instance died.';
