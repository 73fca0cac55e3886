-- Who takes part: retailers, vendors, the operator, and the people and programs that sign in for them.

create table party (
    id               uuid        not null primary key,
    kind             text        not null check (kind in ('RETAILER', 'VENDOR', 'OPERATOR')),
    name             text        not null check (length(name) between 1 and 200),
    name_ne          text,
    district         text,
    municipality     text,
    phone            text,
    email            text,
    served_districts text[]      check (served_districts is null or kind = 'VENDOR'),
    active           boolean     not null default true,
    created_at       timestamptz not null default now()
);

comment on table party is 'A retailer (buys), a vendor (sells) or the operator (runs the platform).';
comment on column party.name_ne is 'Name in Nepali (Devanagari); null when not known.';
comment on column party.district is 'One of the 77 districts of Nepal, in English spelling.';
comment on column party.phone is 'E.164, for example +977985....';
comment on column party.served_districts is 'Vendors only: districts delivered to; null means all of Nepal.';
comment on column party.active is 'False: signs in no more and neither buys nor sells; kept because orders refer to it.';

create table app_user (
    id            uuid        not null primary key,
    party_id      uuid        not null references party (id),
    username      text        not null check (length(username) between 1 and 100),
    password_hash text        not null,
    roles         text[]      not null
        check (roles <@ array ['RETAILER', 'VENDOR', 'OPERATOR', 'ADMIN', 'INTEGRATOR'] and cardinality(roles) > 0),
    active        boolean     not null default true,
    created_at    timestamptz not null default now()
);

-- Signing in ignores case; an index on the expression does it without an extension.
create unique index app_user_username_key on app_user (lower(username));
create index app_user_party_idx on app_user (party_id);

comment on table app_user is 'Somebody who signs in on behalf of one party.';
comment on column app_user.username is 'Unique whatever its case.';
comment on column app_user.password_hash is
    'PBKDF2 as Jakarta Security writes it: algorithm:iterations:base64 salt:base64 hash. Never the password.';
comment on column app_user.roles is 'At least one of RETAILER, VENDOR, OPERATOR, ADMIN, INTEGRATOR.';
