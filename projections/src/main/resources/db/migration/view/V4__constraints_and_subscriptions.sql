-- One row per version of a constraint, as intent_version has it of intents.
create table view.constraint_version (
    entity uuid not null,
    position bigint not null,
    version integer not null,
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

create index constraint_version_sky on view.constraint_version using gist (geometry, recorded);
create index constraint_version_effective on view.constraint_version using gist (effective, recorded);
create index constraint_version_manager on view.constraint_version (manager, entity);
create unique index constraint_version_current on view.constraint_version (entity) where upper_inf(recorded);

-- One row per version of a subscription. Its version is opaque, and for its manager only, as all of it is.
create table view.subscription_version (
    entity uuid not null,
    position bigint not null,
    version text not null,
    manager text not null,
    uss_base_url text not null,
    notify_for_operational_intents boolean not null,
    notify_for_constraints boolean not null,
    implicit boolean not null,
    recorded tstzrange not null,
    effective tstzrange not null,
    geometry geometry(MultiPolygon, 4326) not null,
    lower_altitude_meters double precision not null,
    upper_altitude_meters double precision not null,
    volumes jsonb not null,
    primary key (entity, position)
);

create index subscription_version_sky on view.subscription_version using gist (geometry, recorded);
create index subscription_version_effective on view.subscription_version using gist (effective, recorded);
-- Every reader's own, in the order of pages.
create index subscription_version_manager on view.subscription_version (manager, entity);
create unique index subscription_version_current on view.subscription_version (entity) where upper_inf(recorded);

grant select, insert, update, delete on view.constraint_version, view.subscription_version to skyledger_projection;
grant select on view.constraint_version, view.subscription_version to skyledger_query, skyledger_auditor;
