-- The three orders in which lists read posts carry what visibleTo asks, so that a row is judged in the index and the
-- table is visited only for what is shown (docs/decisions/0001-feed-at-read-time.md: half the cost of a feed).
drop index content_newest;
drop index content_by_principal;
drop index content_by_space;
create index content_newest on content (published_at desc, id desc)
  include (audience, principal_id, space_id, host_id, root_id) where state = 'published' and parent_id is null;
create index content_by_principal on content (principal_id, published_at desc, id desc)
  include (audience, space_id, host_id, root_id) where state = 'published' and parent_id is null;
create index content_by_space on content (space_id, published_at desc, id desc)
  include (audience, principal_id, host_id, root_id) where state = 'published' and parent_id is null and space_id is not null;
