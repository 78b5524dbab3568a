-- Polls. Of a vote nothing is kept but that somebody voted, and the sums: no row says who chose what, none is ordered or
-- timed, and all sums of a poll stand in one row that every vote rewrites alike (docs/decisions/0041-polls.md).
create table poll (
  content_id bigint primary key references content (id) on delete cascade,
  question text not null default '',
  options text[] not null check (cardinality(options) between 2 and 12),
  several boolean not null default false,            -- more than one option may be chosen
  closes_at timestamptz,
  results text not null default 'voted' check (results in ('voted', 'closed')),  -- when sums are shown
  by_profession boolean not null default false,
  voters integer not null default 0,
  sums integer[] not null,
  -- {"nurse": {"voters": 7, "sums": [3, 4]}}: shown only after the end, and only where nobody can be told from it
  professions jsonb not null default '{}',
  check (cardinality(sums) = cardinality(options))
) with (fillfactor = 70);
create table poll_voted (
  content_id bigint not null references poll (content_id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  primary key (content_id, member_id)
);

-- Who is called in a text by @handle, as far as they could see it when that was looked at: these handles are links.
create table mention (
  content_id bigint not null references content (id) on delete cascade,
  principal_id bigint not null references principal (id) on delete cascade,
  primary key (content_id, principal_id)
);

-- How far the stored HTML was made anew for a version of the renderer.
create table rendered_anew (
  renderer smallint primary key,
  upto bigint not null default 0,
  finished_at timestamptz
);
