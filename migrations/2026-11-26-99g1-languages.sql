-- The language in which the interface speaks to a member, in pages and in mails: the name of a catalogue of src/words. Null is
-- what the browser asks for, and English in mails. It is not member.language, in which the member writes.
alter table member add column speaks text;
