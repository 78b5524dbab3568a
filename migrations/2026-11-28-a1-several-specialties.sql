-- Whoever has several specialties keeps all of them: the one that is shown, and the others, which open what asks for them (0186).

alter table register_entry add column other_specialties text[] not null default '{}';
alter table credential add column other_specialties text[] not null default '{}';

-- A load that is under way has its rows in a table of the form that the register had.
do $$
declare stage text;
begin
	for stage in select relname from pg_class
		where relkind = 'r' and relname ~ '^register_stage_[0-9]+$' and pg_table_is_visible(oid)
	loop
		execute format('alter table %I add column other_specialties text[] not null default ''{}''', stage);
	end loop;
end $$;
