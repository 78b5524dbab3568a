// How recognisable the patient of a case is without any identifier: the meter over everything that is told.

import { raritiesOf } from '#features/library/index.ts';
import { measure, type Uniqueness } from '#kernel/uniqueness/measure.ts';
import type { CaseFields } from './fields.ts';
import { SECTIONS } from './words.ts';

export async function recognisable(fields: CaseFields): Promise<Uniqueness> {
	const text = ['title', ...SECTIONS].map((name) => fields[name] ?? '').join('\n');
	const diagnoses = (fields.diagnosis ?? '').split(/[;\n]/).filter((line) => line.trim() !== '');
	return measure(text, { age: fields.age, sex: fields.sex }, await raritiesOf(diagnoses, text));
}
