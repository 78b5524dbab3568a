-- When a member went through the first steps after signing up, or put them off; null still offers them on the home page.
-- Whoever is here already knows the way.
alter table member add first_steps_at timestamptz default now();
alter table member alter first_steps_at drop default;
