-- Versions of one PMID: the highest is the citation, the others are kept beside it as they were (decision 0133).
create table citation_version (
  pmid integer not null,
  version smallint not null,
  file_number integer not null,
  record jsonb not null,
  primary key (pmid, version)
);

-- Whether a file brings an earlier version of what is kept is asked of few rows.
create index citation_of_several on citation (pmid) where version > 1;

-- A file may delete one version. What was deleted before this was known was deleted as a whole.
alter table citation_deleted add column version smallint not null default 32767;
