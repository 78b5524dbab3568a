// The parts of a case, as forms, pages and files call them.

import { listed } from '#words/listed.ts';
import { say } from '#words/say.ts';

/** In the order of a case report. */
export const SECTIONS = [
	'summary',
	'presentation',
	'history',
	'examination',
	'investigations',
	'imaging',
	'question',
	'course',
	'outcome',
	'teaching',
	'perspective',
] as const;
export type Section = (typeof SECTIONS)[number];

export const sectionTitle: Record<Section, string> = {
	summary: 'In short',
	presentation: 'Presentation',
	history: 'History',
	examination: 'Examination',
	investigations: 'Investigations',
	imaging: 'Imaging',
	question: 'Question to colleagues',
	course: 'Course',
	outcome: 'Outcome',
	teaching: 'Teaching points',
	perspective: 'The patient’s words',
};

export const sectionHint: Record<Section, string> = {
	summary: 'One or two sentences, as they stand in lists.',
	presentation: 'What brought the patient, told from day 0. No date, name or place.',
	history: 'Earlier illness, medicines, family, work, as far as it matters here.',
	examination: 'What was found, negative findings too.',
	investigations: 'In words; values with numbers go into the table below.',
	imaging: 'What the pictures show, and how they were taken. The pictures themselves are added below.',
	question: 'What you want to know from those who read this.',
	course: 'What was done, and what happened then. “Day 3: …”',
	outcome: 'How it ended, and the final diagnosis.',
	teaching: 'What others can take from it, one point a line.',
	perspective: 'How the patient tells it, with his or her consent.',
};

/** Whatever comes after the question tells the answer: in a case to be solved it waits until the authors reveal it. */
export const ANSWER_SECTIONS: readonly Section[] = ['course', 'outcome', 'teaching', 'perspective'];

/** Safe Harbor: ages over 89 are one band. */
export const AGE_BANDS: Record<string, string> = {
	newborn: 'Newborn, under 28 days',
	infant: 'Infant, under 1 year',
	'1-4': '1–4 years',
	'5-9': '5–9 years',
	'10-14': '10–14 years',
	'15-19': '15–19 years',
	'20-29': '20–29 years',
	'30-39': '30–39 years',
	'40-49': '40–49 years',
	'50-59': '50–59 years',
	'60-69': '60–69 years',
	'70-79': '70–79 years',
	'80-89': '80–89 years',
	'90+': '90 years or more',
};

export type Sex = 'female' | 'male' | 'intersex';
export const SEXES: Record<Sex, string> = { female: 'Female', male: 'Male', intersex: 'Intersex' };

export const SETTINGS: Record<string, string> = {
	emergency: 'Emergency department',
	ward: 'Ward',
	'intensive-care': 'Intensive care',
	theatre: 'Theatre',
	outpatient: 'Outpatient clinic',
	'primary-care': 'Primary care',
	maternity: 'Maternity',
	community: 'Community or home',
	remote: 'At a distance',
};

export type Standing = 'open' | 'closed' | 'lost';
export const STANDINGS: Record<Standing, string> = {
	open: 'Open',
	closed: 'Closed, with its outcome',
	lost: 'Lost to follow-up',
};

/** What stands of a case beside its field: that it waits for a diagnosis, that this is told by now, or how it stands. */
export function standsWords(one: { hidden: boolean; puzzle: boolean; standing: Standing }): string {
	if (one.hidden) return 'To be solved';
	if (one.standing === 'open') return one.puzzle ? 'Answer revealed' : 'Open';
	return one.standing === 'closed' ? 'With outcome' : 'Lost to follow-up';
}

/** How the patient fared: the outcome of an event as ICH E2B(R3) has it. */
export type Ended = 'recovered' | 'recovering' | 'sequelae' | 'not-recovered' | 'died';
export const ENDS: Record<Ended, string> = {
	recovered: 'Recovered',
	recovering: 'Recovering',
	sequelae: 'Recovered with lasting harm',
	'not-recovered': 'Not recovered',
	died: 'Died',
};

export const CODE_ROLES = ['diagnosis', 'procedure', 'anatomy', 'device', 'drug'] as const;
export type CodeRole = (typeof CODE_ROLES)[number];
export const roleTitle: Record<CodeRole, string> = {
	diagnosis: 'Diagnosis',
	procedure: 'Procedure',
	anatomy: 'Anatomy',
	device: 'Device',
	drug: 'Drug',
};
/** Of a case to be solved, anatomy alone tells no answer. */
export const OPEN_ROLES: readonly CodeRole[] = ['anatomy'];

/** "50–59 years, female", in the reader's language: what is said of the patient, and nothing more exact. */
export function patientWords(age: string | null, sex: Sex | null): string {
	return listed(
		[age && say(AGE_BANDS[age]), sex && say(SEXES[sex]).toLocaleLowerCase()].filter((one) => !!one) as string[],
	);
}

/** "day 0", "day 12", "day −3". */
export const dayWords = (day: number): string => `day ${day < 0 ? `−${-day}` : day}`;
