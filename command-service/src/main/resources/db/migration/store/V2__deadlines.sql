-- Axon's deadlines, kept by db-scheduler in its own shape. They say when to look, never what to decide.
create table store.deadline (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index deadline_due on store.deadline (execution_time);
create index deadline_heartbeat on store.deadline (last_heartbeat);

grant select, insert, update, delete on store.deadline to skyledger_command;
grant select on store.deadline to skyledger_auditor;
