// Names that are words, and names that the filter of known words hides: where only a person could stand. And chains of what opens a reference.

import { expect, test } from 'vitest';
import { screen } from './screen.ts';

const marked = (text: string) =>
	screen(text, { aboutPatient: true })
		.map(({ start, end }) => text.slice(start, end))
		.join(' | ');

test.each([
	['Saw Grace in clinic, well.', 'Grace'],
	['Plan d/w Baker this morning.', 'Baker'],
	['Per Whitcombe, start heparin today.', 'Whitcombe'],
	['Discussed with Ortiz today.', 'Ortiz'],
	['Seen by Frost on the round.', 'Frost'],
	['Marsh denies chest pain.', 'Marsh'],
	['Hale to follow up with her.', 'Hale'],
	['Pearl, her neighbour, found her.', 'Pearl'],
	['MRN of the SSN xxx-xx-9135.', 'xxx-xx-9135'],
	['Schrittmacher Nr. PJN 448201 S, Wunde trocken.', 'PJN 448201 S'],
	['Postcode MS70 4JY of his flat.', 'MS70 4JY'],
	['Her plate: patente PCDF71.', 'PCDF71'],
	['Specimen k0442917 of the patient was lost.', 'k0442917'],
	['Bus pass no. 44-12-09 of the patient.', '44-12-09'],
	['Paciente con C.C. 1.087.441.209, estable.', '1.087.441.209'],
	['She sleeps on Acorn ward and eats well.', 'Acorn'],
	['Discharged to The Limes with her drugs.', 'The Limes'],
	['Patiente opérée à la Cavale Blanche, suites simples.', 'Cavale Blanche'],
	['Paciente, socio de Racing de Ferrol, con tos.', 'Racing de Ferrol'],
	['Portal user @dmoyes71 asked.', '@dmoyes71'],
	['Bed 7 - Frost - awaiting echo, well today.', 'Frost'],
	['Szczepaniak for theatre, the rest stable.', 'Szczepaniak'],
	['OKONJO, Mr Tolly was seen today.', 'OKONJO'],
	['KWAME BOATENG was seen today.', 'KWAME BOATENG'],
	['Hay que llamar a Encarna para la cita.', 'Encarna'],
	['Zi. 7 - Krumbiegel, er wurde mit Fieber verlegt.', 'Krumbiegel'],
	['saw mr pettibone in bed 2 today, he says he is ok', 'pettibone'],
	['He was seen 3/4 and went home.', '3/4'],
	['Please quote ref JK/ab/77123 of the patient.', 'JK/ab/77123'],
	['Her insurance: Cigna U4471 8820 1, since May.', 'U4471 8820 1'],
	['She is on insta: moni.kr.82 and writes there.', 'moni.kr.82'],
	['The patient is in 4W-12 and slept.', '4W-12'],
	['The patient, of B-204, Lotus Apartments, Sector 62, Noida.', 'B-204, Lotus Apartments, Sector 62, Noida'],
	['He lives at Rose Cottage, Church End, Over Wallop.', 'Rose Cottage, Church End, Over Wallop'],
	['The patient works for birla cement and smokes.', 'birla cement'],
	['The patient was stented at RPA yesterday.', 'RPA'],
	['Tremblay-Okafor, Josée was seen today.', 'Tremblay-Okafor, Josée'],
	['Obermoser Franz wurde heute entlassen.', 'Obermoser Franz'],
	['Vue le 9/3 pour toux, sortie 12/3.', '12/3'],
] as const)('%s', (text, identifier) => expect(marked(text)).toContain(identifier));

test.each([
	'Bell palsy, Baker cyst and Frost sign were discussed.',
	'Per NICE, start heparin; per protocol, stop it.',
	'Seen by Cardiology, discussed with Pharmacy; Physio to follow up.',
	'TI-RADS 4 nodule in segment IVa; grade IIIb.',
	'The Herpes family; Huang C, Wang Y, Li X.',
	'MRI Brain normal; ARDS, Horovitz 180; a Dynasplint at night.',
	'Power 4/5, dose 2/3 today, BiPAP 12/5, TA 14/8, 2:1 and 3/1 block, review in 3/12, abx for 10/7, HADS 14/9, 24/7.',
	'Hazard ratio 0.79 (95% CI 0.66–0.94); unit 5000 IU; series 1990-2000; page no. 4412.',
	'The Marcus Gunn pupil; the Surgical ward; a Cardiology Unit; published in The Lancet; transferred to Medicine.',
	'AWMF-Register Nr. 021-013 der Leitlinie.',
	'Turbohaler, Accuhaler; Glenn shunt, Senning; Salem sump; Ross River virus; dose 500-0-500; range 1200-1500.',
	'He works at a farm, goes to school, was admitted to CICU and seen at ABC Medical Center. Leukocytes 12500.',
])('nobody: %s', (text) => expect(marked(text)).toBe(''));

test('what opens a reference and goes on with nothing is read to its end', () => {
	for (const head of ['PMID ', 'EudraCT ', 'ICD-10 ']) expect(marked(head + ' '.repeat(16_000))).toBe('');
});
