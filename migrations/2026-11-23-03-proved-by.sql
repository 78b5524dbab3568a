-- By whom the standing was proved, in words for the badge; derived by refreshStanding() like the rest of the proved line.
alter table principal add column proved_by text;
