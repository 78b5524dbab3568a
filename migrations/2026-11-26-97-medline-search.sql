-- One index answers a whole search (decision 0096). The keys of a citation stand as lexemes beside its words, so that words,
-- fields, filters, dates and samples are one tsquery, and GIN walks it by skipping:
--
--   mh:D006333  a heading · mj:… a main one · sh:… a qualifier · nm:… a substance · au:… pt:… la:… ta:… jn:…
--   t:heart     a word of the title · f:humans a filter (medline/flags.ts)
--   y:2026 m:202611   when it was published · z:517   one of 1,024 equal parts of the library: a sample
--
-- `terms` keeps what identifies a paper or a trial: doi, pmc, si, orcid, is.

alter table citation add column volume text not null default '';
alter table citation add column issue text not null default '';
-- The file that brought it first; file_number is that of the version that is kept.
alter table citation add column added_in integer not null default 0;
alter table citation add column language text not null default '';
-- What facets count, a bit each (medline/flags.ts).
alter table citation add column flags integer not null default 0;
create index citation_added on citation (added_in);

-- What lists and counts read stays narrow; record and words lie beside it. LZ4 packs several times faster, where it is built in.
alter table citation set (toast_tuple_target = 256);
do $$ begin
  alter table citation alter column record set compression lz4, alter column words set compression lz4, alter column terms set compression lz4;
exception when feature_not_supported then null;
end $$;

alter table journal add column iso text not null default '';
alter table journal add column issn_linking text not null default '';
-- Counted when a load is in.
alter table journal add column citations integer not null default 0;
alter table journal add column first_year smallint;
alter table journal add column last_year smallint;
create index journal_title on journal (lower(title) text_pattern_ops);
create index journal_words on journal using gin (to_tsvector('simple', title || ' ' || abbreviation || ' ' || iso));

comment on table medline_lexeme is 'share of citations by lexeme, from a sample; the empty lexeme holds the size of the sample';

-- What was loaded before has none of this: the next load takes its files again.
update medline_file set sha256 = '', message = 'The index has changed since: the file is loaded again.' where state = 'done';
