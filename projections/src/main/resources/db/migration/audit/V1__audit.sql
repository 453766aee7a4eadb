-- The whole ledger once more, for auditors: every record with the very texts that its hash covers, and beside them what
-- auditors ask for. Nothing here is ever changed; how far the topic has been read stands in view.progress, as view 'audit'.
create table audit.event (
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
    kind text not null generated always as (split_part(type, '.', 4)) stored,
    actor text not null,
    correlation uuid not null,
    causation uuid not null,
    area geometry(MultiPolygon, 4326), -- what the entity last said to cover; null when it has none
    primary key (position, recorded_at)
) partition by range (recorded_at);

create index event_entity on audit.event (entity, position);
create index event_actor on audit.event (actor, position);
create index event_type on audit.event (type, position);
create index event_time on audit.event (recorded_at, position);
create index event_correlation on audit.event (correlation);
create index event_causation on audit.event (causation);
create index event_area on audit.event using gist (area);

-- Makes the partition of a month (UTC), when it is not there. The service may call this and nothing more.
create function audit.ensure_month(at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
    month constant timestamp := date_trunc('month', at at time zone 'UTC');
    name constant text := 'event_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass('audit.' || name) is null then
        execute format('create table audit.%I partition of audit.event for values from (%L) to (%L)',
                       name, month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    end if;
end
$$;

-- How far the copy is known to be whole: dense, each record what its hash covers, each continuing the one before. Where
-- the next record is missing or wrong, "fault" says why, and the head waits.
create table audit.head (
    one boolean primary key default true check (one),
    position bigint not null,
    hash bytea not null,
    recorded_at timestamptz not null,
    fault_position bigint,
    fault text
);
insert into audit.head (position, hash, recorded_at)
values (0, decode(repeat('00', 32), 'hex'), timestamptz 'epoch');

-- The Merkle tree over the records up to the head, in tiles of 256 nodes.
create table audit.tile (
    level integer not null,
    index bigint not null,
    hashes bytea not null,
    primary key (level, index)
);
alter table audit.tile alter column hashes set storage external;

-- What was signed of the tree, and published. It outlives the copy: one that is made anew must have the same roots.
create table audit.checkpoint (
    size bigint primary key,
    root bytea not null,
    at timestamptz not null,
    note text not null
);

-- Who has read what, when, and what for. The trigger writes all that makes it a chain, so that no reader can.
create table audit.read (
    position bigint primary key,
    at timestamptz not null,
    actor text not null check (length(actor) between 1 and 256),
    request text not null check (length(request) <= 8192),
    purpose text not null check (length(purpose) between 1 and 200),
    correlation text not null check (length(correlation) <= 64),
    previous_hash bytea not null,
    hash bytea not null
);

create function audit.text_form(text) returns bytea
language sql immutable set search_path = pg_catalog as $$
    select int4send(octet_length(convert_to($1, 'UTF8'))) || convert_to($1, 'UTF8')
$$;

create function audit.chain_read() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
    last record;
begin
    -- One at a time: the next one needs this one's hash.
    perform pg_advisory_xact_lock(hashtextextended('skyledger.audit.read', 0));
    select position, at, hash into last from audit.read order by position desc limit 1;
    new.position := coalesce(last.position, 0) + 1;
    new.at := greatest(clock_timestamp(), last.at + interval '1 microsecond');
    new.previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
    new.hash := sha256(new.previous_hash || int8send(new.position)
        || int8send((extract(epoch from new.at) * 1000000)::bigint) || audit.text_form(new.actor)
        || audit.text_form(new.request) || audit.text_form(new.purpose) || audit.text_form(new.correlation));
    return new;
end
$$;
create trigger chain_read before insert on audit.read for each row execute function audit.chain_read();

-- Makes the copy empty, so that it is read anew from the topic. For the owner only; checkpoints and reads stay.
create function audit.forget() returns void
language sql set search_path = pg_catalog as $$
    -- In the order in which whoever writes takes them, so that nobody waits for who waits for them.
    update view.progress set position = 0, recorded_at = timestamptz 'epoch', next_offset = 0 where view = 'audit';
    delete from view.parked where view = 'audit';
    update audit.head set position = 0, hash = decode(repeat('00', 32), 'hex'), recorded_at = timestamptz 'epoch',
        fault_position = null, fault = null;
    truncate audit.event, audit.tile;
$$;

revoke execute on all functions in schema audit from public;
grant execute on function audit.ensure_month(timestamptz) to skyledger_projection;
grant select, insert on audit.event, audit.checkpoint to skyledger_projection;
grant select, insert, update on audit.tile to skyledger_projection;
grant select, update on audit.head to skyledger_projection;
grant select on audit.event, audit.head, audit.tile, audit.checkpoint, audit.read to skyledger_query, skyledger_auditor;
grant insert (actor, request, purpose, correlation) on audit.read to skyledger_query;
