-- The database as the services expect it: two schemas, an owner for each, and roles that may do what their service does.
-- Run once by a superuser, connected to an empty database. The passwords are for development; change them elsewhere.

create extension if not exists postgis;

do $$
declare
    name text;
begin
    foreach name in array array[
        'skyledger_store_owner', -- migrates schema store
        'skyledger_command',     -- command-service: appends to the ledger
        'skyledger_view_owner',  -- migrates schema view
        'skyledger_projection',  -- projections: writes the views
        'skyledger_query',       -- query-service: reads the views, cannot see the ledger
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

grant usage on schema store to skyledger_command, skyledger_auditor;
grant usage on schema view to skyledger_projection, skyledger_query, skyledger_auditor;
