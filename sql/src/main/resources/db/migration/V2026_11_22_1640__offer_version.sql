-- A version for each offer, which a change by its vendor has to name. Orders reserve stock all the time; that is no change
-- to the vendor, and must not make its version old.

alter table offer
    add column version    integer not null default 1 check (version >= 1),
    add column changed_by text;

create function raise_offer_version() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    return new;
end
$$;

comment on function raise_offer_version() is 'Whoever changes what a vendor sets makes the version that the vendor saw old.';

create trigger offer_version_raised
    before update of price, currency, stock_on_hand, min_quantity, lead_time_days, active, valid_from, valid_to on offer
    for each row
    when ((old.price, old.currency, old.stock_on_hand, old.min_quantity, old.lead_time_days, old.active, old.valid_from,
            old.valid_to)
        is distinct from (new.price, new.currency, new.stock_on_hand, new.min_quantity, new.lead_time_days, new.active,
            new.valid_from, new.valid_to))
    execute function raise_offer_version();

comment on column offer.version is 'Grows by one with each change but a reservation of stock; the ETag of the API.';
comment on column offer.changed_by is 'Who set what the offer says, user:name; null when it was loaded.';
