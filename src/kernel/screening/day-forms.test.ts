// Days class by class: each form of the grammar once, and what is written like it and is no day.

import { expect, test } from 'vitest';
import { screen } from './screen.ts';

const marked = (text: string) =>
	screen(text, { aboutPatient: true })
		.filter(({ kind }) => kind === 'date')
		.map(({ start, end }) => text.slice(start, end))
		.join(' | ');

test.each([
	['run together', 'Echo 03MAR24, repeat 9Apr2024 and Mar04.', ['03MAR24', '9Apr2024', 'Mar04']],
	['a stretch before its month', 'Inpatient 4-6 March, home 4th & 6th June.', ['4-6 March', '4th & 6th June']],
	[
		'a stretch behind its month',
		'Away March 3rd through the 5th and Aug 11, 12 & 13.',
		['March 3rd through the 5th', 'Aug 11, 12 & 13'],
	],
	['two days of a week', 'La vi el lunes 4 y miércoles 6 de marzo.', ['lunes 4 y miércoles 6 de marzo']],
	['a row of days', 'Seen 01.02, 08.02 and 15.02.', ['01.02, 08.02 and 15.02']],
	['German stretches', 'Aufnahme 4.-6.3. und erneut 4./5. März.', ['4.-6.3.', '4./5. März']],
	['with a time', 'Fell 4/3 4:15pm; CT 9/4 @ 0330.', ['4/3 4:15pm', '9/4 @ 0330']],
	['like a month that was said', 'Cell searched Mon 9th Nov. ACCT opened 10/11.', ['Mon 9th Nov', '10/11']],
	[
		'behind a part of the day',
		'Inkom lördag kväll 7/11; fell at 04.20 this morning, 17th.',
		['lördag kväll 7/11', '04.20 this morning, 17th'],
	],
	['slips of the finger', 'Rash since Septmber 4, visto 12 de ener.', ['Septmber 4', '12 de ener']],
	['of another month', 'Seen the twelfth of last month; visto il 3 c.m.', ['twelfth of last month', '3 c.m.']],
	['a weekday of a month', 'Review the first Monday in April.', ['first Monday in April']],
	['weeks and days of a year', 'Scans 2024-W14-2 and day 64 of 2024.', ['2024-W14-2', 'day 64 of 2024']],
	['beside a feast', 'Vue la veille de Noël, dann wieder Heiligabend.', ['veille de Noël', 'Heiligabend']],
	[
		'counted from a feast',
		'Fell the Tuesday before Easter 2023; Sturz am Dienstag nach Pfingsten; vu le mardi après la Toussaint; alta el lunes de Pascua.',
		['the Tuesday before Easter 2023', 'Dienstag nach Pfingsten', 'le mardi après la Toussaint', 'lunes de Pascua'],
	],
	[
		'said',
		'born june twenty second nineteen fifty six, geboren am zwölften april neunzehnhundertachtunddreißig, el uno de marzo',
		['june twenty second nineteen fifty six', 'zwölften april neunzehnhundertachtunddreißig', 'uno de marzo'],
	],
	[
		'as a scanner reads it',
		'DOB: l2/O3/l944, seen O4.1O.25 and 0 3 . 1 1 . 2 0 2 5.',
		['l2/O3/l944', 'O4.1O.25', '0 3 . 1 1 . 2 0 2 5'],
	],
	['in the name of a file', 'See Befund_Larsen_07031955.pdf and ct-03-10-25-knee.jpg.', ['07031955', '03-10-25']],
	['a night', 'In der Nacht vom 4. auf den 5. Fieber; la nuit du 31 aussi.', ['4. auf den 5.', '31']],
	['other joints', 'Seen 04_03_2024 and 4/iii/24 and 04 03 24.', ['04_03_2024', '4/iii/24', '04 03 24']],
	['a month with its year before any word', 'CABG 03/23 here; stent 05/21 helped.', ['03/23', '05/21']],
	['alone in English', 'Drain out the 7th, seen on 14th; by the 21st he walked.', ['the 7th', '14th', '21st']],
	['alone in Spanish', 'TAC del 14. El 19 presentó fiebre, acude mié 21.', ['14', '19', '21']],
	['alone in French', 'Scanner du 14 : normal, revu le 12 au matin, RDV ven 13 à 9 h.', ['14', '12', '13']],
	['alone in German', 'Am 12. Fieber, seit dem 14. Atemnot, Termin Di 17.', ['12.', '14.', '17.']],
	['alone elsewhere', 'Il 7 compare febbre. Opname de 12e. Alta a 19. Åter den 9:e.', ['7', '12e', '19', '9:e']],
	['a Roman month and stops', 'Op 24/IV, home 2.V. Seen 6.11., clinic 3.9, well.', ['24/IV', '2.V', '6.11.', '3.9']],
	['months in small letters', 'Cast off 12th may, last seen september third.', ['12th may', 'september third']],
	['before the end of a sentence', 'DOB 4.7.51. Discharged 2-9-24.', ['4.7.51', '2-9-24']],
] as const)('%s', (_, text, days) => {
	const found = marked(text);
	for (const day of days) expect(found).toContain(day);
});

test('scores, doses, measures, genes, trials and papers are no days', () => {
	const clean = [
		'Hemocultivos positivos el día 6: Brucella. Sin fiebre desde el día 5.',
		'Pain 3/10, later 7/10; power 4/5; HADS 14/9; BP 120/80; GCS 15/15; Snellen 6/12.',
		'Losartan 50 mg 12/12 h, then 1/2 tablet; 24/7 cover; review in 2/52, scan in 3/12.',
		'SEPT9 methylation, MARCH5 and OCT4 expression; L4/5 and C5/6; T11/12.',
		'N Engl J Med 2021;384:693-704; Lancet 2019; 394(10204): 1145-1158.',
		'Na 131/134/128, K 4.1-4.6, Hb 10.4; cycle 3 day 1; 3-5 days of fever.',
		'Dolor en el 3 por ciento; le 3 sur 10; am 3. postoperativen Tag; sats 94, sat 98 in air.',
		'The 5th metatarsal, the 3rd and 4th ribs; weight on the 9th, height on the 2nd centile; CN 3rd, 4th and 6th.',
		'Am 5. postoperativen Tag; am 2. Finger; vom 3. bis 5. Lendenwirbel; fuerza 4/V; murmur 3/VI; CRP 6.11, then 3.9.',
		'Del 3 al 5 % de los casos; del 1 al 10, dolor 7; le 5 FU; dal 3 al 5% dei casi; op de 3e dag.',
		'Version 2.3.1, section 4.1.2, table 3.2; 4 marks out of 12 markers; 10 match 3 controls.',
	];
	expect(clean.map((text) => [text, marked(text)]).filter(([, found]) => found !== '')).toEqual([]);
});
