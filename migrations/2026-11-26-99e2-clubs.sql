-- Journal clubs: a tool of a space. A meeting is a date; once a paper is chosen it is a content too, with that paper.
create table club_series (
  id bigint primary key,
  space_id bigint not null references space (id) on delete cascade,
  every text not null check (every in ('week', 'fortnight', 'month')),
  made_by bigint references member (id) on delete set null,
  made_at timestamptz not null default now()
);
create index club_series_of on club_series (space_id);

create table club_meeting (
  id bigint primary key,
  space_id bigint not null references space (id) on delete cascade,
  series_id bigint references club_series (id) on delete set null,
  content_id bigint unique references content (id) on delete cascade,  -- null: the paper is not chosen yet
  paper_key text,                             -- as kernel/citations names it: pmid:…, doi:…
  moderator_id bigint references member (id) on delete set null,
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 10 and 480),
  zone text not null,                         -- IANA, of whoever set the date
  place text not null default '',
  design text not null default 'other',       -- which sheet: src/features/clubs/instruments
  population text not null default '',        -- PICO
  intervention text not null default '',
  comparison text not null default '',
  outcome text not null default '',
  changes smallint not null default 0,        -- SEQUENCE of RFC 5545
  postponed_from timestamptz,
  cancelled_at timestamptz,
  began_at timestamptz,                       -- the live session
  ended_at timestamptz,
  reminded smallint not null default 0,       -- 1 a day before, 2 an hour before
  minutes_id bigint unique references content (id) on delete set null,
  made_by bigint references member (id) on delete set null,
  made_at timestamptz not null default now(),
  check ((content_id is null) = (paper_key is null))
);
create index club_meeting_of on club_meeting (space_id, starts_at, id);
create index club_meeting_due on club_meeting (starts_at) where cancelled_at is null and reminded < 3;
create index club_meeting_paper on club_meeting (paper_key) where cancelled_at is null;

create table club_agenda (
  meeting_id bigint not null references club_meeting (id) on delete cascade,
  place smallint not null,
  title text not null,
  minutes smallint not null,
  began_at timestamptz,
  primary key (meeting_id, place)
);

-- Who comes, and who was there: the record of attendance.
create table club_attendance (
  meeting_id bigint not null references club_meeting (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  coming boolean,
  arrived_at timestamptz,
  left_at timestamptz,
  primary key (meeting_id, member_id)
);
create index club_attendance_of on club_attendance (member_id);

-- What is said in a live session: a message and no content. Kept for the minutes.
create table club_line (
  id bigint primary key,
  meeting_id bigint not null references club_meeting (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  text text not null,
  topic smallint,                             -- the topic of the agenda that was raised with it
  said_at timestamptz not null default now(),
  taken_back_at timestamptz
);
create index club_line_of on club_line (meeting_id, id);

-- A member's judgement of one domain of the sheet.
create table club_judgement (
  meeting_id bigint not null references club_meeting (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  domain text not null,
  judgement text not null check (judgement in ('low', 'some', 'high', 'unclear')),
  reason text not null default '',
  judged_at timestamptz not null default now(),
  primary key (meeting_id, member_id, domain)
);

-- A text in the discussion of a meeting, with the section of the paper that it is about. Answers to it carry the same one.
create table remark_detail (
  content_id bigint primary key,
  kind text not null default 'remark' check (kind = 'remark'),
  meeting_content_id bigint not null references content (id) on delete cascade,
  section text not null,
  foreign key (content_id, kind) references content (id, kind) on delete cascade
);
create index remark_of on remark_detail (meeting_content_id, section, content_id);

create table club_proposal (
  id bigint primary key,
  space_id bigint not null references space (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  paper_key text not null,
  why text not null default '',
  proposed_at timestamptz not null default now(),
  meeting_id bigint references club_meeting (id) on delete set null,  -- it was chosen for
  unique (space_id, paper_key)
);
create index club_proposal_of_member on club_proposal (member_id);
create table club_support (
  proposal_id bigint not null references club_proposal (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  supported_at timestamptz not null default now(),
  primary key (proposal_id, member_id)
);
create index club_support_of on club_support (member_id);

-- A calendar to subscribe to; its address is derived from id and number, a new number ends the old address.
create table club_calendar (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  space_id bigint not null references space (id) on delete cascade,
  number integer not null,
  made_at timestamptz not null default now(),
  unique (member_id, space_id)
);

create table minutes_detail (
  content_id bigint primary key,
  kind text not null default 'minutes' check (kind = 'minutes'),
  meeting_id bigint not null references club_meeting (id) on delete cascade,
  wanted text check (wanted in ('public', 'members', 'verified')),  -- for whom else, once all who are named agree
  foreign key (content_id, kind) references content (id, kind) on delete cascade
);
create index minutes_of on minutes_detail (meeting_id);
-- Whom the minutes name, and whether they agree that others read them.
create table minutes_named (
  content_id bigint not null references minutes_detail (content_id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  agreed_at timestamptz,
  primary key (content_id, member_id)
);
create index minutes_named_of on minutes_named (member_id);
