-- "Ménière" and "Meniere" are one word, as in PubMed; and records have keys that they had not: grants, registry numbers, names of
-- groups, numbers of publishers (decision 0133). Words of plain letters are read as before.
alter text search configuration medline alter mapping for hword, hword_part, word with unaccent, english_stem;

-- What was loaded before has none of this: the next load takes its files again.
update medline_file set sha256 = '', message = 'The index has changed since: the file is loaded again.' where state = 'done';
