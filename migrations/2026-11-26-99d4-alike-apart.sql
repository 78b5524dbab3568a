-- The job that looks for likes locked the envelopes of many cases by its foreign keys, while their authors published: they waited
-- crosswise. Erasing a case deletes its rows, and what is not visible is not shown, so nothing else is lost with the keys.
alter table case_alike drop constraint case_alike_content_id_fkey;
alter table case_alike drop constraint case_alike_other_id_fkey;
