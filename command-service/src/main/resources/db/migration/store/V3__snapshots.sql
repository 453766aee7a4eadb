-- Copies of the airspace, from which a start goes on instead of folding the whole ledger. Nothing depends on them but
-- time: they may all be deleted. chunks holds the chunks' digests one after another.
create sequence store.snapshot_id;
create table store.snapshot (
    id bigint primary key,
    position bigint not null,
    hash bytea not null,
    recorded_at timestamptz not null,
    format text not null,
    chunks bytea not null,
    digest bytea not null,
    taken_at timestamptz not null default now()
);
create table store.snapshot_chunk (
    snapshot bigint not null references store.snapshot (id) on delete cascade deferrable initially deferred,
    nr integer not null,
    data bytea not null,
    primary key (snapshot, nr)
);
-- They are compressed already.
alter table store.snapshot_chunk alter column data set storage external;

grant usage on sequence store.snapshot_id to skyledger_command;
grant select, insert, delete on store.snapshot, store.snapshot_chunk to skyledger_command;
grant select on store.snapshot, store.snapshot_chunk to skyledger_auditor;
