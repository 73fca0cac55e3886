-- A list prices its own vendor's offers alone. Looked at when a vendor changes a list; no order pays for it, and the key
-- that a reference would need on offer would be one more index on the busiest table of stock.

create function list_price_of_its_vendor() returns trigger language plpgsql as $$
begin
    -- Locked until the commit, like a reference: neither can become another vendor's meanwhile.
    perform from price_list l join offer o on o.vendor_id = l.vendor_id
        where l.id = new.list_id and o.id = new.offer_id for key share;
    if not found then
        raise exception 'list % has no price for offer %: it is another vendor''s', new.list_id, new.offer_id
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;

comment on function list_price_of_its_vendor() is 'Whether the list and the offer are of one vendor.';

create trigger price_list_price_of_its_vendor before insert or update of list_id, offer_id on price_list_price
    for each row execute function list_price_of_its_vendor();
