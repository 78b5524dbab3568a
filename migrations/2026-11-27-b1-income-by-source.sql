-- What the network lives on, source by source, as whoever runs it states it: everybody may read that.
alter table network add column income jsonb not null default '[]' check (jsonb_typeof(income) = 'array');
alter table network add column income_of text check (income_of <> '');
