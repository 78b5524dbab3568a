-- A discussion has one row that moves with every change in it: its root's tally. Whoever kept a page of replies asks for
-- that row's version, and not for the version of each reply. A reply moves it by counting itself; everything else that
-- changes below the root moves it here, so that no act can forget it. Order of locks: by id.
create function touch_discussions(roots bigint[]) returns void language sql as $$
  with locked as (select content_id from tally where content_id = any(roots) order by content_id for update)
  update tally set reactions = tally.reactions from locked where tally.content_id = locked.content_id
$$;

create function content_touches_discussion() returns trigger language plpgsql as $$
declare roots bigint[];
begin
  if tg_op = 'DELETE' then
    roots := array(select distinct root_id from was where parent_id is not null);
  else
    roots := array(select root_id from was where parent_id is not null union select root_id from became where parent_id is not null);
  end if;
  if cardinality(roots) > 0 then perform touch_discussions(roots); end if;
  return null;
end $$;
create trigger content_touches_discussion after update on content referencing old table as was new table as became
  for each statement execute function content_touches_discussion();
create trigger content_gone_touches_discussion after delete on content referencing old table as was
  for each statement execute function content_touches_discussion();

-- Of what hangs on a content. With an argument the root's own rows count too.
create function part_touches_discussion() returns trigger language plpgsql as $$
declare roots bigint[];
begin
  roots := array(select distinct content.root_id from changed join content on content.id = changed.content_id
    where content.parent_id is not null or tg_nargs > 0);
  if cardinality(roots) > 0 then perform touch_discussions(roots); end if;
  return null;
end $$;
create trigger body_touches_discussion after update on body referencing new table as changed
  for each statement execute function part_touches_discussion('root');
create trigger tally_new_touches_discussion after insert on tally referencing new table as changed
  for each statement execute function part_touches_discussion();
create trigger tally_touches_discussion after update on tally referencing new table as changed
  for each statement execute function part_touches_discussion();
create trigger tally_gone_touches_discussion after delete on tally referencing old table as changed
  for each statement execute function part_touches_discussion();
create trigger closure_new_touches_discussion after insert on closure referencing new table as changed
  for each statement execute function part_touches_discussion('root');
create trigger closure_touches_discussion after update on closure referencing new table as changed
  for each statement execute function part_touches_discussion('root');
create trigger closure_gone_touches_discussion after delete on closure referencing old table as changed
  for each statement execute function part_touches_discussion('root');
create trigger event_new_touches_discussion after insert on thread_event referencing new table as changed
  for each statement execute function part_touches_discussion('root');
create trigger event_touches_discussion after update on thread_event referencing new table as changed
  for each statement execute function part_touches_discussion('root');
create trigger event_gone_touches_discussion after delete on thread_event referencing old table as changed
  for each statement execute function part_touches_discussion('root');
create trigger topic_new_touches_discussion after insert on content_topic referencing new table as changed
  for each statement execute function part_touches_discussion('root');
create trigger topic_touches_discussion after update on content_topic referencing new table as changed
  for each statement execute function part_touches_discussion('root');
create trigger topic_gone_touches_discussion after delete on content_topic referencing old table as changed
  for each statement execute function part_touches_discussion('root');
