-- Research on cases: a question, those who are asked, what they answered, and what was exported.

create table cohort (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  title text not null,
  purpose text not null,
  criteria jsonb not null,                   -- pairs of an address of the case base
  fields text[] not null,                    -- src/features/cohorts/fields.ts
  keeper text not null,                      -- who keeps the data, and where
  ends_on date not null,
  ethics_body text not null default '',
  ethics_number text not null default '',
  ethics_date date,
  made_at timestamptz not null default now(),
  closed_at timestamptz
);
create index cohort_of on cohort (member_id, made_at desc);
create index cohort_open on cohort (made_at) where closed_at is null;

-- Cases that fit. Seen by their authors alone, each for the own ones; whoever asks learns of none.
create table cohort_case (
  cohort_id bigint not null references cohort (id) on delete cascade,
  case_id bigint not null references content (id) on delete cascade,
  asked_at timestamptz not null default now(),
  primary key (cohort_id, case_id)
);
create index cohort_case_of on cohort_case (case_id);

-- One author's answer. A case takes part when one says yes and none says no.
create table cohort_answer (
  cohort_id bigint not null,
  case_id bigint not null,
  member_id bigint not null references member (id) on delete cascade,
  yes boolean not null,
  answered_at timestamptz not null default now(),
  primary key (cohort_id, case_id, member_id),
  foreign key (cohort_id, case_id) references cohort_case (cohort_id, case_id) on delete cascade
);
create index cohort_answer_of on cohort_answer (member_id);

-- What an author answers from now on without being asked.
create table cohort_standing (
  member_id bigint primary key references member (id) on delete cascade,
  yes boolean not null,
  since timestamptz not null default now()
);

-- What was exported: made once, the same for ever.
create table cohort_release (
  id bigint primary key,
  cohort_id bigint not null references cohort (id) on delete cascade,
  number smallint not null,
  made_at timestamptz not null default now(),
  cases integer not null,
  data text not null,                        -- CSV
  dictionary text not null,                  -- CSV
  summary jsonb not null,                    -- tables for the page
  unique (cohort_id, number)
);

-- Which cases it counts, so that no other release differs by a few; nobody is shown this.
create table cohort_release_case (
  release_id bigint not null references cohort_release (id) on delete cascade,
  case_id bigint not null,                   -- no foreign key: what is erased must still count in a difference
  primary key (release_id, case_id)
);
create index cohort_release_case_of on cohort_release_case (case_id);

create table cohort_download (
  release_id bigint not null references cohort_release (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  file text not null check (file in ('data', 'dictionary')),
  at timestamptz not null default now()
);
create index cohort_download_of on cohort_download (release_id);
create index cohort_download_by on cohort_download (member_id);

-- Whoever exported a cohort holds a copy of its cases, and is told as those are who downloaded the PDF.
alter table case_copy drop constraint case_copy_what_check;
alter table case_copy add constraint case_copy_what_check check (what in ('pdf', 'cohort'));
