-- Medline on site: one row a citation, as PubMed's baseline and update files bring it. What is searched stands in columns,
-- what is only shown in one record (src/features/library/medline/citation.ts has its shape).

-- English without losing what medicine writes in capitals: those words get lexemes of their own beside these.
create text search configuration medline (copy = english);

create table journal (
  nlm_id text primary key,
  title text not null,
  abbreviation text not null,
  issn text[] not null default '{}',
  country text not null default ''
);
create index journal_abbreviation on journal (lower(abbreviation));

create table citation (
  pmid integer primary key,
  version smallint not null,
  file_number integer not null,               -- of the file that brought it: 2600042 is pubmed26n0042
  nlm_id text not null,
  title text not null,                        -- safe HTML with i, b, u, sup, sub
  year smallint,
  published_on date not null,                 -- as exact as is known; what is not known counts as the first
  record jsonb not null,
  words tsvector not null,                    -- title A, abstract B, headings and keywords C, substances D
  -- Keys that name their field: au:bose ks · mh:D005583 · mj:D009243 · pt:D016428 · ta:… · la:eng · doi:… · pmc:… · gr:…
  terms text[] not null,
  -- 0 none, 1 corrected, 2 expression of concern, 3 retracted
  standing smallint not null default 0
);
-- Loads write long pending lists, sorted into the index in one go (several times faster than one by one); the loader empties
-- them when a file is in, so that no search has to read one.
create index citation_words on citation using gin (words) with (fastupdate = on, gin_pending_list_limit = 131072);
create index citation_terms on citation using gin (terms) with (fastupdate = on, gin_pending_list_limit = 131072);
create index citation_newest on citation (published_on desc, pmid desc);
create index citation_of_journal on citation (nlm_id, published_on desc, pmid desc);
create index citation_not_sound on citation (pmid) where standing > 0;

-- Comments and corrections from either side, so that a notice of retraction is found before its paper is loaded anew.
create table citation_link (
  pmid integer not null,
  type text not null,                         -- RefType: RetractionIn, ErratumIn, UpdateOf, …
  other_pmid integer not null,
  primary key (pmid, type, other_pmid)
);
create index citation_link_other on citation_link (other_pmid, type);

-- A PMID that a file deleted: an older file, loaded later, does not bring it back.
create table citation_deleted (
  pmid integer primary key,
  file_number integer not null
);

create table medline_file (
  name text primary key,                      -- pubmed26n0042.xml.gz
  file_number integer not null,
  bytes bigint not null,
  sha256 bytea not null,
  state text not null check (state in ('loading', 'done', 'failed')),
  citations integer not null default 0,
  deletions integer not null default 0,
  seconds double precision not null default 0,
  message text not null default '',
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
create index medline_file_newest on medline_file (started_at desc);

-- How many citations hold a lexeme, from a sample: tells a common word from a rare one before a search is planned.
create table medline_lexeme (
  lexeme text primary key,
  share real not null                         -- 0 to 1
);
