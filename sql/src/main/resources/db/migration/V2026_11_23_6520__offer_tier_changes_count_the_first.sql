-- Statements look for tiers only where tier_changes says that there are some: for all the others it is a look-up for each
-- offer, which made reading a batch's offers nine times as slow. So a new offer's tiers count as its first change.

-- Neither version nor history change: what the offer asks is what it was.
alter table offer disable trigger user;
update offer set tier_changes = 1 where tier_changes = 0 and id in (select offer_id from offer_tier);
alter table offer enable trigger user;

comment on column offer.tier_changes is
    'Grows by one whenever rows of offer_tier change, after them and in the same transaction: with it version and history '
    'do. 0 says that the offer never had tiers.';

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
    if new.tier_changes = 0 and exists (select from offer_tier where offer_id = new.id) then
        raise exception 'nobody would see the tiers of offer %', new.id using errcode = 'check_violation';
    end if;
    insert into price_history (offer_id, offer_version, price, currency, changed_at, changed_by)
    values (new.id, new.version, new.price, new.currency, now(), new.changed_by);
    insert into price_history_tier (offer_id, offer_version, from_quantity, price)
    select offer_id, new.version, from_quantity, price from offer_tier where offer_id = new.id;
    return null;
end
$$;
