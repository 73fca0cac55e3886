-- An operator changes what a retailer may owe: who did it, when and why stays.

alter table credit_account
    add column version integer not null default 1 check (version > 0);

comment on column credit_account.version is
    'Grows with each change of the limit, not with postings: whoever changes it names the version that was read.';

create table credit_limit_change (
    retailer_id  uuid           not null references party (id),
    version      integer        not null check (version > 1),
    limit_before numeric(14, 2) not null check (limit_before >= 0),
    limit_after  numeric(14, 2) not null check (limit_after >= 0),
    currency     char(3)        not null,
    reason       text           not null check (length(reason) between 1 and 500),
    actor        text           not null check (length(actor) between 1 and 200),
    changed_at   timestamptz    not null,
    primary key (retailer_id, version)
);

comment on table credit_limit_change is 'One row is one change of a retailer''s credit limit. Append-only.';
comment on column credit_limit_change.version is 'credit_account.version that the change led to.';

revoke update on credit_limit_change from khaacho_app;

create trigger credit_limit_change_append_only before update or delete on credit_limit_change
    for each statement execute function refuse_change('the next change');
