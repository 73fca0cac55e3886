-- Prices by quantity, as wholesalers' lists have them: who takes 50 sacks pays less for each of the 50. Routing relies on
-- more units never costing more each, so a tier that is no cheaper than what is before it gets no further than this.

create table offer_tier (
    offer_id      bigint         not null references offer (id) on delete cascade,
    from_quantity integer        not null check (from_quantity between 2 and 1000000),
    price         numeric(14, 2) not null check (price > 0),
    primary key (offer_id, from_quantity)
);

comment on table offer_tier is
    'A lower price of an offer from a quantity on, for all units that one vendor order takes; until the next tier begins.';
comment on column offer_tier.from_quantity is 'Selling units; offer.price is for less than the first tier''s.';
comment on column offer_tier.price is 'Per selling unit, without VAT, NPR; below that of fewer units.';

create table price_history_tier (
    offer_id      bigint         not null,
    offer_version integer        not null,
    from_quantity integer        not null,
    price         numeric(14, 2) not null,
    primary key (offer_id, offer_version, from_quantity),
    foreign key (offer_id, offer_version) references price_history on delete cascade
);

comment on table price_history_tier is 'A tier that an offer had along with a price of its history; append-only.';

alter table offer add column tier_changes integer not null default 0 check (tier_changes >= 0);

comment on column offer.tier_changes is
    'Grows by one whenever rows of offer_tier change, after them and in the same transaction: with it version and history do.';

-- All tiers that there are when the statement ends go into the history, whichever of them changed.
create or replace function keep_price() returns trigger language plpgsql
    security definer set search_path = khaacho, pg_temp as $$
begin
    if exists (
        select from (
            select price, lag(price, 1, new.price) over (order by from_quantity) as before
            from offer_tier where offer_id = new.id) as t
        where price >= before) then
        raise exception 'tiers of offer % have to fall', new.id using errcode = 'check_violation';
    end if;
    insert into price_history (offer_id, offer_version, price, currency, changed_at, changed_by)
    values (new.id, new.version, new.price, new.currency, now(), new.changed_by);
    insert into price_history_tier (offer_id, offer_version, from_quantity, price)
    select offer_id, new.version, from_quantity, price from offer_tier where offer_id = new.id;
    return null;
end
$$;

comment on function keep_price() is 'Adds the price of a new or changed offer to its history, with its tiers, which have to fall.';

drop trigger offer_price_changed on offer;
create trigger offer_price_changed after update of price, currency, tier_changes on offer
    for each row when ((old.price, old.currency, old.tier_changes) is distinct from (new.price, new.currency, new.tier_changes))
    execute function keep_price();

drop trigger offer_version_raised on offer;
create trigger offer_version_raised
    before update of price, currency, tier_changes, stock_on_hand, min_quantity, lead_time_days, active, valid_from, valid_to
    on offer
    for each row
    when ((old.price, old.currency, old.tier_changes, old.stock_on_hand, old.min_quantity, old.lead_time_days, old.active,
            old.valid_from, old.valid_to)
        is distinct from (new.price, new.currency, new.tier_changes, new.stock_on_hand, new.min_quantity,
            new.lead_time_days, new.active, new.valid_from, new.valid_to))
    execute function raise_offer_version();

grant delete on offer_tier to khaacho_app;
revoke insert, update on price_history_tier from khaacho_app;
