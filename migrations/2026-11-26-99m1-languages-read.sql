-- The languages that a member reads, as BCP 47 tags without a region ("es"). Null is all of them. Lists leave the others out, and
-- say how many they left out.
alter table member add column reads text[] check (cardinality(reads) between 1 and 20);
