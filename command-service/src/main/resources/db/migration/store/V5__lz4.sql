-- Events of a busy cell are long enough to be compressed when they are stored, and lz4 takes less time for that than
-- PostgreSQL's own method. What is stored already stays as it is.
do $$
declare
    part regclass;
begin
    for part in select relid from pg_partition_tree('store.event') loop
        execute format('alter table %s alter column payload set compression lz4, '
                       'alter column metadata set compression lz4', part);
    end loop;
exception
    when feature_not_supported then
        raise notice 'this PostgreSQL was built without lz4; events are compressed by pglz';
end
$$;
