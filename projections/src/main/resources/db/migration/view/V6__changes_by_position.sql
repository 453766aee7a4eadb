-- What changed after a position, in the order of the ledger: the versions that began, and those that ended. The end's
-- position of a version that ended before it was kept is not known until the view is rebuilt.
create index intent_version_opened on view.intent_version (position);
create index intent_version_ended on view.intent_version (end_position) where end_position is not null;
create index constraint_version_opened on view.constraint_version (position);
create index constraint_version_ended on view.constraint_version (end_position) where end_position is not null;

-- Another number whenever the past of a view changes: it was emptied, rebuilt, or has folded what it had parked. Whoever
-- follows the view by position must start anew then.
create sequence view.generation;
alter table view.progress add column generation bigint not null default nextval('view.generation');
grant usage on sequence view.generation to skyledger_projection;
