-- Words of a case that the identifier check was not sure of, and of which an author said: the name of a thing
-- (docs/decisions/0144-what-no-vocabulary-knows.md). It stands with the case as long as the case does.
create table case_thing (
  content_id bigint not null references content (id) on delete cascade,
  words text not null,
  said_by bigint references member (id) on delete set null,
  said_at timestamptz not null default now(),
  primary key (content_id, words)
);
