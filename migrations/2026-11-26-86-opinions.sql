-- Second opinions on a case: who is asked, in turn; and reviews, which anybody who reads the case may write.

create table review_detail (
  content_id bigint primary key,
  kind text not null default 'review' check (kind = 'review'),
  case_id bigint not null references content (id) on delete cascade,
  -- From 1, poor, to 5, exemplary; null where the reviewer does not judge it.
  management smallint check (management between 1 and 5),
  technique smallint check (technique between 1 and 5),
  evidence smallint check (evidence between 1 and 5),
  foreign key (content_id, kind) references content (id, kind) on delete cascade
);
create index review_of on review_detail (case_id);

-- Who takes requests that come for a specialty, and how many at once.
create table opinion_taker (
  member_id bigint primary key references member (id) on delete cascade,
  at_once smallint not null default 2 check (at_once between 1 and 20),
  since timestamptz not null default now()
);

create table opinion_request (
  id bigint primary key,
  case_id bigint not null references content (id) on delete cascade,
  asked_by bigint not null references member (id) on delete cascade,
  specialty text,                            -- null: a colleague by name, and nobody else
  question text not null default '',
  days smallint not null check (days between 1 and 30),
  state text not null default 'waiting' check (state in ('waiting', 'answered', 'exhausted', 'withdrawn')),
  asked_at timestamptz not null default now(),
  settled_at timestamptz
);
create index opinion_request_case on opinion_request (case_id, id);
create index opinion_request_of on opinion_request (asked_by, id desc);

-- One colleague's turn.
create table opinion_turn (
  request_id bigint not null references opinion_request (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  turn smallint not null,
  asked_at timestamptz not null default now(),
  due_at timestamptz not null,
  ended_at timestamptz,
  ended text check (ended in ('answered', 'declined', 'silent', 'withdrawn')),
  primary key (request_id, member_id),
  check ((ended_at is null) = (ended is null))
);
create unique index opinion_turn_open on opinion_turn (request_id) where ended_at is null;
create index opinion_turn_of on opinion_turn (member_id, due_at) where ended_at is null;
create index opinion_turn_due on opinion_turn (due_at) where ended_at is null;

-- A case that is erased takes what was asked about it along.
create function forget_opinions() returns trigger language plpgsql as $$
begin
  delete from opinion_request where case_id = new.id;
  return null;
end $$;
create trigger case_erased_forgets_opinions after update of state on content for each row
  when (new.kind = 'case' and new.state = 'erased') execute function forget_opinions();
