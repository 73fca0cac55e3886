-- The three roles of Khaacho. Run as a superuser on every start: it repeats harmlessly and refreshes the passwords.
-- Placeholders follow psql: :'name' becomes a quoted literal, :"name" a quoted identifier. DatabaseBootstrap fills
-- them in (passwords as SCRAM verifiers, so that no clear password reaches the server's log); psql -v does the same.
-- A statement ends with a semicolon at the end of a line that is followed by an empty line.

do $$
begin
    if not exists (select from pg_roles where rolname = 'khaacho_owner') then
        create role khaacho_owner login;
    end if;
    if not exists (select from pg_roles where rolname = 'khaacho_app') then
        create role khaacho_app login;
    end if;
    if not exists (select from pg_roles where rolname = 'khaacho_read') then
        create role khaacho_read login;
    end if;
end
$$;

-- Owns the database and the schema, runs the migrations; nobody serves requests as this role.
alter role khaacho_owner nosuperuser nocreatedb nocreaterole noreplication password :'owner_password';

-- Serves requests and works the queues: reads and writes rows, cannot change the schema.
alter role khaacho_app nosuperuser nocreatedb nocreaterole noreplication password :'app_password';

-- Reads for lists, reports and replicas.
alter role khaacho_read nosuperuser nocreatedb nocreaterole noreplication password :'read_password';

alter role khaacho_owner set search_path = khaacho;

alter role khaacho_app set search_path = khaacho;

alter role khaacho_read set search_path = khaacho;

-- A stage's transaction takes milliseconds. Half a minute means that something hangs: better to roll back, so that the
-- broker redelivers, than to hold locks on credit accounts and stock.
alter role khaacho_app set statement_timeout = '30s';

alter role khaacho_app set idle_in_transaction_session_timeout = '60s';

alter role khaacho_read set statement_timeout = '30s';

alter role khaacho_read set default_transaction_read_only = on;
