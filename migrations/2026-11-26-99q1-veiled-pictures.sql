-- A picture that is hard to look at (a wound, an operation, somebody dead): readers see in words what it shows until they ask for it.
-- Its author says so, and may say so later.
alter table attachment add column veiled boolean not null default false;
-- Members who want to see such pictures at once.
alter table member add column unveils boolean not null default false;
