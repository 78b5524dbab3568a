-- Suggestions ask for others of the very same school, unit or field of study: an equality, and so a hash of the words.
create index training_same_school on training using hash (school_plain);
create index post_held_same_unit on post_held using hash ((workplace_plain || ' ' || unit_plain)) where unit_plain <> '';
create index training_same_field on training (field_plain, member_id) where stage <> '';
