-- What a text is about is part of what its row shows. Whoever kept that row asks whether content has moved (xmin), which costs
-- nothing beside reading the topics of thirty rows for each page. So a change of topics moves the row of the content; one that was
-- written in this transaction has moved already. A topic's new name moves whatever names it.
create function move_contents(ids bigint[]) returns void language sql as $$
  with locked as (select id from content where id = any(ids)
      and xmin::text::bigint <> pg_current_xact_id()::text::bigint % 4294967296 order by id for update)
  update content set language = content.language from locked where content.id = locked.id
$$;

create function topics_move_content() returns trigger language plpgsql as $$
declare ids bigint[];
begin
  ids := array(select distinct content_id from changed where direct);
  if cardinality(ids) > 0 then perform move_contents(ids); end if;
  return null;
end $$;
create trigger topic_new_moves_content after insert on content_topic referencing new table as changed
  for each statement execute function topics_move_content();
create trigger topic_gone_moves_content after delete on content_topic referencing old table as changed
  for each statement execute function topics_move_content();

-- Its place in time alone changes with the content's own row (content_moves_topics).
create function topic_switch_moves_content() returns trigger language plpgsql as $$
declare ids bigint[];
begin
  ids := array(select distinct became.content_id from became join was using (content_id, topic_id)
    where became.direct <> was.direct);
  if cardinality(ids) > 0 then perform move_contents(ids); end if;
  return null;
end $$;
create trigger topic_switch_moves_content after update on content_topic referencing old table as was new table as became
  for each statement execute function topic_switch_moves_content();

create function topic_name_moves_contents() returns trigger language plpgsql as $$
begin
  perform move_contents(array(select content_id from content_topic where topic_id = new.id and direct));
  return null;
end $$;
create trigger topic_name_moves_contents after update on topic for each row
  when (old.name is distinct from new.name or old.slug is distinct from new.slug)
  execute function topic_name_moves_contents();
