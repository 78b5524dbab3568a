-- Pages for visitors are kept rendered until something that could stand on them changes. Triggers, and not the acts,
-- say so: a new act cannot forget it, and nor can somebody who changes a row by hand.
create function tell_page_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', 'pages');  -- once a transaction: equal payloads are folded
  return null;
end $$;
create trigger content_changes_pages after insert or update or delete on content for each statement execute function tell_page_changed();
create trigger body_changes_pages after update or delete on body for each statement execute function tell_page_changed();
create trigger tally_changes_pages after update on tally for each statement execute function tell_page_changed();
create trigger attachment_changes_pages after update or delete on attachment for each statement execute function tell_page_changed();
create trigger principal_changes_pages after update or delete on principal for each statement execute function tell_page_changed();
create trigger network_changes_pages after insert or update or delete on network for each statement execute function tell_page_changed();
create trigger space_changes_pages after update or delete on space for each statement execute function tell_page_changed();
