-- Specialties by stable code (src/kernel/people/specialties.ts), levels of a profession, and which of the three was proved:
-- that somebody practises, is licensed, or studies.
alter table credential add column level text;
alter table principal add column level text;
-- Derived by refreshStanding() like the rest of the proved line.
alter table principal add column proved_means text check (proved_means in ('practises', 'licensed', 'registered', 'studies'));
alter table credential drop constraint credential_means_check;
alter table credential add constraint credential_means_check check (means in ('practises', 'licensed', 'registered', 'studies'));

-- Until now the label itself stood there: "Obstetrics and gynaecology" becomes obstetrics-and-gynaecology, a nurse's
-- "Critical care" nursing-critical-care. What is no label of the list stays as it is and is shown as it stands.
create function pg_temp.code_of(profession text, label text) returns text language sql as $$
  select case
    when label is null or label ~ '^[a-z-]+$' then label
    when profession in ('physician', 'medical-student') then code
    when profession in ('nurse', 'advanced-practice-nurse', 'nursing-student') then 'nursing-' || code
    when profession = 'dentist' then 'dental-' || code
    when profession = 'midwife' then 'midwifery-' || code
    when profession = 'pharmacist' then 'pharmacy-' || code
    when profession = 'paramedic' then 'paramedic-' || code
    when profession = 'psychologist' then 'psychology-' || code
    when profession = 'physiotherapist' then 'physiotherapy-' || code
    when profession = 'dietitian' then 'dietetics-' || code
    else label end
  from (select trim(both '-' from regexp_replace(lower(label), '[^a-z]+', '-', 'g')) as code) slug
$$;
update credential set specialty = pg_temp.code_of(profession, specialty) where specialty is not null;
update principal set specialty = pg_temp.code_of(profession, specialty) where specialty is not null;
update space set gate = jsonb_build_object('any', (
    select jsonb_agg(case when clause ? 'specialty'
      then clause || jsonb_build_object('specialty', pg_temp.code_of(coalesce(clause->>'profession', 'physician'), clause->>'specialty'))
      else clause end) from jsonb_array_elements(gate->'any') clause))
  where gate::text like '%"specialty"%';
update principal p set proved_means = c.means from credential c
  where c.member_id = p.id and c.state = 'valid' and c.valid_until > now() and c.profession = p.profession and p.proved_by = c.proved_by;
drop function pg_temp.code_of(text, text);
