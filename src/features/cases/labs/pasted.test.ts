// Tables of laboratory values as people paste them: from spreadsheets, letters, printouts, a column for each day.

import { describe, expect, test } from 'vitest';
import { readLabs } from './lab.ts';
import { datesAsDays } from './pasted.ts';

const read = (labpaste: string) =>
	readLabs({ labpaste }).map(({ name, value, unit, low, high, day }) => [name, value, unit, low, high, day]);

describe('a pasted table', () => {
	test.each([
		['with semicolons', 'Sodium; 118; mmol/L; 135-145; 0', [['Sodium', '118', 'mmol/L', 135, 145, 0]]],
		[
			'of a spreadsheet, with a header and flags',
			'Test\tResult\tFlag\tUnits\tReference Range\nSodium\t118\tL\tmmol/L\t135 - 145\nCRP\t<0.6\t\tmg/L\t< 5.0\nHIV 1/2 Ag/Ab\tNegative\t\t\tNegative',
			[
				['Sodium', '118', 'mmol/L', 135, 145, 0],
				['CRP', '<0.6', 'mg/L', null, 5, 0],
				['HIV 1/2 Ag/Ab', 'Negative', '', null, null, 0],
			],
		],
		[
			'with a column for each day',
			'Test | Unit | Reference | Day 0 | Day 3 | d7\nCreatinine | µmol/L | 45-84 | 212 | 180 | 96\nPotassium | mmol/L | 3.5–5.1 | 6,8 | | 4.4',
			[
				['Creatinine', '212', 'µmol/L', 45, 84, 0],
				['Creatinine', '180', 'µmol/L', 45, 84, 3],
				['Creatinine', '96', 'µmol/L', 45, 84, 7],
				['Potassium', '6,8', 'mmol/L', 3.5, 5.1, 0],
				['Potassium', '4.4', 'mmol/L', 3.5, 5.1, 7],
			],
		],
		[
			'of a printout, by words alone',
			'Sodium 118 mmol/L (135-145) L\nVitamin B12 180 pg/mL 197-771\nCA 19-9 45 U/mL (<37) H\nFactor 8 120 %\nTroponin T: <5 ng/L\nUrine protein: negative\nANA 1:640',
			[
				['Sodium', '118', 'mmol/L', 135, 145, 0],
				['Vitamin B12', '180', 'pg/mL', 197, 771, 0],
				['CA 19-9', '45', 'U/mL', null, 37, 0],
				['Factor 8', '120', '%', null, null, 0],
				['Troponin T', '<5', 'ng/L', null, null, 0],
				['Urine protein', 'negative', '', null, null, 0],
				['ANA', '1:640', '', null, null, 0],
			],
		],
		[
			'with unit and flag in one cell, and the reference before the unit',
			'Leukocytes; 14.2 x 10^9/L; ; 4-10\nHaemoglobin; 92 L; g/L; 120 to 160\nFerritin; 8*; 15-150; µg/L\neGFR; 38; mL/min; > 60; day 2',
			[
				['Leukocytes', '14.2', '10^9/L', 4, 10, 0],
				['Haemoglobin', '92', 'g/L', 120, 160, 0],
				['Ferritin', '8', 'µg/L', 15, 150, 0],
				['eGFR', '38', 'mL/min', 60, null, 2],
			],
		],
		[
			'of a Spanish laboratory',
			'Prueba;Resultado;Unidades;Valores de referencia\nSodio;118;mmol/L;135 a 145\nPotasio;3,2;mmol/L;3,5-5,1\nTroponina;0,125;ng/mL;hasta 0,014\nPlaquetas;1.234,5;10^9/L;150-400\nHBsAg;Negativo;;',
			[
				['Sodio', '118', 'mmol/L', 135, 145, 0],
				['Potasio', '3,2', 'mmol/L', 3.5, 5.1, 0],
				['Troponina', '0,125', 'ng/mL', null, 0.014, 0],
				['Plaquetas', '1.234,5', '10^9/L', 150, 400, 0],
				['HBsAg', 'Negativo', '', null, null, 0],
			],
		],
		[
			'in Arabic, with Arabic figures',
			'الفحص؛ النتيجة؛ الوحدة؛ المجال المرجعي؛ اليوم\nالصوديوم؛ ١١٨؛ mmol/L؛ ١٣٥-١٤٥؛ ٠\nالبوتاسيوم؛ ٣٫٥؛ mmol/L؛ ٣٫٥ إلى ٥٫١؛ اليوم ٢\nالكرياتينين؛ ١٢٤ مرتفع؛ µmol/L؛ < ٩٠؛ ٢',
			[
				['الصوديوم', '118', 'mmol/L', 135, 145, 0],
				['البوتاسيوم', '3.5', 'mmol/L', 3.5, 5.1, 2],
				['الكرياتينين', '124', 'µmol/L', null, 90, 2],
			],
		],
	])('%s', (_, text, rows) => {
		expect(read(text)).toEqual(rows);
	});

	test('a reference that is not understood, and a line without a value, are told of', () => {
		expect(() => read('Haemoglobin; 92; g/L; M 130-170 F 120-150')).toThrow('the reference range needs numbers');
		expect(() => read('Haemoglobin')).toThrow('give the value');
	});
});

describe('dates', () => {
	test('become days, counted from the earliest', () => {
		expect(datesAsDays('Na\t118\t\t\t2024-03-05 07:30\nNa\t124\t\t\t2024-03-08')).toBe(
			'Na\t118\t\t\tday 0\nNa\t124\t\t\tday 3',
		);
		expect(datesAsDays('Test | 28.02.2024 | 01.03.2024')).toBe('Test | day 0 | day 2');
		expect(datesAsDays('a; 1; ; ; 14/3/2024\nb; 2; ; ; 2/3/2024')).toBe('a; 1; ; ; day 12\nb; 2; ; ; day 0');
		expect(datesAsDays('a; 1; ; ; 3/14/2024\nb; 2; ; ; 3/2/2024')).toBe('a; 1; ; ; day 12\nb; 2; ; ; day 0');
		expect(datesAsDays('a; 1; ; ; 5 Mar 2024\nb; 2; ; ; 7 March 2024')).toBe('a; 1; ; ; day 0\nb; 2; ; ; day 2');
	});
	test('stay where nobody can say which is the month, or where there is no such day', () => {
		for (const text of ['a; 1; ; ; 3/4/2024\nb; 2; ; ; 5/4/2024', 'a; 1; ; ; 2024-02-31', 'no date: 135-145'])
			expect(datesAsDays(text)).toBe(text);
	});
});
