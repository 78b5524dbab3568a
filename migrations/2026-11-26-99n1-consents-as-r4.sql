-- Records of consent are kept as FHIR R4, which those who take them in read; the first ones were written as R5.
update case_consent set resource = jsonb_strip_nulls(jsonb_build_object(
  'resourceType', 'Consent',
  'id', resource -> 'id',
  'language', resource -> 'language',
  'identifier', resource -> 'identifier',
  'status', resource -> 'status',
  'scope', '{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"patient-privacy","display":"Privacy Consent"}]}'::jsonb,
  'category', resource -> 'category',
  'patient', resource -> 'subject',
  'dateTime', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'performer', resource -> 'grantor',
  'organization', resource -> 'controller',
  'policyRule', jsonb_build_object('text', case
    when text_version <> '' then 'Consent text ' || text_version
    when board <> '' then 'Waiver: ' || concat_ws(', ', board, nullif(reference, ''))
    else 'Not identifiable: ' || reason end),
  'verification', case when text_version <> '' then jsonb_build_array(jsonb_build_object(
    'verified', true,
    'verificationDate', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) end,
  'provision', jsonb_build_object(
    'type', case when withdrawn_at is null then 'permit' else 'deny' end,
    'period', jsonb_build_object(
      'start', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'end', to_char(coalesce(withdrawn_at, nullif(valid_until, 'infinity')) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    'action', '[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentaction","code":"disclose","display":"Disclose"}]}]'::jsonb,
    'purpose', resource #> '{provision,0,purpose}',
    'class', resource #> '{provision,0,documentType}')))
where resource ? 'decision';

comment on column case_consent.resource is 'FHIR R4 Consent';
