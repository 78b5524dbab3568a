-- The case base: what a case can be found and counted by, in one narrow row a case; and how the patient fared, as one of
-- the field's standard words.

-- As ICH E2B(R3) has it for the outcome of an event; null where it is not known.
alter table case_detail add column ended text
  check (ended in ('recovered', 'recovering', 'sequelae', 'not-recovered', 'died'));

-- A thing that a case can be marked with: a heading of MeSH, a code, a device, an age band. Ids never change.
create table case_mark (
  id integer generated always as identity primary key,
  facet text not null,                       -- src/features/cases/base/marks.ts
  value text not null,
  label text not null,
  -- Values of the same facet that stand directly above it; none for a root and where there is no tree.
  broader text[] not null default '{}',
  -- Refreshed by a job. How many cases carry it: chooses the way in which they are looked for, and is never shown.
  cases integer not null default 0,
  -- How much it says, from cases that all (verified) members read; null until it was counted.
  weight real,
  unique (facet, value)
);
create index case_mark_words on case_mark using gin (to_tsvector('search_english', label));

-- The envelope's columns are copied, so that visibleTo is asked of this row: counting 200,000 of them joins nothing. Triggers
-- below keep the copy in the transaction that changes the envelope.
create table case_base (
  content_id bigint primary key references content (id) on delete cascade,
  root_id bigint not null,
  principal_id bigint not null,
  host_id bigint,
  space_id bigint,
  audience text not null,
  state text not null,
  published_at timestamptz not null,
  -- Ids of case_mark: what is coded, and everything above it in its tree.
  marks integer[] not null default '{}'
);
create index case_base_newest on case_base (published_at desc, content_id desc);
create index case_base_marks on case_base using gin (marks) with (fastupdate = off);
create index case_base_space on case_base (space_id, published_at desc) where space_id is not null;
create index case_base_author on case_base (principal_id);

create function copy_case_envelope() returns trigger language plpgsql as $$
begin
  update case_base set principal_id = new.principal_id, host_id = new.host_id, space_id = new.space_id,
    audience = new.audience, state = new.state, published_at = new.published_at
    where content_id = new.id;
  return null;
end $$;
create trigger case_base_follows after update on content for each row
  when (new.kind = 'case' and (old.principal_id, old.host_id, old.space_id, old.audience, old.state, old.published_at)
    is distinct from (new.principal_id, new.host_id, new.space_id, new.audience, new.state, new.published_at))
  execute function copy_case_envelope();

-- Which cases are like which, by what both are coded with; written by a job, read under visibleTo.
create table case_alike (
  content_id bigint not null references content (id) on delete cascade,
  other_id bigint not null references content (id) on delete cascade,
  worth real not null,
  primary key (content_id, other_id)
);
create index case_alike_best on case_alike (content_id, worth desc);
create index case_alike_other on case_alike (other_id);

-- Headings that are loaded anew change what stands above a code. Asked of a function, because a load may run where there is no
-- worker.
create function mark_cases_anew() returns void language plpgsql as $$
begin
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('cases.mark-all', '{}'::json, job_key := 'mark-cases');
  end if;
end $$;
