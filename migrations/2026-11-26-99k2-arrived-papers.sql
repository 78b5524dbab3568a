-- Which papers a load brought of a journal: the feed of those who follow it names some of them. As many as a list can name.
alter table journal_arrival add column pmids integer[] not null default '{}';
