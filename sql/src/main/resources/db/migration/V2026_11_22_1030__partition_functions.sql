-- Orders are partitioned by month on the UUIDv7 id itself, so that a look-up by id touches one partition and the key
-- needs no second column. These functions make, watch and drop partitions. They run with the owner's rights because the
-- application role must not change the schema.

create function uuid_v7_floor(instant timestamptz) returns uuid
    language sql immutable strict parallel safe
    set search_path = pg_catalog, pg_temp
as $$
    select (substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7000-8000-000000000000')::uuid
    from lpad(to_hex(floor(extract(epoch from instant) * 1000)::bigint), 12, '0') as ms
$$;

comment on function uuid_v7_floor(timestamptz) is
    'Smallest UUIDv7 (RFC 9562: 48 bits of Unix milliseconds, version, variant) of that millisecond. From 1970 on.';

create function make_partition(parent text, partition text, lower_bound text, upper_bound text, fill integer)
    returns integer
    language plpgsql
    set search_path = khaacho, pg_temp
as $$
begin
    if to_regclass(format('khaacho.%I', partition)) is not null then
        return 0;
    end if;
    -- Create, then attach: attaching locks the parent less than CREATE TABLE ... PARTITION OF, so orders keep flowing.
    execute format('create table %I (like %I including all excluding comments) with (fillfactor = %s)',
                   partition, parent, fill);
    execute format('alter table %I attach partition %I for values from (%L) to (%L)',
                   parent, partition, lower_bound, upper_bound);
    -- Rows are reached through the parent, whose rights then hold (no DELETE on orders, for instance).
    execute format('revoke all on %I from khaacho_app', partition);
    return 1;
exception
    -- The default partition already holds rows of this range. They stay readable there and rows_in_default_partitions()
    -- reports them; making the other partitions is worth more than stopping here.
    when check_violation then
        raise warning 'partition % not made: % has rows of its range', partition, parent || '_default';
        return 0;
end
$$;

comment on function make_partition(text, text, text, text, integer) is
    'Makes one partition unless it exists; 1 when made, otherwise 0. Called by ensure_partitions only.';

create function ensure_partitions(months_ahead integer, days_ahead integer) returns integer
    language plpgsql security definer
    set search_path = khaacho, pg_temp
    set lock_timeout = '0'
as $$
declare
    this_month timestamp := date_trunc('month', now() at time zone 'UTC');
    today      timestamp := date_trunc('day', now() at time zone 'UTC');
    made       integer   := 0;
    parent     text;
    month      timestamp;
    day        timestamp;
begin
    if months_ahead not between 0 and 120 or days_ahead not between 0 and 366 then
        raise exception 'ensure_partitions: 0 to 120 months and 0 to 366 days ahead, got % and %',
            months_ahead, days_ahead using errcode = 'invalid_parameter_value';
    end if;
    -- Two nodes may run this at once: the second waits here and then finds everything made.
    perform pg_advisory_xact_lock(hashtext('khaacho.ensure_partitions'));
    -- A lock that is waited for blocks everybody behind it; give up soon, the next run tries again.
    perform set_config('lock_timeout', '5s', true);
    for month in select generate_series(this_month, this_month + make_interval(months => months_ahead), '1 month') loop
        foreach parent in array array ['orders', 'order_line', 'order_event'] loop
            -- fillfactor 70: an order is updated at every stage; its lines seldom, its events never.
            made := made + make_partition(
                parent, parent || to_char(month, '_YYYY_MM'),
                uuid_v7_floor(month at time zone 'UTC')::text,
                uuid_v7_floor((month + interval '1 month') at time zone 'UTC')::text,
                case parent when 'orders' then 70 when 'order_line' then 90 else 100 end);
        end loop;
    end loop;
    for day in select generate_series(today, today + make_interval(days => days_ahead), '1 day') loop
        made := made + make_partition(
            'analytics_event', 'analytics_event' || to_char(day, '_YYYY_MM_DD'),
            (day at time zone 'UTC')::text, ((day + interval '1 day') at time zone 'UTC')::text, 100);
    end loop;
    return made;
end
$$;

comment on function ensure_partitions(integer, integer) is
    'Makes the missing partitions of this UTC month and the given months (0 to 120) ahead, and of today and the given
days (0 to 366) ahead; returns how many it made. Repeats and runs at once harmlessly; moves no rows.';

create function drop_expired_partitions(analytics_days integer) returns integer
    language plpgsql security definer
    set search_path = khaacho, pg_temp
    set lock_timeout = '5s'
as $$
declare
    oldest_kept date := (now() at time zone 'UTC')::date - analytics_days;
    dropped     integer := 0;
    partition   text;
begin
    if analytics_days not between 1 and 3660 then
        raise exception 'drop_expired_partitions: 1 to 3660 days, got %', analytics_days
            using errcode = 'invalid_parameter_value';
    end if;
    for partition in
        select child.relname
        from pg_inherits
        join pg_class child on child.oid = pg_inherits.inhrelid
        where pg_inherits.inhparent = 'khaacho.analytics_event'::regclass
          and child.relname ~ '^analytics_event_\d{4}_\d{2}_\d{2}$'
          and to_date(right(child.relname, 10), 'YYYY_MM_DD') < oldest_kept
        order by child.relname
    loop
        execute format('drop table %I', partition);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;

comment on function drop_expired_partitions(integer) is
    'Drops the daily partitions of analytics_event older than the given days (1 to 3660); returns how many.';

create function rows_in_default_partitions() returns table (name text, rows bigint)
    language plpgsql stable security definer
    set search_path = khaacho, pg_temp
as $$
begin
    for name in
        select child.relname
        from pg_partitioned_table parent
        join pg_class child on child.oid = parent.partdefid
        where child.relnamespace = 'khaacho'::regnamespace
        order by child.relname
    loop
        execute format('select count(*) from %I', name) into rows;
        return next;
    end loop;
end
$$;

comment on function rows_in_default_partitions() is
    'Each default partition with its number of rows. Anything but 0 means that a partition was missing: raise an alert.';
