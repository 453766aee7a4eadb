-- The ledger: append-only, dense, hash-chained. payload and metadata are json and not jsonb, because the hash covers
-- the text as it was written and jsonb would reorder it.
create table store.event (
    position bigint not null,
    entity uuid not null,
    sequence integer not null,
    type text not null,
    revision integer not null,
    payload json not null,
    metadata json not null,
    recorded_at timestamptz not null,
    previous_hash bytea not null,
    hash bytea not null,
    primary key (position)
) partition by range (position);

-- Where the ledger ends. Whoever moves this row by compare-and-set has the next positions; nobody else has written.
create table store.ledger_head (
    one boolean primary key default true check (one),
    position bigint not null,
    hash bytea not null,
    recorded_at timestamptz not null
);
insert into store.ledger_head (position, hash, recorded_at)
values (0, decode(repeat('00', 32), 'hex'), timestamptz 'epoch');

-- How far the relay has brought the ledger to Kafka, and which instance may move it for now.
create table store.relay_cursor (
    name text primary key,
    position bigint not null,
    holder uuid,
    held_until timestamptz not null default '-infinity'
);
insert into store.relay_cursor (name, position) values ('kafka', 0);

-- Makes the partition that holds a position, when it is not there. The service may call this and nothing more: it
-- cannot alter what exists. (entity, sequence) is unique by the decision loop; the index holds it to that within a
-- partition, which is as far as PostgreSQL can.
create function store.ensure_partition(at bigint) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
    size constant bigint := 10000000;
    nr constant bigint := (at - 1) / size;
    name constant text := format('event_p%s', nr);
begin
    if to_regclass('store.' || name) is null then
        execute format('create table store.%I partition of store.event for values from (%s) to (%s)',
                       name, nr * size + 1, (nr + 1) * size + 1);
        execute format('create unique index on store.%I (entity, sequence)', name);
    end if;
end
$$;
revoke execute on function store.ensure_partition(bigint) from public;
grant execute on function store.ensure_partition(bigint) to skyledger_command;
select store.ensure_partition(1);

grant select, insert on store.event to skyledger_command;
grant select, update on store.ledger_head, store.relay_cursor to skyledger_command;
grant select on store.event, store.ledger_head, store.relay_cursor to skyledger_auditor;
