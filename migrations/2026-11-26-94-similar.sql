-- Similar articles, as they were found when somebody last opened the page; found anew when they are older than a month, or
-- when the paper was loaded anew since.
create table citation_similar (
  pmid integer primary key,
  file_number integer not null,             -- of the record that was compared
  pmids integer[] not null,                 -- the most similar first
  found_at timestamptz not null default now()
);
