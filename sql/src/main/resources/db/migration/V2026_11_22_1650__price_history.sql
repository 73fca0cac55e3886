-- Every price an offer ever had. A trigger writes it, in the statement that sets the price: none is lost, none is doubled,
-- whoever sets it.

create table price_history (
    offer_id      bigint         not null references offer (id),
    offer_version integer        not null,
    price         numeric(14, 2) not null check (price > 0),
    currency      char(3)        not null,
    changed_at    timestamptz    not null,
    changed_by    text,
    primary key (offer_id, offer_version)
);

comment on table price_history is 'One row per offer and price set; append-only, written by a trigger alone.';
comment on column price_history.offer_version is 'The version of the offer that first had the price.';
comment on column price_history.changed_by is 'Who set it, user:name; null when it was loaded.';

insert into price_history (offer_id, offer_version, price, currency, changed_at, changed_by)
select id, version, price, currency, updated_at, changed_by from offer;

-- Runs with the owner's rights: nobody else may write history.
create function keep_price() returns trigger language plpgsql
    security definer set search_path = khaacho, pg_temp as $$
begin
    insert into price_history (offer_id, offer_version, price, currency, changed_at, changed_by)
    values (new.id, new.version, new.price, new.currency, now(), new.changed_by);
    return null;
end
$$;

comment on function keep_price() is 'Adds the price of a new or changed offer to its history.';

create trigger offer_price_first after insert on offer
    for each row execute function keep_price();
create trigger offer_price_changed after update of price, currency on offer
    for each row when ((old.price, old.currency) is distinct from (new.price, new.currency))
    execute function keep_price();

revoke insert, update on price_history from khaacho_app;
