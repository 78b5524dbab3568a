-- Searches that a member keeps and hears of. What is asked is the member's own.
create table saved_search (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  query text not null,
  -- The filters as they stand in the address of the page: kind, space, author, topic.
  filters jsonb not null default '{}',
  saved_at timestamptz not null default now(),
  -- What was published before is known.
  looked_at timestamptz not null default now()
);
create index saved_search_of on saved_search (member_id, id);
create index saved_search_due on saved_search (looked_at);
