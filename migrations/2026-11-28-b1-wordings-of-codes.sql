-- A diagnosis in words and its code are one. What a label of ICD-10-CM says besides its diagnosis: "unspecified" stands for nothing more being
-- known, parentheses hold words that change no code, brackets synonyms (ICD-10-CM Official Guidelines, section I.A).

-- Lower case, without accents and signs, one space between words: as topicWords() and normalName() write it.
create function plain_words(name text) returns text language sql immutable parallel safe
  return trim(regexp_replace(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g'));

-- The diagnosis alone: diagnosisWords() in features/cases/codes/wordings.ts is the same.
create function diagnosis_words(label text) returns text language sql immutable parallel safe
  return coalesce(nullif(trim(regexp_replace(
    plain_words(regexp_replace(label, '\([^()]*\)|\[[^][]*\]', ' ', 'g')), '^unspecified | unspecified$', '', 'g')), ''), plain_words(label));

create index icd10_plain on icd10 (plain_words(label));

-- What solvers named before, by code where no heading of MeSH has it.
update differential_diagnosis d set same = 'words:' || diagnosis_words(icd10.label) from icd10
  where d.same = 'code:' || icd10.code and not exists (select from differential_diagnosis other
    where (other.content_id, other.member_id) = (d.content_id, d.member_id) and other.same = 'words:' || diagnosis_words(icd10.label));
update differential_right r set same = 'words:' || diagnosis_words(icd10.label) from icd10
  where r.same = 'code:' || icd10.code and not exists (select from differential_right other
    where other.content_id = r.content_id and other.same = 'words:' || diagnosis_words(icd10.label));
