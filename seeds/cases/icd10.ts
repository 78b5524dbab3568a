// Of ICD-10-CM what the demonstration's cases are coded with, and what stands beside those codes: the whole list is loaded by
// `npm run icd10`. Wording of the order file of January 2021 (Centers for Medicare & Medicaid Services, public domain).

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';

const CODES: Record<string, string> = {
	'A23.0': 'Brucellosis due to Brucella melitensis',
	'A41.9': 'Sepsis, unspecified organism',
	'D86.2': 'Sarcoidosis of lung with sarcoidosis of lymph nodes',
	'E83.51': 'Hypocalcemia',
	'E83.52': 'Hypercalcemia',
	'E87.1': 'Hypo-osmolality and hyponatremia',
	'G04.81': 'Other encephalitis and encephalomyelitis',
	'I21.4': 'Non-ST elevation (NSTEMI) myocardial infarction',
	'I44.2': 'Atrioventricular block, complete',
	'I47.2': 'Ventricular tachycardia',
	'I48.91': 'Unspecified atrial fibrillation',
	'I50.22': 'Chronic systolic (congestive) heart failure',
	'J18.9': 'Pneumonia, unspecified organism',
	'K35.80': 'Unspecified acute appendicitis',
	'K56.3': 'Gallstone ileus',
	'L98.2': 'Febrile neutrophilic dermatosis [Sweet]',
	'M30.3': 'Mucocutaneous lymph node syndrome [Kawasaki]',
	'M46.22': 'Osteomyelitis of vertebra, cervical region',
	'M46.23': 'Osteomyelitis of vertebra, cervicothoracic region',
	'M46.24': 'Osteomyelitis of vertebra, thoracic region',
	'M46.25': 'Osteomyelitis of vertebra, thoracolumbar region',
	'M46.26': 'Osteomyelitis of vertebra, lumbar region',
	'M46.27': 'Osteomyelitis of vertebra, lumbosacral region',
	'M46.42': 'Discitis, unspecified, cervical region',
	'M46.44': 'Discitis, unspecified, thoracic region',
	'M46.45': 'Discitis, unspecified, thoracolumbar region',
	'M46.46': 'Discitis, unspecified, lumbar region',
	'M46.47': 'Discitis, unspecified, lumbosacral region',
	'N17.9': 'Acute kidney failure, unspecified',
	'O14.13': 'Severe pre-eclampsia, third trimester',
	'O26.613': 'Liver and biliary tract disorders in pregnancy, third trimester',
	'S72.002A': 'Fracture of unspecified part of neck of left femur, initial encounter for closed fracture',
	'T40.2X5A': 'Adverse effect of other opioids, initial encounter',
};

/** Puts the codes there before a case is told: afterwards a code in a case is words. A list that was loaded keeps its own wording. */
export async function listCodes(): Promise<void> {
	const rows = JSON.stringify(Object.entries(CODES).map(([code, label]) => ({ code, label })));
	await sql`insert into icd10 (code, label, billable) select code, label, true
		from json_to_recordset(${rows}::json) as listed (code text, label text) on conflict do nothing`.execute(db);
}
