-- Who opened each version by which event, and why; and the same of the event that closed it, which may open none. A row from
-- before this has none of it until its view is rebuilt.
do $$
declare
    versions text;
begin
    foreach versions in array array['intent_version', 'constraint_version', 'subscription_version'] loop
        execute format('alter table view.%I
            add column event text,
            add column actor text,
            add column reason text,
            add column end_position bigint,
            add column end_event text,
            add column end_actor text,
            add column end_reason text', versions);
    end loop;
end
$$;
