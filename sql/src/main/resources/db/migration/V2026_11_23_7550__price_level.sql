-- What products usually cost. History of single offers is in price_history, which does not tell when one was withdrawn;
-- so the market is looked at once a day, and what changed since the look before is kept.

create table price_level_day (
    day       date        not null primary key,
    looked_at timestamptz not null default now()
);

comment on table price_level_day is 'One a day that was looked at; with the levels that changed, in one transaction.';
comment on column price_level_day.day is 'Day in Nepal (UTC+05:45).';

create table price_level (
    product_id       bigint         not null references product (id),
    district         text           not null,
    since            date           not null,
    vendors          integer        not null check (vendors >= 0),
    median           numeric(14, 2) check (median > 0),
    median_deviation numeric(14, 2) check (median_deviation >= 0),
    mean_deviation   numeric(14, 2) check (mean_deviation >= 0),
    primary key (product_id, district, since),
    constraint price_level_of_somebody check ((vendors > 0) = (median is not null)
        and (median is null) = (median_deviation is null) and (median is null) = (mean_deviation is null))
);

comment on table price_level is 'How the prices of a product lie, from a day on until the next row of the same; append-only.';
comment on column price_level.district is
    'A district that a vendor of the product names; empty for the whole market; * for the vendors that deliver everywhere,
which are those of every other district.';
comment on column price_level.since is 'The day in Nepal on which it was first seen.';
comment on column price_level.vendors is '0 from when nobody offered it there any more, or nobody named the district.';
comment on column price_level.median is 'NPR per selling unit, without VAT; agreed price lists are not in it.';
comment on column price_level.median_deviation is 'Median of the distances from the median.';
comment on column price_level.mean_deviation is 'Mean of the distances from the median.';

create trigger price_level_append_only before update or delete on price_level
    for each statement execute function refuse_change('the look of another day');
revoke update on price_level, price_level_day from khaacho_app;

-- An offer counts while it may be ordered, whatever stock there is: a price is asked with or without it.
create function price_levels_now(products bigint[] default null)
    returns table (product_id bigint, district text, vendors integer, median numeric, median_deviation numeric,
        mean_deviation numeric)
    language sql stable as $$
    with asked as materialized (
        select o.product_id, o.price, v.served_districts as served
        from offer o
        join product p on p.id = o.product_id and p.active
        join party v on v.id = o.vendor_id
        where o.active and o.valid_from <= now() and (o.valid_to is null or o.valid_to > now()) and o.currency = 'NPR'
            and (products is null or o.product_id = any(products))
    ), named as (
        select distinct a.product_id, d.district from asked a cross join lateral unnest(a.served) as d(district)
    ), shown as materialized (
        select a.product_id, '' as district, a.price from asked a
        union all
        select a.product_id, '*', a.price from asked a where a.served is null
        union all
        select n.product_id, n.district, a.price
        from named n join asked a on a.product_id = n.product_id and (a.served is null or n.district = any(a.served))
    ), middle as (
        select s.product_id, s.district, count(*)::int as vendors,
            round(percentile_cont(0.5) within group (order by s.price)::numeric, 2) as median
        from shown s group by s.product_id, s.district
    )
    select m.product_id, m.district, m.vendors, m.median,
        round(percentile_cont(0.5) within group (order by abs(s.price - m.median))::numeric, 2),
        round(avg(abs(s.price - m.median)), 2)
    from middle m join shown s on s.product_id = m.product_id and s.district = m.district
    group by m.product_id, m.district, m.vendors, m.median
$$;

comment on function price_levels_now(bigint[]) is 'The levels of this moment, of some products or of all.';

grant execute on function price_levels_now(bigint[]) to khaacho_app, khaacho_read;
