-- Prices that a vendor agreed with some retailers, instead of those of its offers. Routing relies on more units never
-- costing more each, here as in offer_tier.

create function tiers_fall(price numeric, froms integer[], prices numeric[]) returns boolean
    language sql immutable as $$
    select cardinality(froms) = cardinality(prices) and cardinality(froms) <= 5
        and coalesce(bool_and(t.from_quantity is not null and t.price is not null
            and t.from_quantity > t.from_before and t.from_quantity <= 1000000
            and t.price > 0 and t.price < t.price_before), true)
    from (
        select u.from_quantity, u.price, lag(u.from_quantity, 1, 1) over (order by u.place) as from_before,
            lag(u.price, 1, tiers_fall.price) over (order by u.place) as price_before
        from unnest(froms, prices) with ordinality as u(from_quantity, price, place)) as t
$$;

comment on function tiers_fall(numeric, integer[], numeric[]) is
    'Whether each tier begins behind the one before it and is cheaper; at most five.';

create table price_list (
    id         uuid        not null primary key,
    vendor_id  uuid        not null references party (id),
    name       text        not null check (length(name) between 1 and 100),
    active     boolean     not null,
    version    integer     not null default 1 check (version >= 1),
    changed_by text        not null,
    updated_at timestamptz not null default now(),
    unique (vendor_id, name),
    unique (id, vendor_id)
);

comment on table price_list is 'Prices of one vendor for a group of retailers.';
comment on column price_list.name is 'For the vendor; unique among its lists.';
comment on column price_list.active is 'Whether orders are priced by it; its members stay its members meanwhile.';
comment on column price_list.version is 'Grows by one with each change of the list, its members or its prices.';

create table price_list_member (
    retailer_id uuid not null references party (id),
    vendor_id   uuid not null,
    list_id     uuid not null,
    primary key (retailer_id, vendor_id),
    foreign key (list_id, vendor_id) references price_list (id, vendor_id)
);

comment on table price_list_member is 'A retailer is in at most one list of a vendor.';

create index price_list_member_list on price_list_member (list_id);

create table price_list_price (
    list_id     uuid             not null references price_list (id),
    offer_id    bigint           not null references offer (id),
    price       numeric(14, 2)   not null check (price > 0),
    tier_froms  integer[]        not null default '{}',
    tier_prices numeric(14, 2)[] not null default '{}',
    primary key (list_id, offer_id),
    check (tiers_fall(price, tier_froms, tier_prices))
);

comment on table price_list_price is 'What a list''s members pay for an offer, instead of its own price and tiers.';
comment on column price_list_price.price is 'Per selling unit, without VAT, NPR; for less than the first tier''s quantity.';
comment on column price_list_price.tier_froms is 'Where tiers begin, in selling units, rising.';
comment on column price_list_price.tier_prices is 'What a selling unit costs from there on, falling; as many as tier_froms.';

create index price_list_price_offer on price_list_price (offer_id);

create table price_list_history (
    list_id     uuid             not null references price_list (id),
    version     integer          not null,
    offer_id    bigint           not null references offer (id),
    price       numeric(14, 2),
    tier_froms  integer[]        not null,
    tier_prices numeric(14, 2)[] not null,
    changed_at  timestamptz      not null,
    changed_by  text             not null,
    primary key (list_id, version, offer_id)
);

comment on table price_list_history is 'A price that came into a list, changed or left it; append-only, written by a trigger alone.';
comment on column price_list_history.version is 'The list''s version from which it holds.';
comment on column price_list_history.price is 'Null where the offer left the list: its own price holds again.';

create function keep_list_price() returns trigger language plpgsql
    security definer set search_path = khaacho, pg_temp as $$
declare
    kept price_list_price := coalesce(new, old);
begin
    insert into price_list_history (list_id, version, offer_id, price, tier_froms, tier_prices, changed_at, changed_by)
    select l.id, l.version, kept.offer_id, case when tg_op <> 'DELETE' then kept.price end,
        case when tg_op = 'DELETE' then '{}' else kept.tier_froms end,
        case when tg_op = 'DELETE' then '{}' else kept.tier_prices end, now(), l.changed_by
    from price_list l where l.id = kept.list_id;
    return null;
end
$$;

comment on function keep_list_price() is
    'Adds a price of a list to its history, with the version and name that the list has by then: it is changed first.';

create trigger price_list_price_kept after insert or delete on price_list_price
    for each row execute function keep_list_price();
create trigger price_list_price_changed after update on price_list_price
    for each row when (old is distinct from new) execute function keep_list_price();

create trigger price_list_history_append_only before update or delete on price_list_history
    for each statement execute function refuse_change();

grant execute on function tiers_fall(numeric, integer[], numeric[]) to khaacho_app;
grant delete on price_list_member, price_list_price to khaacho_app;
revoke insert, update on price_list_history from khaacho_app;
