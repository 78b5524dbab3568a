-- What members keep in the library: a shelf, journals that they follow, searches that they keep, and what they asked before.

-- A citation on somebody's shelf. There is no reference to citation: a PMID may be deleted by NLM and come back, and what a
-- member wrote about it stays.
create table shelf_item (
  member_id bigint not null references member (id) on delete cascade,
  pmid integer not null,
  saved_at timestamptz not null default now(),
  read_at timestamptz,
  note text not null default '',
  tags text[] not null default '{}',
  primary key (member_id, pmid)
);
create index shelf_item_newest on shelf_item (member_id, saved_at desc, pmid desc);
-- Who has this paper: asked when it is retracted.
create index shelf_item_of on shelf_item (pmid);

-- Reading lists of one's own.
create table shelf_list (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  name text not null,
  made_at timestamptz not null default now(),
  unique (member_id, name)
);
create table shelf_listed (
  list_id bigint not null references shelf_list (id) on delete cascade,
  member_id bigint not null,
  pmid integer not null,
  listed_at timestamptz not null default now(),
  primary key (list_id, pmid),
  foreign key (member_id, pmid) references shelf_item (member_id, pmid) on delete cascade
);
create index shelf_listed_of on shelf_listed (member_id, pmid);

-- A PDF of one's own beside it: sealed (platform/seal.server.ts), for its owner and nobody else.
create table shelf_file (
  id bigint primary key,
  member_id bigint not null,
  pmid integer not null,
  name text not null,
  bytes integer not null,
  hash bytea not null,
  sealed bytea not null,
  added_at timestamptz not null default now(),
  foreign key (member_id, pmid) references shelf_item (member_id, pmid) on delete cascade,
  unique (member_id, pmid, hash)
);
alter table shelf_file alter column sealed set storage external; -- sealed bytes do not shrink

create table journal_follow (
  member_id bigint not null references member (id) on delete cascade,
  nlm_id text not null references journal (nlm_id) on delete cascade,
  since timestamptz not null default now(),
  primary key (member_id, nlm_id)
);
create index journal_follow_of on journal_follow (nlm_id);

-- What one file brought anew of one journal: the line that followers read, and the notice that is made of it.
create table journal_arrival (
  nlm_id text not null references journal (nlm_id) on delete cascade,
  file_number integer not null,
  citations integer not null,
  arrived_at timestamptz not null default now(),
  told_at timestamptz,
  primary key (nlm_id, file_number)
);
create index journal_arrival_untold on journal_arrival (nlm_id) where told_at is null;
create index journal_arrival_newest on journal_arrival (nlm_id, arrived_at desc);

-- A search of the library that a member keeps. Its feed's address is derived from id and feed_number: a new number revokes it.
create table library_search (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  query text not null,
  filters jsonb not null default '{}',
  by_mail boolean not null default false,
  feed_number integer,                        -- null: no feed
  saved_at timestamptz not null default now(),
  looked_at timestamptz not null default now()
);
create index library_search_of on library_search (member_id, id desc);
create index library_search_due on library_search (looked_at);

-- What a member asked lately, by number: "#1 AND #2".
create table library_history (
  member_id bigint not null references member (id) on delete cascade,
  number integer not null,
  query text not null,
  filters jsonb not null default '{}',
  found integer not null,
  exact boolean not null,
  asked_at timestamptz not null default now(),
  primary key (member_id, number)
);
