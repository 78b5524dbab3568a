import { expect, test } from 'vitest';
import { repair, repaired } from './repair.ts';
import { screen } from './screen.ts';

/** Takes every repair that is offered, from the end to the beginning. */
function repairAll(text: string): string {
	const all = screen(text, { aboutPatient: true });
	return all.reduceRight((now, finding) => repaired(now, finding, repair(text, finding, all)), text);
}

test.each([
	['Admitted on 3 March 2024, scanned on 5 March 2024.', 'Admitted on day 1, scanned on day 3.'],
	['Seen 03/04/2024 and again 03/18/2024.', 'Seen day 1 and again day 15.'],
	['Aufnahme am 27.2.2023, Entlassung am 1.3.2023.', 'Aufnahme am Tag 1, Entlassung am Tag 3.'],
	['Die Patientin kam am 3/Mär/24 und ging am 6. März 2024.', 'Die Patientin kam am Tag 1 und ging am Tag 4.'],
	['El paciente, de 96 años, ingresó el 3-5-2024.', 'El paciente, de más de 90 años, ingresó el día 1 de evolución.'],
	['Le patient est venu le 2 mai 2023 et le 4 mai 2023.', 'Le patient est venu le jour 1 et le jour 3.'],
	['It began in March 2022.', 'It began in 2022.'],
	[
		'Our patient, born 12 March 1971, was seen on 3 March 2024 and 5 March 2024.',
		'Our patient, born 1971, was seen on day 1 and day 3.',
	],
	['She fell on the Tuesday before Easter 2023.', 'She fell in 2023.'],
	['Die Patientin stürzte am Dienstag nach Pfingsten und ging heim.', 'Die Patientin stürzte und ging heim.'],
	['Born on the fourteenth of may nineteen forty two, our patient sleeps.', 'Born, our patient sleeps.'],
	['A 94-year-old woman fell.', 'A woman over 90 fell.'],
	['Our patient lives in Leeds.', 'Our patient lives in United Kingdom.'],
	['Her family is in Boise, ID and she is our patient.', 'Her family is in ID and she is our patient.'],
	['She was sent by Dr. Anneliese Voss.', 'She was sent by a colleague.'],
	['My patient Henrike Solberg asked.', 'My patient asked.'],
	['Mrs Okonkwo, our patient, slept.', 'The patient, our patient, slept.'],
	['Her phone is 212-555-0143; she sleeps.', 'She sleeps.'],
	['She lives at 12 Elm Street, and her MRN is 4471882.', 'She lives at an address.'],
	[
		'Sie wurde im Klinikum Nürnberg operiert und ist seit Mai zu Hause.',
		'Sie wurde in einem Krankenhaus operiert und ist zu Hause.',
	],
	[
		'O Sr. Abílio foi internado no dia 3 de maio de 2024 e não anda.',
		'O paciente foi internado no dia 1 de evolução e não anda.',
	],
	['Her son, Keyshawn, found her, and she is our patient.', 'Her son found her, and she is our patient.'],
	['Paciente de 54 años.\nDomicilio: C/ Mayor 3\nMotivo: disnea', 'Paciente de 54 años.\nMotivo: disnea'],
	['Our patient; MRN: 4471882; she sleeps.', 'Our patient; she sleeps.'],
	['On 3 March the pain began.', 'The pain began.'],
	['He has lost 8 kg since August and is tired.', 'He has lost 8 kg and is tired.'],
	['She was seen at the Royal Berkshire, and slept.', 'She was seen at a hospital, and slept.'],
	['La señora Chayo vino con fiebre y la vio su marido.', 'La paciente vino con fiebre y la vio su marido.'],
	['El marido de la señora Begoña trabaja con ella.', 'El marido de la paciente trabaja con ella.'],
	['Mme Kermarrec est venue, elle dort et va bien.', 'La patiente est venue, elle dort et va bien.'],
	[
		'Eine 94-jährige Frau ist gestürzt und wurde operiert.',
		'Eine über 90-jährige Frau ist gestürzt und wurde operiert.',
	],
	['De patiënt is 94 jaar en woont met zijn dochter.', 'De patiënt is ruim 90 jaar en woont met zijn dochter.'],
	['A paciente, com 93 anos, foi operada e não anda.', 'A paciente, com mais de 90 anos, foi operada e não anda.'],
	['La paziente di 93 anni è caduta ed è stata operata.', 'La paziente di oltre 90 anni è caduta ed è stata operata.'],
])('%s', (before, after) => {
	expect(repairAll(before)).toBe(after);
});

test('after the repairs nothing is left to find', () => {
	const text =
		'Patient: Thekla Immenhof, 94 years old, of Leeds. Admitted on 3 March 2024 to Ashgrove General Hospital, MRN 00482913. On 9 March 2024 Immenhof went home.';
	expect(screen(text, { aboutPatient: true }).length).toBeGreaterThan(6);
	expect(screen(repairAll(text), { aboutPatient: true })).toEqual([]);
	const others =
		'Die Patientin, 94 J., kam am 3. März 2024 aus Bad Nauheim. El paciente, de 96 años, ingresó. La patiente, 92 ans, est venue le 3 mai 2023.';
	for (const one of others.split(/(?<=[.]) (?=[DEL][ila] )/))
		expect(screen(repairAll(one), { aboutPatient: true }), repairAll(one)).toEqual([]);
});

test.each([
	'مريضة عمرها 44 سنة اسمها فاطمة السيد وتسكن في طنطا.',
	'Patient: Henrike Solberg\nNext of kin: Ida Solberg',
	'| Patient | Henrike Solberg |',
	'Patient seen at St Olave’s Hospital, her name is Henrike Solberg.',
])('what is written in place of a name is no name behind what announces one: %s', (text) => {
	expect(screen(text, { aboutPatient: true })).not.toEqual([]);
	expect(screen(repairAll(text), { aboutPatient: true })).toEqual([]);
});
