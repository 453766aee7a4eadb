-- How far each view has folded each partition of the topic. A batch moves its row by compare-and-set in the transaction
-- that changes the view, so a consumer that woke up late changes nothing.
create table view.progress (
    view text not null,
    partition integer not null,
    position bigint not null,
    recorded_at timestamptz not null,
    primary key (view, partition)
);

-- One row per version of an operational intent. "recorded" is when the ledger held it to be so, "effective" is when its
-- volumes apply. The ledger's times are strictly increasing, so the sky at position P is the sky at P's recorded time.
create table view.intent_version (
    entity uuid not null,
    position bigint not null,
    version integer not null,
    state text not null,
    manager text not null,
    uss_base_url text not null,
    recorded tstzrange not null,
    effective tstzrange not null,
    geometry geometry(MultiPolygon, 4326) not null,
    lower_altitude_meters double precision not null,
    upper_altitude_meters double precision not null,
    volumes jsonb not null,
    primary key (entity, position)
);

-- A box in the sky as known at a moment; altitude and state are filters (measured: more key columns cost more).
create index intent_version_sky on view.intent_version using gist (geometry, recorded);
-- What applied during a stretch of time.
create index intent_version_effective on view.intent_version using gist (effective, recorded);
-- One USS's intents in the order of pages.
create index intent_version_manager on view.intent_version (manager, entity);
-- The version to close when the next one comes: at most one per entity.
create unique index intent_version_current on view.intent_version (entity) where upper_inf(recorded);

grant select, insert, update, delete on view.progress, view.intent_version to skyledger_projection;
grant select on view.progress, view.intent_version to skyledger_query, skyledger_auditor;
