-- The database itself, run once by DatabaseBootstrap when it does not exist (PostgreSQL has no CREATE DATABASE IF NOT
-- EXISTS). Byte order collation: ids, skus and codes sort the same on every machine, and index builds are cheaper.

create database :"database" owner khaacho_owner template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8';

-- Nobody connects but who is named here.
revoke all on database :"database" from public;

grant connect on database :"database" to khaacho_app, khaacho_read;
