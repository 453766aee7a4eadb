-- The database as the services expect it: three schemas, their owners, and roles that may do what their service does.
-- Run once by a superuser, connected to an empty database. The passwords are for development; change them elsewhere.

create extension if not exists postgis;

do $$
declare
    name text;
begin
    foreach name in array array[
        'skyledger_store_owner', -- migrates schema store
        'skyledger_command',     -- command-service: appends to the ledger
        'skyledger_view_owner',  -- migrates schemas view and audit
        'skyledger_projection',  -- projections: writes the views and the auditors' copy
        'skyledger_query',       -- query-service: reads both, cannot see the ledger
        'skyledger_auditor'      -- checks: reads the ledger and the views
    ] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I login password %L', name, name);
        end if;
    end loop;
end
$$;

create schema store authorization skyledger_store_owner;
create schema view authorization skyledger_view_owner;
create schema audit authorization skyledger_view_owner;

grant usage on schema store to skyledger_command, skyledger_auditor;
grant usage on schema view, audit to skyledger_projection, skyledger_query, skyledger_auditor;
