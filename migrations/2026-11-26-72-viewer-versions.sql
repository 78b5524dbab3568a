-- What stands behind every request (rights in spaces, duties, blocks, mutes, what a feed is made of) is kept between requests
-- as long as two rows have not moved: the member's own, and the one below for all spaces. So whatever changes there moves them.
create table spaces_moved (one boolean primary key default true check (one));
insert into spaces_moved default values;

create function space_moves() returns trigger language plpgsql as $$
begin
  update spaces_moved set one = true;
  return null;
end $$;
create trigger space_moves after update or delete on space for each statement execute function space_moves();

-- In one order, so that two that touch the same members do not wait for each other in a circle.
create function move_members(ids bigint[]) returns void language sql as $$
  with locked as (select id from member where id = any(ids) order by id for no key update)
  update member set id = member.id from locked where member.id = locked.id
$$;

create function rows_move_members() returns trigger language plpgsql as $$
declare ids bigint[];
begin
  if tg_table_name = 'block' then
    ids := array(select blocker_id from changed union select blocked_id from changed);
  elsif tg_table_name = 'mute' then
    ids := array(select distinct muter_id from changed);
  elsif tg_table_name = 'follow' then
    ids := array(select distinct follower_id from changed);
  else
    ids := array(select distinct member_id from changed);
  end if;
  if cardinality(ids) > 0 then perform move_members(ids); end if;
  return null;
end $$;
do $$
declare of text;
begin
  foreach of in array array['space_member', 'staff', 'topic_stance', 'block', 'mute', 'follow'] loop
    execute format('create trigger %1$s_new_moves_members after insert on %1$I referencing new table as changed for each statement execute function rows_move_members()', of);
    execute format('create trigger %1$s_moves_members after update on %1$I referencing new table as changed for each statement execute function rows_move_members()', of);
    execute format('create trigger %1$s_gone_moves_members after delete on %1$I referencing old table as changed for each statement execute function rows_move_members()', of);
  end loop;
end $$;
