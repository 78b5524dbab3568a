-- Resources of a space: links, files, videos, images and wiki pages, in folders. Each is content, with its rows here.

-- A PDF hangs on a content as an attachment of the kind "document": rewritten before it is kept, its words page by page.
alter table attachment drop constraint attachment_kind_check;
alter table attachment add constraint attachment_kind_check
  check (kind in ('photo', 'portrait', 'cover', 'gallery', 'video', 'emblem', 'document'));
create index attachment_documents on attachment (principal_id, created_at) where kind = 'document' and content_id is null;

create table document (
  attachment_id bigint primary key references attachment (id) on delete cascade,
  name text not null,
  bytes integer not null,
  pages integer not null,
  -- What the identifier check saw in its words, said without them; '' for nothing.
  found text not null default '',
  -- What is new in this version, in the words of whoever brought it; the version is attachment.position.
  note text not null default ''
);
create table document_page (
  attachment_id bigint not null references document (attachment_id) on delete cascade,
  number integer not null,
  text text not null,
  -- In the configuration of its resource's language; empty until it hangs there.
  words tsvector not null default '',
  primary key (attachment_id, number)
);

create table resource_folder (
  id bigint primary key,
  space_id bigint not null references space (id) on delete cascade,
  parent_id bigint references resource_folder (id),
  name text not null,
  made_at timestamptz not null default now()
);
create unique index resource_folder_name on resource_folder (space_id, coalesce(parent_id, 0), lower(name));

create table resource (
  content_id bigint primary key,
  kind text not null check (kind in ('resource', 'wiki')),
  space_id bigint not null references space (id),
  folder_id bigint references resource_folder (id),
  form text not null check (form in ('link', 'file', 'image', 'video', 'page')),
  -- Title without case and accents: the order of A to Z, and the name by which a wiki page is linked to.
  sort_title text not null,
  url text,
  licence text not null default '',
  source text not null default '',
  -- When it was published or decided, as far as it is known: year, month or day.
  dated text not null default '',
  -- Of a wiki page: those alone who keep order change it.
  guarded boolean not null default false,
  -- The version of a file that is shown.
  document_id bigint references attachment (id) on delete set null,
  -- Members times days on which it was opened.
  uses integer not null default 0,
  changed_at timestamptz not null default now(),
  changed_by bigint references principal (id) on delete set null,
  check ((kind = 'wiki') = (form = 'page')),
  foreign key (content_id, kind) references content (id, kind) on delete cascade
) with (fillfactor = 85);
create index resource_newest on resource (space_id, changed_at desc, content_id desc);
create index resource_newest_in_folder on resource (folder_id, changed_at desc, content_id desc) where folder_id is not null;
create index resource_newest_at_top on resource (space_id, changed_at desc, content_id desc) where folder_id is null;
create index resource_titles on resource (space_id, sort_title, content_id);
create index resource_titles_in_folder on resource (space_id, coalesce(folder_id, 0), sort_title, content_id);
create index resource_used on resource (space_id, uses desc, content_id desc);
create index resource_forms on resource (space_id, form, changed_at desc, content_id desc);

-- That a member opened it today, so that one counts once a day. Forgotten the day after; nothing shows it.
create table resource_use (
  content_id bigint not null references content (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  day date not null,
  primary key (content_id, member_id, day)
);
create index resource_use_day on resource_use (day);

-- Every name that a wiki page has or had: a link by an old name still leads there.
create table wiki_name (
  space_id bigint not null references space (id) on delete cascade,
  name text not null,
  content_id bigint not null references content (id) on delete cascade,
  primary key (space_id, name)
);
create index wiki_name_of on wiki_name (content_id);

-- Names that a wiki page links to, whether or not there is such a page.
create table wiki_link (
  content_id bigint not null references content (id) on delete cascade,
  name text not null,
  primary key (content_id, name)
);
create index wiki_link_to on wiki_link (name);
