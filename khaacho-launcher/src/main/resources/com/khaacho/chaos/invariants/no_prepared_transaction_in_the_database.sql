select gid as subject, format('prepared by %s at %s', owner, prepared) as finding
from pg_prepared_xacts;
