-- Says that something new can be read, so that open feeds look whether it is theirs to see. A trigger, and not the act:
-- what is published at its time by a job, or by an act that does not exist yet, is told as well. Replies pass by.
create function tell_new_root() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', 'roots');
  return null;
end $$;
create trigger content_tells_new_root after insert on content for each row
  when (new.parent_id is null and new.state = 'published') execute function tell_new_root();
create trigger content_tells_root_out after update of state on content for each row
  when (new.parent_id is null and new.state = 'published' and old.state <> 'published') execute function tell_new_root();
