-- A text that carries another one: repeated with a comment. The row holds an address and no words; who may read the other
-- text is asked of it at each reading (docs/decisions/0076-reposts-carry-an-address.md).
create table repost (
  content_id bigint primary key references content (id) on delete cascade,
  original_id bigint not null references content (id) on delete cascade,
  check (content_id <> original_id)
);
create index repost_of on repost (original_id, content_id desc);

-- Shown to whoever reads the original, so only what stands outside spaces and circles is counted: a number that rises
-- would tell of a space that somebody must not know of. body.parts: bit 4, the text carries another one.
alter table tally add column reposts integer not null default 0;

create function is_counted_repost(state text, audience text) returns boolean language sql immutable
return state = 'published' and audience in ('public', 'members', 'verified');

create function repost_comes() returns trigger language plpgsql as $$
begin
  update tally set reposts = reposts + 1 where content_id = new.original_id
    and exists (select from content where id = new.content_id and is_counted_repost(state, audience));
  return null;
end $$;
create trigger repost_counts after insert on repost for each row execute function repost_comes();

-- Before the row goes, because with its content nothing is left to judge by.
create function repost_goes() returns trigger language plpgsql as $$
begin
  update tally set reposts = reposts - 1 where content_id = old.original_id
    and exists (select from content where id = old.content_id and is_counted_repost(state, audience));
  return old;
end $$;
create trigger repost_discounts before delete on repost for each row execute function repost_goes();

create function repost_changes() returns trigger language plpgsql as $$
begin
  update tally set reposts = reposts + case when is_counted_repost(new.state, new.audience) then 1 else -1 end
    from repost where repost.content_id = new.id and tally.content_id = repost.original_id;
  return null;
end $$;
create trigger content_changes_repost after update on content for each row
  when (new.parent_id is null and is_counted_repost(old.state, old.audience) <> is_counted_repost(new.state, new.audience))
  execute function repost_changes();
