-- Facts for reports, one row per event of the topic khaacho.events; a day is dropped as a whole when it has expired.

create table analytics_event (
    event_id    uuid        not null,
    occurred_at timestamptz not null,
    type        text        not null,
    order_id    uuid,
    retailer_id uuid,
    district    text,
    amount      numeric(14, 2),
    details     jsonb,
    primary key (occurred_at, event_id)
) partition by range (occurred_at);

create table analytics_event_default partition of analytics_event default;

comment on table analytics_event is 'One row per published event, by UTC day.';
comment on column analytics_event.event_id is 'With occurred_at the key: the same event delivered twice is one row.';
comment on column analytics_event.amount is 'Order total in the order''s currency, without VAT.';
