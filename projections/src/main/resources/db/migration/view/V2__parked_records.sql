-- Records that a view could not fold, and all later ones of the same entity, in their order: kept whole, so that they can
-- be folded once the view understands them. The entity stands still in the view meanwhile; no other entity waits for it.
create table view.parked (
    view text not null,
    partition integer not null,
    kafka_offset bigint not null,
    entity uuid, -- null when not even that could be read
    position bigint, -- null when not even that could be read
    reason text not null,
    headers json not null, -- not jsonb, which refuses U+0000
    payload bytea,
    parked_at timestamptz not null default now(),
    primary key (view, partition, kafka_offset)
);

create index parked_entity on view.parked (view, entity);

grant select, insert, update, delete on view.parked to skyledger_projection;
grant select on view.parked to skyledger_auditor;
