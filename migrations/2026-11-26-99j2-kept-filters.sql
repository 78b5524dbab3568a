-- Filters of the case base that a member keeps, and hears of when a new case fits.
create table case_filter (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  -- Pairs of the page's address, in their one order.
  criteria jsonb not null,
  -- How it is called: names of codes and headings as they were when it was kept.
  words text not null,
  kept_at timestamptz not null default now(),
  -- What was told before is known.
  looked_at timestamptz not null default now(),
  unique (member_id, criteria)
);
create index case_filter_due on case_filter (looked_at);
