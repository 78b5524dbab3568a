-- What readers think a case to be solved is, said once and before they saw what others think.

create table differential (
  content_id bigint not null references content (id) on delete cascade,
  member_id bigint not null references member (id) on delete cascade,
  -- How probable its member thought the first diagnosis; null for who read the discussion without saying anything.
  probability real check (probability between 0 and 1),
  committed_at timestamptz not null default now(),
  primary key (content_id, member_id)
);
create index differential_of on differential (member_id, content_id);

create table differential_diagnosis (
  content_id bigint not null,
  member_id bigint not null,
  place smallint not null check (place between 1 and 5),
  label text not null,
  same text not null,                        -- equal for what is the same diagnosis: a topic, a code, or the plain words
  primary key (content_id, member_id, place),
  unique (content_id, member_id, same),
  foreign key (content_id, member_id) references differential (content_id, member_id) on delete cascade
);

-- What its authors took for the answer beside what they coded: the same thing in other words.
create table differential_right (
  content_id bigint not null references content (id) on delete cascade,
  same text not null,
  primary key (content_id, same)
);
