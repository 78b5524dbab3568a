-- What the plans of the lists showed at 2 million rows (docs/plans.md).

-- Those who keep a space are few among its members: the page of a space read all of them to name its owners.
create index space_member_keepers on space_member (space_id) where role in ('owner', 'moderator');

-- The widest topics of the tree, for the page to browse: a few dozen among all of MeSH.
create index topic_tree_widest on topic_tree (tree_number, topic_id) where tree_number !~ '\.';
