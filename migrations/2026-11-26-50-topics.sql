-- Topics: concepts of the Medical Subject Headings, and members' own tags beside them.

create table topic (
  id bigint primary key,             -- the number of the MeSH descriptor, or minted by the app for a member's own tag
  slug text not null unique,
  name text not null,                -- as it is shown: "Type 2 Diabetes Mellitus"
  mesh_ui text unique,               -- "D003924"; null for an own tag
  mesh_name text,                    -- as MeSH has it: "Diabetes Mellitus, Type 2"
  created_at timestamptz not null default now()
);

-- Where a descriptor stands in the tree; often in several places.
create table topic_tree (
  tree_number text primary key,
  topic_id bigint not null references topic (id) on delete cascade
);
create index topic_tree_of on topic_tree (topic_id);
create index topic_tree_below on topic_tree (tree_number text_pattern_ops);

-- The numbers above one in the tree: 'C14.280.434' gives {C14, C14.280}.
create function tree_above(number text) returns text[] language sql immutable parallel safe
return (select array_agg(array_to_string(parts[1:n], '.')) from (select string_to_array(number, '.') as parts) as split,
  generate_series(1, cardinality(parts) - 1) as n);

-- Other words for a topic, in lower case without accents and signs (kernel/topics/topic-words.ts).
create table topic_alias (
  words text not null,
  topic_id bigint not null references topic (id) on delete cascade,
  source text not null check (source in ('mesh', 'network', 'tag')),
  primary key (words, topic_id)
);
create index topic_alias_starts on topic_alias (words text_pattern_ops);
create index topic_alias_of on topic_alias (topic_id);

-- What a root is about. The author's own choice is direct; what lies above it in the tree is written with it, so that a
-- broad topic has its page, its followers and its mutes at the price of one index range.
create table content_topic (
  content_id bigint not null references content (id) on delete cascade,
  topic_id bigint not null references topic (id) on delete cascade,
  direct boolean not null default true,
  published_at timestamptz not null,  -- the content's, for the order of the list; a trigger keeps it
  primary key (content_id, topic_id)
);
create index content_topic_newest on content_topic (topic_id, published_at desc, content_id desc);

create function move_content_topics() returns trigger language plpgsql as $$
begin
  update content_topic set published_at = new.published_at where content_id = new.id;
  return null;
end $$;
create trigger content_moves_topics after update of published_at on content for each row
  when (old.published_at is distinct from new.published_at) execute function move_content_topics();

-- What a member wants to read about, and what not.
create table topic_stance (
  member_id bigint not null references member (id) on delete cascade,
  topic_id bigint not null references topic (id) on delete cascade,
  stance text not null check (stance in ('follow', 'mute')),
  since timestamptz not null default now(),
  primary key (member_id, topic_id)
);
create index topic_stance_of on topic_stance (topic_id);

create trigger topics_change_pages after insert or update or delete on content_topic for each statement execute function tell_page_changed();
