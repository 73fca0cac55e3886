-- How often the catalogue was changed. Instances keep it in memory and ask for this number to learn that theirs is old.
-- The newest updated_at cannot tell: a long import that commits late carries an early instant.

create table catalogue_version (
    only_row boolean not null primary key default true check (only_row),
    changes  bigint  not null default 0 check (changes >= 0)
);

insert into catalogue_version default values;

comment on table catalogue_version is 'One row: how many statements have changed the catalogue.';
comment on column catalogue_version.changes is
    'Counted in the transaction of the change, under the lock of this row: whoever reads a number sees all that it counts.';

-- Runs with the owner's rights: nobody else may write the number.
create function count_catalogue_change() returns trigger language plpgsql
    security definer set search_path = khaacho, pg_temp as $$
begin
    update catalogue_version set changes = changes + 1;
    return null;
end
$$;

comment on function count_catalogue_change() is 'Counts a statement that changed products.';

create trigger product_change_counted after insert or update or delete or truncate on product
    for each statement execute function count_catalogue_change();

revoke insert, update on catalogue_version from khaacho_app;
