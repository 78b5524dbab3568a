-- Collections: cases that a member gathers, with a note on each. The collection is content and has its readers; which of its
-- cases a reader sees is asked of each case.

create table collection_item (
  collection_id bigint not null references content (id) on delete cascade,
  case_id bigint not null references content (id) on delete cascade,
  place integer not null,                    -- upwards; gaps are left by what was taken out
  note text not null default '',
  added_at timestamptz not null default now(),
  primary key (collection_id, case_id)
);
create index collection_item_of on collection_item (case_id);

-- The list of all collections; they are few among everything that is published.
create index content_collections on content (published_at desc, id desc) where kind = 'collection' and state = 'published';

-- A case that is erased takes what others noted about it along.
create function forget_collected() returns trigger language plpgsql as $$
begin
  delete from collection_item where case_id = new.id;
  return null;
end $$;
create trigger case_erased_leaves_collections after update of state on content for each row
  when (new.kind = 'case' and new.state = 'erased') execute function forget_collected();
