-- Every element of a record is kept, qualifiers are searched with their headings, and what a paper cites stands in a column, so
-- that a load need not compute it from each record once more for the index.

alter table citation add column cites integer[] not null default '{}';
drop index citation_cites;
drop function citation_references(jsonb);
create index citation_cites on citation using gin (cites) with (fastupdate = on, gin_pending_list_limit = 131072);

-- What was loaded before has none of this: the next load takes its files again.
update medline_file set sha256 = '', message = 'More of each record is kept since: the file is loaded again.' where state = 'done';
