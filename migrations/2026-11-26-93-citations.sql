-- What members' texts cite, and what the library knows of it (docs/decisions/0093-living-citations.md).

-- A text names a paper: by PMID, PMCID or DOI. Written with the text itself, whether or not the paper is on site.
create table content_citation (
  content_id bigint not null references content (id) on delete cascade,
  key text not null,                        -- pmid:12345678 · pmc:PMC1234567 · doi:10.1000/abc
  place smallint not null,                  -- order in the text, from 0
  because text not null default '',         -- why a retracted paper is cited, in the author's words
  primary key (content_id, key)
);
create index content_citation_key on content_citation (key, content_id);

-- What readers are shown of a paper that somebody here cites or keeps. The library fills it and keeps it true after
-- every load; small, so that a page of rows never opens the tables of Medline.
create table cited_work (
  key text primary key,
  pmid integer,                             -- null while the paper is not on site
  title text not null default '',           -- safe HTML
  journal text not null default '',
  year smallint,
  study text not null default '',           -- kind of study, in words
  -- retracted · partly-retracted · concern · corrected · updated · preprint: the gravest first
  marks text[] not null default '{}',
  notice_pmid integer,                      -- of the notice that says the gravest of these
  changed_at timestamptz not null default now()
);
create index cited_work_pmid on cited_work (pmid);

-- A paper got or lost a mark: told once to everybody whom it concerns.
create table citation_event (
  id bigint primary key,
  pmid integer not null,
  mark text not null,
  began boolean not null,                   -- false: it was taken back
  at timestamptz not null default now(),
  told_at timestamptz
);
create index citation_event_waiting on citation_event (id) where told_at is null;
create index citation_event_pmid on citation_event (pmid);

-- How far texts that were there before were looked through, for a version of the recogniser.
create table cited_anew (
  version smallint primary key,
  upto bigint not null default 0,
  finished_at timestamptz
);

create trigger content_citation_changes_pages after insert or update or delete on content_citation for each statement execute function tell_page_changed();
create trigger cited_work_changes_pages after update or delete on cited_work for each statement execute function tell_page_changed();

-- What the public page of sources shows, counted by the clock.
create table evidence_month (
  month date not null,                      -- its first day
  kind text not null,
  discussions integer not null,
  with_source integer not null,
  primary key (month, kind)
);
create table evidence_count (
  singleton boolean primary key default true check (singleton),
  counted_at timestamptz not null,
  sources integer not null,
  on_site integer not null,
  retracted integer not null,               -- retracted papers that are cited
  retracted_texts integer not null,         -- texts that cite one
  unmarked integer not null                 -- of those pairs, where the reader would not see it
);
