-- Returns and credit notes of one invoice count each other under a lock on it. Nobody changes its key, so the lock lets
-- pass what only refers to it, like another return's row; two that have written such a row each and then want the lock
-- would be a deadlock otherwise.

create or replace function goods_return_within_invoice() returns trigger language plpgsql
    security definer set search_path = khaacho, pg_temp as $$
begin
    -- So that two returns of one invoice count each other.
    perform from invoice
        where id in (select r.invoice_id from goods_return r join added a on a.return_id = r.id)
        order by id for no key update;

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

create or replace function invoice_lines_add_up() returns trigger language plpgsql
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
        order by id for no key update;

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
