-- What operators switch on and off while the platform runs, and every change of it.

create table feature_switch (
    feature    text        not null primary key check (feature ~ '^[A-Z][A-Z_]{2,49}$'),
    enabled    boolean     not null,
    version    integer     not null default 1 check (version >= 1),
    changed_by text        check (length(changed_by) between 1 and 200),
    reason     text        check (length(reason) between 1 and 500),
    changed_at timestamptz not null default now()
);

comment on table feature_switch is 'One row a feature; instances read them every five seconds.';
comment on column feature_switch.changed_by is 'user:name; null while nobody changed it.';

create table feature_change (
    feature    text        not null references feature_switch (feature),
    version    integer     not null,
    enabled    boolean     not null,
    changed_by text,
    reason     text,
    changed_at timestamptz not null,
    primary key (feature, version)
);

comment on table feature_change is 'How a feature stood from a version on; append-only, written by a trigger alone.';

create function keep_feature_change() returns trigger language plpgsql
    security definer set search_path = khaacho, pg_temp as $$
begin
    insert into feature_change (feature, version, enabled, changed_by, reason, changed_at)
    values (new.feature, new.version, new.enabled, new.changed_by, new.reason, new.changed_at);
    return null;
end
$$;

comment on function keep_feature_change() is 'Adds a switch as it stands to its history.';

create trigger feature_switch_kept after insert or update on feature_switch
    for each row execute function keep_feature_change();
create trigger feature_change_append_only before update or delete on feature_change
    for each statement execute function refuse_change('setting the switch again');
revoke insert, update on feature_change from khaacho_app;
revoke insert on feature_switch from khaacho_app;

insert into feature_switch (feature, enabled) values ('AI_ORDER_PARSING', true), ('PRICE_INTELLIGENCE', true);
