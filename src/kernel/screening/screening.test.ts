import { describe, expect, test } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { CLEAN, CLEAN_STORY } from './clean-sentences.file.ts';
import { IDENTIFYING, IDENTIFYING_A_STORY } from './identifying-sentences.file.ts';
import { recognisers, screen } from './screen.ts';
import { screenWriting } from './screen-writing.ts';

const found = (text: string, aboutPatient = false) =>
	screen(text, { aboutPatient }).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('the corpus of our own', () => {
	test('has at least 150 sentences on either side, and every recogniser has an example', () => {
		expect(CLEAN.length).toBeGreaterThanOrEqual(150);
		expect(IDENTIFYING.length).toBeGreaterThanOrEqual(150);
		expect(new Set([...IDENTIFYING, ...IDENTIFYING_A_STORY].map(({ kind }) => kind))).toEqual(
			new Set(recognisers.map(({ id }) => id)),
		);
	});

	test('what clinicians write without pointing at anyone passes', () => {
		const wrong = CLEAN.flatMap((text) => found(text).map((finding) => `${finding} ← ${text}`));
		expect(wrong).toEqual([]);
	});

	test('all of it as one text passes as well', () => {
		// Ages and persons in the other sentences do not turn the date of a guideline into a patient's.
		expect(found(CLEAN.join('\n'))).toEqual([]);
	});

	test.each([
		['any text', false, IDENTIFYING],
		['a story', true, [...IDENTIFYING, ...IDENTIFYING_A_STORY]],
	] as const)(
		'in %s every identifier is found, named rightly, and marked where it stands',
		(_, aboutPatient, sentences) => {
			const wrong = sentences
				.filter(
					({ kind, text, start, end }) =>
						!screen(text, { aboutPatient }).some(
							(finding) => finding.kind === kind && finding.start < end && start < finding.end,
						),
				)
				.map(({ kind, text }) => `${kind} ← ${text} → ${found(text, aboutPatient).join('; ')}`);
			expect(wrong).toEqual([]);
			// Nothing of the identifier stays outside of the marks.
			const cut = sentences
				.filter(({ text, start, end }) => {
					const findings = screen(text, { aboutPatient });
					return Math.min(...findings.map((f) => f.start)) > start || Math.max(...findings.map((f) => f.end)) < end;
				})
				.map(({ text }) => `${text} → ${found(text, aboutPatient).join('; ')}`);
			expect(cut).toEqual([]);
		},
	);

	test('eponyms, authors, whoever signs, scores, countries and states are nobody, even in a story', () => {
		expect(CLEAN_STORY.flatMap((text) => found(text, true).map((finding) => `${finding} ← ${text}`))).toEqual([]);
	});

	test('colleagues and hospitals may be named in a discussion, and may not in a story', () => {
		const text = 'Dr. Anneliese Voss of Ashgrove General Hospital spoke about her registry in Leeds.';
		expect(found(text)).toEqual([]);
		expect(found(text, true).length).toBeGreaterThan(1);
		// Each mark stands on its own words, however often "in" stands before it.
		expect(found('The patient was in bed in pain in the night in the Royal Infirmary, Khartoum.', true)).toEqual([
			'institution: Royal Infirmary',
			'town: Khartoum',
		]);
		expect(found('Ask @bo.reader about it, and @hannah.whitfield2.')).toEqual([]);
	});

	test.each([
		['Ayer vi a Rosario Villalba Ponce, de 71 años, con disnea.', 'Rosario Villalba Ponce'],
		['Mi paciente Rosario Villalba tiene tos.', 'Rosario Villalba'],
		['راجعت المريضة سلمى الخطيب العيادة أمس.', 'سلمى الخطيب'],
		['Mon patient Étienne Lacombe tousse depuis trois jours.', 'Étienne Lacombe'],
		['A minha doente Beatriz Fonseca voltou com febre.', 'Beatriz Fonseca'],
		['La mia paziente Chiara Bellini ha la febbre.', 'Chiara Bellini'],
		['Mijn patiënt Pieter Hoekstra hoest al weken.', 'Pieter Hoekstra'],
		['Dorothy Kessler was admitted again last night. Any ideas?', 'Dorothy Kessler'],
	])('also in a discussion somebody who is ill has no name: %s', (text, name) => {
		expect(found(text).join('\n')).toContain(name);
	});

	test('a name that was given once is found again alone', () => {
		const text = 'Patient: Thekla Immenhof. On day 3 Immenhof walked; Thekla ate well.';
		expect(found(text, true)).toEqual(['name: Thekla Immenhof', 'name: Immenhof', 'name: Thekla']);
	});
});

describe('disguises', () => {
	test('zero-width characters, exotic digits and dashes hide nothing, and the mark covers what was typed', () => {
		for (const [text, identifier] of [
			['Call 212\u200b-555\u200b-0143 now', '212\u200b-555\u200b-0143'],
			['Call 212\u2011555\u20110143 now', '212\u2011555\u20110143'],
			['SSN １２３-４５-６７８９.', '１２３-４５-６７８９'],
			['Call 212\u00a0555\u00a00143 now', '212\u00a0555\u00a00143'],
			['هاتف +٩٦٦ ٥٥ ٥٥٥ ٠١٢٣', '+٩٦٦ ٥٥ ٥٥٥ ٠١٢٣'],
			['write jаne.dоe@example.org', 'jаne.dоe@example.org'], // Cyrillic а and о
			['call 2l2-555-O143 now', '2l2-555-O143'],
			['Patient: Th\u200bekla Imm\u200benhof', 'Th\u200bekla Imm\u200benhof'],
			['Patient: Ꭲhekla Immenhof'.replace('Ꭲ', 'Т'), 'Тhekla Immenhof'], // Cyrillic Т
			['SSN \ud835\udfcf\ud835\udfd0\ud835\udfd1-45-6789 😀', '\ud835\udfcf\ud835\udfd0\ud835\udfd1-45-6789'],
		] as const) {
			const [finding] = screen(text);
			expect(text.slice(finding?.start, finding?.end)).toBe(identifier);
		}
	});

	test('marks set apart from their letters, signs written as entities, escapes and emphasis hide nothing either', () => {
		for (const [text, identifier] of [
			['Vino con Jose\u0301 Nu\u0301n\u0303ez, sano', 'Jose\u0301 Nu\u0301n\u0303ez'],
			['Patient: Thek&#108;a Imm&shy;enhof', 'Thek&#108;a Imm&shy;enhof'],
			['Patient: The**k**la Immenhof', 'The**k**la Immenhof'],
			['Call 212\\-555\\-0143 now', '212\\-555\\-0143'],
			['Call 212-**555**-0143 now', '212-**555**-0143'],
			['write jane\\_doe@example.org', 'jane\\_doe@example.org'],
			['Call ②①②-⑤⑤⑤-⓪①④③ now', '②①②-⑤⑤⑤-⓪①④③'],
		] as const) {
			const [finding] = screen(text, { aboutPatient: true });
			expect(text.slice(finding?.start, finding?.end)).toBe(identifier);
		}
	});

	test('texts in other scripts are left as they are', () => {
		expect(found('Пациент 65 лет, одышка при нагрузке, АД 150/90 мм рт. ст.')).toEqual([]);
		expect(found('β2-Agonisten 5 µg, α-Blocker; 患者は65歳、血圧150/90。')).toEqual([]);
	});
});

describe('the gate', () => {
	test('a post advises: the writer sees what was found and may confirm', () => {
		const problem = (() => {
			try {
				screenWriting(['Title', 'Her number is 212-555-0143, DOB 04/17/1961.'], 'advise', false);
			} catch (caught) {
				return caught;
			}
		})();
		expect(problem).toBeInstanceOf(Refusal);
		expect(problem).toMatchObject({ field: 'attested', kinds: { phone: 1, date: 1 } });
		expect((problem as Refusal).message).toContain('a telephone number and a date more exact than a year');
		expect(JSON.stringify(problem) + String(problem)).not.toMatch(/555|1961/);
		expect(() => screenWriting(['Her number is 212-555-0143.'], 'advise', true)).not.toThrow();
		expect(() => screenWriting(['Fine.', ''], 'advise', false)).not.toThrow();
	});

	test('a kind that blocks is not opened by confirming', () => {
		expect(() => screenWriting(['Her number is 212-555-0143.'], 'block', true)).toThrow('Take it out');
		// In a story about one patient a month with its year is a date of that patient.
		expect(() => screenWriting(['It began in March 2022.'], 'block', true)).toThrow('date');
		expect(() => screenWriting(['It began in March 2022.'], 'advise', false)).not.toThrow();
	});

	test('the description of a photo is looked at like the text', () => {
		expect(() => screenWriting(['A rash.', 'Photo of MRN 00482913'], 'advise', false)).toThrow('a record number');
	});

	test('a long text of hostile repetition is read in linear time', () => {
		// No time is measured: a pattern that runs away would not end within the test's limit.
		for (const piece of ['1 ', '1-', 'a.', 'a@', 'Calle a ', 'MRN ', '2020 ', '12 rue d', 'on 1/', 'A1', '::', '0123 '])
			expect(Array.isArray(screen(piece.repeat(40_000 / piece.length)))).toBe(true);
	});
});
