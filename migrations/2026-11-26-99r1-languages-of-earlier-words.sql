-- Texts from before languages were guessed carry the language that their writer wrote in as a rule. They are looked at once, in the
-- order of their ids, up to the last one of that time; what comes after was guessed, or said, when it was published.
create table language_pass (
  sole boolean primary key default true check (sole),
  upto bigint not null default 0,
  last bigint not null,
  finished_at timestamptz
);
insert into language_pass (last) select coalesce(max(id), 0) from content
  where created_at < (select applied_at from migration where name = '2026-11-26-99m1-languages-read.sql');

-- The language of what a member says of him- or herself, headline and about; null until the words were looked at.
alter table member add column about_language text;
create index member_without_about_language on member (id) where about_language is null and (headline <> '' or about <> '');

-- Of an update, where it is another than that of its case.
alter table case_update add column language text;
