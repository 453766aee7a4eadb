-- Where in the topic a view goes on. It stands beside the data, so that a view that was emptied or restored from a backup
-- goes back in the topic by itself. At 0, what a view has already is read once more and left out by its position.
alter table view.progress add column next_offset bigint not null default 0;
