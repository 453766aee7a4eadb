-- Takes the oldest partition out of the ledger; it stays as a table of its own, which the auditor may read, until its
-- owner has a copy elsewhere and drops it. For the owner only. What somebody still needs is not let go: the relay must
-- have sent it, and a start must have a snapshot to go on from. Appends wait for a moment, but never long.
create function store.detach_partition(partition text) returns void
language plpgsql set search_path = pg_catalog set lock_timeout = '3s' as $$
declare
    bounds text[];
    last bigint;
begin
    select regexp_match(pg_get_expr(child.relpartbound, child.oid), $re$FROM \('(\d+)'\) TO \('(\d+)'\)$re$)
    into bounds
    from pg_inherits join pg_class child on child.oid = inhrelid
    where inhparent = 'store.event'::regclass and child.relname = partition;
    if bounds is null then
        raise exception '% is not a partition of store.event', partition
            using hint = 'select inhrelid::regclass from pg_inherits where inhparent = ''store.event''::regclass';
    end if;
    last := bounds[2]::bigint - 1;
    if exists (select from store.event where position < bounds[1]::bigint) then
        raise exception '% is not the oldest partition: detach the older ones first', partition;
    end if;
    if (select position from store.ledger_head) < last then
        raise exception '% is not full: it goes to position %, the ledger to %', partition, last,
            (select position from store.ledger_head);
    end if;
    if (select min(position) from store.relay_cursor) < last then
        raise exception '% is still needed: the relay has only sent up to position %', partition,
            (select min(position) from store.relay_cursor)
            using hint = 'wait until the relay has caught up (docs/runbook.md, "The relay stands still")';
    end if;
    if not exists (select from store.snapshot where position >= last) then
        raise exception '% is still needed: there is no snapshot of position % or later to start from', partition, last
            using hint = 'restart an instance of command-service with skyledger.snapshot.least=1: it leaves one';
    end if;
    execute format('alter table store.event detach partition store.%I', partition);
    execute format('grant select on store.%I to skyledger_auditor', partition);
end
$$;
revoke execute on function store.detach_partition(text) from public;

-- Puts a detached partition back in its place, which its own records tell.
create function store.attach_partition(partition text) returns void
language plpgsql set search_path = pg_catalog set lock_timeout = '3s' as $$
declare
    first bigint;
    last bigint;
begin
    execute format('select min(position), max(position) from store.%I', partition) into first, last;
    execute format('alter table store.event attach partition store.%I for values from (%s) to (%s)',
                   partition, first, last + 1);
end
$$;
revoke execute on function store.attach_partition(text) from public;
