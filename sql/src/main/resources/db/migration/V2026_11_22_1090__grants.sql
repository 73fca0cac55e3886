-- The application reads and writes rows and changes no schema; the read role reads. History is append-only.

grant usage on schema khaacho to khaacho_app, khaacho_read;

grant select, insert, update, delete on
    party, app_user, product, offer, credit_account, vendor_order, vendor_order_line, idempotency, notification,
    order_line, analytics_event
    to khaacho_app;
grant select, insert, update on orders to khaacho_app;
grant select, insert on order_event to khaacho_app;

-- No list of tables here: default privileges below cover the later ones, this line those that exist.
grant select on all tables in schema khaacho to khaacho_read;

-- Later tables. DELETE is granted table by table where rows may go.
alter default privileges in schema khaacho grant select, insert, update on tables to khaacho_app;
alter default privileges in schema khaacho grant select on tables to khaacho_read;

-- PostgreSQL lets everybody execute a new function; here nobody does unless named.
alter default privileges revoke execute on functions from public;
revoke execute on all functions in schema khaacho from public;
grant execute on function uuid_v7_floor(timestamptz) to khaacho_app, khaacho_read;
grant execute on function ensure_partitions(integer, integer) to khaacho_app;
grant execute on function drop_expired_partitions(integer) to khaacho_app;
grant execute on function rows_in_default_partitions() to khaacho_app, khaacho_read;
