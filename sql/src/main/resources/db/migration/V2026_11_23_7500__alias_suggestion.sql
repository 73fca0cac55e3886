-- What people correct in orders that were not understood, and what the catalogue may learn of it.

create table review_correction (
    order_id     uuid        not null,
    version      integer     not null,
    line_no      smallint    not null check (line_no between 1 and 500),
    retailer_id  uuid        not null references party (id),
    wording      text        not null check (length(wording) between 1 and 10000),
    alias        text        not null check (length(alias) between 2 and 100),
    product_id   bigint      not null references product (id),
    corrected_by text        not null check (length(corrected_by) between 1 and 200),
    corrected_at timestamptz not null default now(),
    primary key (order_id, version, line_no)
);

comment on table review_correction is 'That a person said which product a wording of an order is. Append-only.';
comment on column review_correction.version is 'The order''s version that the correction made: corrected again, it is another.';
comment on column review_correction.wording is 'As it stood in the text.';
comment on column review_correction.alias is 'Its words that name goods.';

create index review_correction_alias_idx on review_correction (alias, product_id);

create trigger review_correction_append_only before update or delete on review_correction
    for each statement execute function refuse_change('another correction');
revoke update on review_correction from khaacho_app;

create table alias_suggestion (
    id           uuid        not null primary key,
    alias        text        not null check (length(alias) between 2 and 100),
    product_id   bigint      not null references product (id),
    suggested_at timestamptz not null default now(),
    decision     text        check (decision in ('ACCEPTED', 'REJECTED')),
    decided_by   text        check (length(decided_by) between 1 and 200),
    decided_at   timestamptz,
    constraint alias_suggestion_once unique (alias, product_id),
    constraint alias_suggestion_decided check ((decision is null) = (decided_by is null)
        and (decision is null) = (decided_at is null))
);

comment on table alias_suggestion is 'A name that the catalogue may learn for a product; how often it was said is in review_correction.';
comment on column alias_suggestion.id is 'UUIDv7: those that were suggested first come first.';
comment on column alias_suggestion.decision is 'Null while it waits for an operator; decided once.';

-- A name that two products have is no name.
create unique index alias_suggestion_accepted on alias_suggestion (alias) where decision = 'ACCEPTED';
create index alias_suggestion_waiting on alias_suggestion (id) where decision is null;
