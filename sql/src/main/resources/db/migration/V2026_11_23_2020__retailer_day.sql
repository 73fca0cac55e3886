-- How many orders a retailer places on a day: what tells a burst from a busy shop. Counted by the risk stage in its own
-- transaction, for counting the orders themselves would cost more with each of them.

create table retailer_day (
    retailer_id uuid    not null,
    day         date    not null,
    orders      integer not null check (orders > 0),
    primary key (retailer_id, day)
) with (fillfactor = 80);
-- No foreign key: the check would lock the party's row with each batch. fillfactor: as for credit_account.

grant delete on retailer_day to khaacho_app;

comment on table retailer_day is
    'Orders of a retailer on a day in Nepal (UTC+05:45) that reached the risk stage. Days that count no more go with the
retailer''s next order.';

insert into retailer_day (retailer_id, day, orders)
select retailer_id, (accepted_at at time zone 'Asia/Kathmandu')::date, count(*)
from orders
where id >= uuid_v7_floor(now() - interval '31 days') and alias_of is null
group by 1, 2;
