-- Who is asked to answer: a colleague by name, or one of a specialty after the other. Whoever is asked may decline.

alter table question_request
  add column specialty text,                 -- asked as one of it; null: by name
  add column days smallint not null default 7 check (days between 1 and 60),
  add column silent_at timestamptz,          -- the day went by
  add column reason text not null default ''; -- why not, for whoever asked

create index question_request_due on question_request (due_on)
  where answered_at is null and declined_at is null and silent_at is null;
