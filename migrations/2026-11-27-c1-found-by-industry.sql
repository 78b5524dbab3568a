-- Members of industry find and ask those alone who agreed to it: a consent with its moment, as the others to be found.
alter table member add column found_by_industry_since timestamptz;
alter table deactivation add column found_by_industry_since timestamptz;
