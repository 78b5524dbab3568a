-- The network may demand a second step of whoever administers, moderates or checks: without it the duties rest.
alter table network add column second_step_of_staff boolean not null default false;
