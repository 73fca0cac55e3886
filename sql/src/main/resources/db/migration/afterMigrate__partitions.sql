-- Runs after every migrate, also when nothing was to be migrated: an installation that was switched off for months finds
-- its partitions when it starts. In between the scheduled job does the same.
select ensure_partitions(3, 7);
