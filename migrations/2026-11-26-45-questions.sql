-- Questions and answers. A question is a root, an answer a content below it, and comments are replies below either.

create table question_detail (
  content_id bigint primary key,
  kind text not null default 'question' check (kind = 'question'),
  specialty text,                            -- whose field it is, by the codes of src/kernel/people/specialties.ts
  answers integer not null default 0,        -- that stand; the queue of the unanswered reads it
  accepted_id bigint references content (id) on delete set null,
  accepted_at timestamptz,
  asked_at timestamptz not null,             -- as the envelope's published_at: the order of the lists
  foreign key (content_id, kind) references content (id, kind) on delete cascade
);
create index question_newest on question_detail (asked_at desc, content_id desc);
create index question_unanswered on question_detail (asked_at desc, content_id desc) where answers = 0;
create index question_specialty on question_detail (specialty, asked_at desc, content_id desc) where specialty is not null;

create table answer_detail (
  content_id bigint primary key,
  kind text not null default 'answer' check (kind = 'answer'),
  question_id bigint not null references content (id) on delete cascade,
  score integer not null default 0,          -- useful votes less the others
  endorsed_by bigint references member (id) on delete set null,
  endorsed_at timestamptz,
  foreign key (content_id, kind) references content (id, kind) on delete cascade
);
create index answer_of on answer_detail (question_id);

-- Who found an answer useful, or not: one vote a principal.
create table answer_vote (
  content_id bigint not null references content (id) on delete cascade,
  principal_id bigint not null references principal (id) on delete cascade,
  value smallint not null check (value in (-1, 1)),
  voted_at timestamptz not null default now(),
  primary key (content_id, principal_id)
);

-- Somebody, or whoever knows a field, is asked to answer by a day.
create table question_request (
  question_id bigint not null references content (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  asked_by bigint not null references principal (id) on delete cascade,
  due_on date not null,
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  declined_at timestamptz,
  primary key (question_id, member_id)
);
create index question_request_open on question_request (member_id, due_on) where answered_at is null and declined_at is null;

-- An answer that is taken away, or comes back, counts no more, or again: whichever act it was.
create function count_answers() returns trigger language plpgsql as $$
begin
  update question_detail set answers = answers + case when new.state = 'published' then 1 else -1 end,
    accepted_id = case when new.state <> 'published' and accepted_id = new.id then null else accepted_id end
    where content_id = new.root_id;
  return null;
end $$;
create trigger content_counts_answers after update of state on content for each row
  when (old.kind = 'answer' and (old.state = 'published') <> (new.state = 'published')) execute function count_answers();
create trigger question_changes_pages after update on question_detail for each statement execute function tell_page_changed();
