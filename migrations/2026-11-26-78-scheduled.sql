-- What a member has written to be published at a time. It is no content yet, so that nothing that shows content can show it;
-- at its time the worker publishes it by the same act as a form would (docs/decisions/0077-scheduled-is-no-content.md).
create table scheduled (
  id bigint primary key,
  member_id bigint not null references member (id) on delete cascade,
  kind text not null check (kind in ('post', 'thread')),
  publish_at timestamptz,                 -- null: a draft, because it could not be published
  refusal text not null default '',       -- why it could not
  fields jsonb not null,                  -- what the form sent, by field
  made_at timestamptz not null default now()
);
create index scheduled_of on scheduled (member_id, publish_at);

-- Uploads that wait with it and hang nowhere yet: the sweep leaves them.
create table scheduled_upload (
  attachment_id bigint not null references attachment (id) on delete cascade,
  scheduled_id bigint not null references scheduled (id) on delete cascade,
  position smallint not null default 0,
  primary key (attachment_id, scheduled_id)
);
create index scheduled_upload_of on scheduled_upload (scheduled_id, position);

-- A space's own picture instead of the drawn emblem.
alter table attachment drop constraint attachment_kind_check;
alter table attachment add constraint attachment_kind_check
  check (kind in ('photo', 'portrait', 'cover', 'gallery', 'video', 'emblem'));
alter table space add column emblem_id bigint references attachment (id) on delete set null;
create index space_emblem on space (emblem_id) where emblem_id is not null;
