-- What a retailer says came back or was short, and what the vendor said to it. What it changes is in its credit note.

create table goods_return (
    id              uuid        not null primary key,
    invoice_id      uuid        not null references invoice (id),
    vendor_id       uuid        not null references party (id),
    retailer_id     uuid        not null references party (id),
    status          text        not null default 'REPORTED' check (status in ('REPORTED', 'ACCEPTED', 'DECLINED')),
    note            text        check (length(note) between 1 and 500),
    reported_by     text        not null check (length(reported_by) between 1 and 200),
    reported_at     timestamptz not null,
    idempotency_key text        check (length(idempotency_key) between 1 and 255),
    body_hash       text        check (length(body_hash) = 64),
    decided_by      text        check (length(decided_by) between 1 and 200),
    decided_at      timestamptz,
    decline_reason  text        check (length(decline_reason) between 1 and 500),
    restocked       boolean     not null default false,
    credit_note_id  uuid        references invoice (id) check (credit_note_id = id),
    constraint goods_return_key unique (invoice_id, idempotency_key),
    constraint goods_return_hash check ((idempotency_key is null) = (body_hash is null)),
    constraint goods_return_decision check ((status = 'REPORTED') = (decided_at is null)
        and (decided_at is null) = (decided_by is null)
        and (status = 'ACCEPTED') = (credit_note_id is not null)
        and (status = 'DECLINED') = (decline_reason is not null)
        and (status = 'ACCEPTED' or not restocked))
);

-- A party's returns, the newest first.
create index goods_return_vendor_idx on goods_return (vendor_id, id desc);
create index goods_return_retailer_idx on goods_return (retailer_id, id desc);

comment on table goods_return is 'A return or shortage of one invoice; decided once by the vendor.';
comment on column goods_return.idempotency_key is 'Idempotency-Key header of the report; null when it had none.';
comment on column goods_return.body_hash is 'SHA-256 of the report: the same key with another body is an error.';
comment on column goods_return.restocked is 'The vendor took what is fit for sale back into its stock.';
comment on column goods_return.credit_note_id is 'Its credit note, which has its id: none is accepted without.';

create table goods_return_line (
    return_id uuid     not null references goods_return (id),
    line_no   smallint not null,
    reason    text     not null
        check (reason in ('DAMAGED', 'EXPIRED', 'SHORTAGE', 'WRONG_ITEM', 'QUALITY', 'OTHER')),
    quantity  integer  not null check (quantity between 1 and 1000000),
    primary key (return_id, line_no, reason)
);

comment on column goods_return_line.line_no is 'Of the invoice.';
comment on column goods_return_line.quantity is 'Selling units.';

revoke update on goods_return_line from khaacho_app;

create trigger goods_return_line_append_only before update or delete on goods_return_line
    for each statement execute function refuse_change('another return');

comment on table goods_return_line is 'What of which line of the invoice comes back or never came.';

create function goods_return_once() returns trigger language plpgsql as $$
begin
    if old.status <> 'REPORTED' or (new.id, new.invoice_id, new.vendor_id, new.retailer_id, new.reported_at)
            is distinct from (old.id, old.invoice_id, old.vendor_id, old.retailer_id, old.reported_at) then
        raise exception 'a return is decided once' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

comment on function goods_return_once() is 'A decision is never taken back, whatever the application believes.';

create trigger goods_return_once before update on goods_return for each row execute function goods_return_once();

-- Runs with the owner's rights: locking the invoice asks for UPDATE, which the application has not.
create function goods_return_within_invoice() returns trigger language plpgsql
    security definer set search_path = khaacho, pg_temp as $$
begin
    -- So that two returns of one invoice count each other.
    perform from invoice
        where id in (select r.invoice_id from goods_return r join added a on a.return_id = r.id)
        order by id for update;

    if exists (
        select from added a
        join goods_return r on r.id = a.return_id
        left join invoice_line billed on billed.invoice_id = r.invoice_id and billed.line_no = a.line_no
        where billed.quantity is null
            or billed.quantity < (
                select sum(l.quantity) from goods_return_line l
                join goods_return o on o.id = l.return_id and o.status <> 'DECLINED'
                where o.invoice_id = r.invoice_id and l.line_no = a.line_no)
    ) then
        raise exception 'returned more than was billed' using errcode = 'check_violation';
    end if;
    return null;
end
$$;

comment on function goods_return_within_invoice() is
    'All returns of an invoice that are not declined take back no more than was billed, line by line.';

create trigger goods_return_within_invoice after insert on goods_return_line
    referencing new table as added for each statement execute function goods_return_within_invoice();
