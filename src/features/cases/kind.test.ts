import { expect, test } from 'vitest';
import { caseKind } from './kind.ts';

const CASE = {
	age: null,
	sex: null,
	specialty: 'cardiology',
	standing: 'open' as const,
	puzzle: true,
	hidden: false,
	updates: 0,
	lead: 'A lead.',
	authors: null,
};
const lineOf = (...labels: string[]) =>
	caseKind
		.card({ title: 'A case' } as never, '', {
			...CASE,
			codes: labels.map((label) => ({ role: 'diagnosis', code: '', label })),
		})
		.line?.map(({ label, value }: { label: string; value?: string }) => value ?? label);

test('a row names a diagnosis once, whatever the vocabularies call it, and says that an answer was revealed', () => {
	expect(lineOf('Mucocutaneous lymph node syndrome [Kawasaki]', 'Mucocutaneous Lymph Node Syndrome')).toEqual([
		'Answer revealed',
		'Mucocutaneous lymph node syndrome [Kawasaki]',
	]);
	expect(lineOf('Gallstone ileus', 'Gallstone Ileus', 'Hyperkalemia')).toEqual([
		'Answer revealed',
		'Gallstone ileus; Hyperkalemia',
	]);
});
