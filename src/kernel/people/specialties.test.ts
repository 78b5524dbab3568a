// Professions, specialties and levels: one list with stable codes, and what the NUCC codes of a register prove of them.

import { describe, expect, test } from 'vitest';
import { codesProve, fromNucc, levelOf, specialtiesByNucc, specialtyOf } from './nucc.ts';
import {
	healthProfessions,
	isProfession,
	isStudent,
	levels,
	professionAfterStudy,
	professions,
} from './professions.ts';
import {
	specialties,
	specialtiesOf,
	specialtyAndAbove,
	specialtyAndBelow,
	specialtyFrom,
	specialtyName,
} from './specialties.ts';

test('codes are unique, speakable, and every parent and profession exists', () => {
	for (const codes of [professions, specialties, levels].map((list) => list.map((one) => one.code))) {
		expect(new Set(codes).size).toBe(codes.length);
		for (const code of codes) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
	}
	const known = new Set(specialties.map((one) => one.code));
	for (const one of specialties) {
		expect(isProfession(one.profession), one.code).toBe(true);
		if (one.parent) expect(known.has(one.parent), one.code).toBe(true);
		for (const code of one.nucc) expect(code).toMatch(/^[0-9A-Z]{3,10}$/);
	}
});

test('no NUCC code stands for two specialties of one profession', () => {
	const seen = new Map<string, string>();
	for (const one of specialties)
		for (const code of one.nucc) {
			const key = `${one.profession} ${code}`;
			expect(seen.get(key), `${code} in ${one.code}`).toBeUndefined();
			seen.set(key, one.code);
		}
});

test('there are at least 68 specialties of physicians, subspecialties aside, and each health profession has its student', () => {
	const physicians = specialtiesOf('physician');
	expect(physicians.filter((one) => one.parent === null).length).toBeGreaterThanOrEqual(68);
	expect(physicians.filter((one) => one.parent !== null).length).toBeGreaterThanOrEqual(60);
	for (const profession of ['physician', 'dentist', 'nurse', 'midwife', 'pharmacist', 'paramedic', 'psychologist'])
		expect(professions.some((one) => one.studies === profession)).toBe(true);
	expect(healthProfessions.some(isStudent)).toBe(false);
	expect(professionAfterStudy('medical-student')).toBe('physician');
	expect(professionAfterStudy('student')).toBeNull();
	expect(specialtiesOf('medical-student').map((one) => one.label)).toContain('Osteopathy');
});

test('of several codes all specialties of the profession are known, the primary one first', () => {
	const codes = ['207R00000X', '207RC0000X', '207R00000X', '163WC0200X'];
	expect(specialtiesByNucc('physician', codes)).toEqual(['internal-medicine', 'cardiology']);
});

test('a subspecialty belongs to its specialty, in both directions', () => {
	expect(specialtyAndAbove('interventional-cardiology')).toEqual(['interventional-cardiology', 'cardiology']);
	expect(specialtyAndBelow('cardiology')).toContain('interventional-cardiology');
	expect(specialtyAndBelow('cardiology')).not.toContain('nephrology');
	expect(specialtyName('nursing-critical-care')).toBe('Critical care');
	expect(specialtyName('Something of old')).toBe('Something of old');
});

test('words of a register are found in British and American spelling', () => {
	expect(specialtyFrom('physician', 'ANESTHESIOLOGY')).toBe('anaesthesiology');
	expect(specialtyFrom('physician', 'Pediatrics')).toBe('paediatrics');
	expect(specialtyFrom('physician', 'Obstetrics & Gynecology')).toBe('obstetrics-and-gynaecology');
	expect(specialtyFrom('nurse', 'Critical care')).toBe('nursing-critical-care');
	expect(specialtyFrom('advanced-practice-nurse', 'nursing-family')).toBe('nursing-family');
	expect(specialtyFrom('nurse', 'Cardiac surgery')).toBeNull();
	expect(specialtyFrom('physician', '')).toBeNull();
});

describe('NUCC', () => {
	test.each([
		['physician', '207RC0000X', true, 'cardiology', null],
		['physician', '2084P0800X', true, 'psychiatry', null],
		['physician', '2086S0127X', true, 'trauma-surgery', null],
		['physician', '163W00000X', false, null, null],
		['physician', '390200000X', false, null, null],
		['physician', '363LF0000X', false, null, null],
		['physician', '204E00000X', false, null, null], // held by dentists
		['physician', '2085R0205X', false, null, null], // a physicist
		['physician', '207SG0205X', false, null, null], // a geneticist who is no physician
		['nurse', '163WC0200X', true, 'nursing-critical-care', 'rn'],
		['nurse', '164W00000X', true, null, 'lpn'],
		['nurse', '363LF0000X', false, null, null],
		['advanced-practice-nurse', '363LF0000X', true, 'nursing-family', 'np'],
		['advanced-practice-nurse', '367500000X', true, 'nursing-anaesthesia', 'crna'],
		['advanced-practice-nurse', '364SA2100X', true, 'nursing-acute-care', 'cns'],
		['midwife', '367A00000X', true, null, null],
		['physician-assistant', '363A00000X', true, null, null],
		['pharmacist', '183500000X', true, null, null],
		['pharmacist', '183700000X', false, null, null],
		['dentist', '1223G0001X', true, 'dental-general-dentistry', null],
		['psychologist', '103TC0700X', true, 'psychology-clinical-psychology', null],
		['respiratory-therapist', '227800000X', true, null, null],
		['medical-student', '390200000X', true, null, null],
		['midwifery-student', '390200000X', true, null, null],
		['industry', '207R00000X', false, null, null],
	])('%s with %s: %s', (profession, code, proves, specialty, level) => {
		expect(codesProve(profession, [code])).toBe(proves);
		expect(specialtyOf(profession, [code])).toBe(specialty);
		expect(levelOf(profession, [code])).toBe(level);
	});

	test('an entry can prove several professions', () => {
		expect(fromNucc(['183500000X', '163W00000X']).map((one) => one.profession)).toEqual(['nurse', 'pharmacist']);
	});
});
