-- An amended order begins again: what its history holds from before does not count as done. Where that line is, has to be
-- read with the row's lock; whoever waited for the lock and counted in the history would still see its past.

alter table orders add column last_amendment integer check (last_amendment >= 1);

comment on column orders.last_amendment is
    'Number of the transition that last amended it; what came before does not count as done. Null means never amended.';
