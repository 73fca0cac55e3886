-- Invoices and credit notes: numbered without gap or double per vendor, kind and Nepali fiscal year, and never changed.

create table invoice_series (
    vendor_id   uuid    not null references party (id),
    kind        text    not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
    fiscal_year text    not null check (fiscal_year ~ '^[0-9]{4}/[0-9]{2}$'),
    vendor_code text    not null check (vendor_code ~ '^[A-Z0-9]{2,12}$'),
    last_number integer not null check (last_number >= 0),
    primary key (vendor_id, kind, fiscal_year),
    -- Two vendors with one code would print the same numbers.
    constraint invoice_series_code_key unique (vendor_code, kind, fiscal_year)
);

comment on table invoice_series is
    'The last number given, 0 before the first. Whoever takes one holds this row until the end of the transaction that
writes the invoice: a rollback gives the number back, a second taker waits. A sequence would leave gaps.';
comment on column invoice_series.fiscal_year is 'Shrawan to Ashadh, as printed: 2083/84.';
comment on column invoice_series.vendor_code is 'What the numbers of this series begin with.';

create table invoice (
    id              uuid           not null primary key,
    kind            text           not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
    vendor_id       uuid           not null references party (id),
    vendor_code     text           not null,
    fiscal_year     text           not null,
    number          integer        not null check (number >= 1),
    previous_number integer        generated always as (nullif(number - 1, 0)) stored,
    issued_on       date           not null,
    seller_name     text           not null check (length(seller_name) between 1 and 200),
    seller_address  text           not null check (length(seller_address) between 1 and 200),
    seller_pan      text           not null check (seller_pan ~ '^[0-9]{9}$'),
    retailer_id     uuid           not null references party (id),
    buyer_name      text           not null check (length(buyer_name) between 1 and 200),
    buyer_address   text           not null check (length(buyer_address) between 1 and 200),
    buyer_pan       text           check (buyer_pan ~ '^[0-9]{9}$'),
    goods           numeric(14, 2) not null check (goods > 0),
    vat_percent     numeric(5, 2)  not null check (vat_percent between 0 and 100),
    vat             numeric(14, 2) not null check (vat >= 0),
    total           numeric(14, 2) not null check (total = goods + vat),
    currency        char(3)        not null default 'NPR',
    corrects_id     uuid           references invoice (id),
    reason          text           check (length(reason) between 1 and 200),
    created_at      timestamptz    not null default now(),
    constraint invoice_number_key unique (vendor_id, kind, fiscal_year, number),
    -- No number without the one before it: a gap cannot be written, whatever the application believes.
    constraint invoice_no_gap foreign key (vendor_id, kind, fiscal_year, previous_number)
        references invoice (vendor_id, kind, fiscal_year, number),
    constraint invoice_series_fkey foreign key (vendor_id, kind, fiscal_year) references invoice_series,
    constraint invoice_correction check ((kind = 'CREDIT_NOTE') = (corrects_id is not null)
        and (corrects_id is null) = (reason is null))
);

-- The credit notes of an invoice; a retailer's invoices, newest first.
create index invoice_corrects_idx on invoice (corrects_id) where corrects_id is not null;
create index invoice_retailer_idx on invoice (retailer_id, issued_on desc);

comment on table invoice is
    'An issued invoice or credit note with everything it prints: names and prices change, an invoice does not.';
comment on column invoice.id is 'Made from what is billed, so that billing twice finds the first.';
comment on column invoice.number is '1, 2, 3 ... per vendor, kind and fiscal year.';
comment on column invoice.issued_on is 'Day in Nepal (UTC+05:45), Gregorian.';
comment on column invoice.vat is
    'goods x vat_percent to the paisa, half up; a credit note''s is that of all notes so far, less those before it.';
comment on column invoice.corrects_id is 'Credit notes only: the invoice.';

create table invoice_line (
    invoice_id  uuid           not null references invoice (id),
    line_no     smallint       not null check (line_no between 1 and 500),
    sku         text           not null check (length(sku) between 1 and 100),
    description text           not null check (length(description) between 1 and 300),
    name_ne     text           check (length(name_ne) between 1 and 300),
    quantity    integer        not null check (quantity between 1 and 1000000),
    unit_price  numeric(14, 2) not null check (unit_price > 0),
    primary key (invoice_id, line_no)
);

comment on table invoice_line is 'A credit note''s line has the number of the invoice line that it corrects.';
comment on column invoice_line.name_ne is 'Nepali name in Devanagari.';
comment on column invoice_line.unit_price is 'NPR without VAT.';

-- The default privileges give the application UPDATE on every new table. Not on these: it adds rows and reads them.
-- DELETE and TRUNCATE are never given by default.
revoke update on invoice, invoice_line from khaacho_app;

-- Grants do not bind the owner, so that a slip in a later migration is caught as well.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: correct an invoice by a credit note', tg_table_name
        using errcode = 'restrict_violation';
end
$$;

comment on function refuse_change() is 'Keeps a table append-only, for its owner too.';

create trigger invoice_append_only before update or delete on invoice
    for each statement execute function refuse_change();
create trigger invoice_line_append_only before update or delete on invoice_line
    for each statement execute function refuse_change();

create function next_in_series() returns trigger language plpgsql as $$
begin
    if new.last_number <> old.last_number + 1
        or (new.vendor_id, new.kind, new.fiscal_year, new.vendor_code)
            is distinct from (old.vendor_id, old.kind, old.fiscal_year, old.vendor_code) then
        raise exception 'a series goes on by one' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

comment on function next_in_series() is 'A series only goes on by one: no error of the application skips or repeats.';

create trigger invoice_series_by_one before update on invoice_series
    for each row execute function next_in_series();

create function invoice_has_lines() returns trigger language plpgsql as $$
begin
    if not exists (select from invoice_line where invoice_id = new.id) then
        raise exception 'invoice % has no lines', new.id using errcode = 'check_violation';
    end if;
    return null;
end
$$;

comment on function invoice_has_lines() is 'Asked at commit, because the lines follow their invoice.';

create constraint trigger invoice_has_lines after insert on invoice
    deferrable initially deferred for each row execute function invoice_has_lines();

-- Runs with the owner's rights: locking the credited invoice asks for UPDATE, which the application has not.
create function invoice_lines_add_up() returns trigger language plpgsql
    security definer set search_path = khaacho, pg_temp as $$
begin
    if exists (
        select from invoice i
        where i.id in (select invoice_id from added)
            and i.goods <> (select sum(l.quantity * l.unit_price) from invoice_line l where l.invoice_id = i.id)
    ) then
        raise exception 'the lines do not add up to the invoice' using errcode = 'check_violation';
    end if;

    -- So that two notes of one invoice count each other.
    perform from invoice
        where id in (select n.corrects_id from invoice n join added a on a.invoice_id = n.id)
        order by id for update;

    if exists (
        select from added a
        join invoice n on n.id = a.invoice_id and n.corrects_id is not null
        left join invoice_line billed on billed.invoice_id = n.corrects_id and billed.line_no = a.line_no
        where billed.unit_price is distinct from a.unit_price
            or billed.quantity < (
                select sum(l.quantity) from invoice_line l join invoice c on c.id = l.invoice_id
                where c.corrects_id = n.corrects_id and l.line_no = a.line_no)
    ) or exists (
        select from invoice n join invoice i on i.id = n.corrects_id
        where n.id in (select invoice_id from added)
            and (i.kind <> 'INVOICE' or i.vendor_id <> n.vendor_id or i.retailer_id <> n.retailer_id
                or i.total < (select sum(c.total) from invoice c where c.corrects_id = i.id))
    ) then
        raise exception 'credited beyond the invoice' using errcode = 'check_violation';
    end if;
    return null;
end
$$;

comment on function invoice_lines_add_up() is
    'An invoice''s goods are the sum of its lines, so no line can be added later. Its credit notes together take back no
more than was billed, line by line and in total.';

create trigger invoice_lines_add_up after insert on invoice_line
    referencing new table as added for each statement execute function invoice_lines_add_up();
