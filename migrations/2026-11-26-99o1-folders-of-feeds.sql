-- The folder in which another reader kept a feed, outermost first: it goes out again as it came in, and is its owner's alone.
alter table news_channel add column folder text[] not null default '{}' check (cardinality(folder) <= 8);
