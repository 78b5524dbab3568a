-- A room: a space in which personas are admitted.
alter table space add column personas boolean not null default false;
