-- What stands at an address that somebody linked to: fetched by the server, once, and shown as text. Readers ask nobody.
create table link_card (
  id bigint primary key,
  url text not null,
  url_hash bytea not null unique,          -- SHA-256 of url
  state text not null default 'waiting' check (state in ('waiting', 'ready', 'none')),
  why text,                                -- of 'none': what was in the way
  title text not null default '',
  site text not null default '',
  description text not null default '',
  fetched_at timestamptz not null default now()
);
create table content_link (
  content_id bigint primary key references content (id) on delete cascade,
  card_id bigint not null references link_card (id) on delete cascade
);
create index content_link_card on content_link (card_id);
