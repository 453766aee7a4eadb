-- In which S2 cells an intent stands, so that the sky of a cell can be had without Redis. A JSON array of tokens; null in
-- rows that are older than this column, until the view is rebuilt.
alter table view.intent_version add column cells jsonb;
