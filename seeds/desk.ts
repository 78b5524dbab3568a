// What waits on the desks of the demonstration: reports for the moderators, claims for the checkers; and what was
// edited or removed before.

/** Names a post, or the first reply to it by somebody. */
export interface Pointer {
	thread: string;
	replyBy?: string;
}

export const reports: {
	about: Pointer;
	by: string;
	reason: 'patient-privacy' | 'promotion';
	details: string;
	hoursAgo: number;
}[] = [
	{
		about: { thread: 'hypo-at-work', replyBy: 'dylan.pritchard' },
		by: 'aoife.brennan',
		reason: 'patient-privacy',
		details:
			'It is kind and funny, but a profession and a small region may be enough for somebody to recognise himself. Could he leave out “accountant”?',
		hoursAgo: 30,
	},
	{
		about: { thread: 'industry-supply-notice' },
		by: 'sam.whitaker',
		reason: 'promotion',
		details:
			'I am not sure whether a supply notice by a company is information or promotion. I would rather ask than guess.',
		hoursAgo: 9,
	},
];

export const removals: {
	about: Pointer;
	by: string;
	reportedBy: string;
	rule: string;
	reason: string;
	hoursAgo: number;
}[] = [
	{
		about: { thread: 'promotion-removed' },
		by: 'siobhan.keane',
		reportedBy: 'nora.feldman',
		rule: 'Promotion',
		reason:
			'An offer with a gift for bringing colleagues is an advertisement. Supply and safety notices are welcome, as before; this is not one.',
		hoursAgo: 210,
	},
];

/** An appeal that waits for somebody who did not decide. */
export const appeals: { about: Pointer; by: string; words: string; hoursAgo: number }[] = [
	{
		about: { thread: 'promotion-removed' },
		by: 'derek.shaw',
		words:
			'I said for whom I work, and the app costs nothing. I would take out the sentence about the gift and the codes. Please tell me whether a plain note that the app exists may stand.',
		hoursAgo: 31,
	},
];

/** Corrections: what stood in the text at first in place of what stands there now. */
export const edits: { thread: string; now: string; first: string; minutesLater: number }[] = [
	{
		thread: 'copd-oxygen-target',
		now: 'mortality was more than halved in those with confirmed COPD',
		first: 'mortality was halved in COPD',
		minutesLater: 95,
	},
	{
		thread: 'adrenal-sick-day',
		now: 'double the dose, triple if over 39 °C, until',
		first: 'double the dose until',
		minutesLater: 50,
	},
	{
		thread: 'refeeding-friday',
		now: 'and before any glucose infusion (200–300 mg daily',
		first: '(200–300 mg daily',
		minutesLater: 35,
	},
	{
		thread: 'antibiotic-awareness',
		now: 'or your pharmacist; it takes a minute',
		first: 'it takes a minute',
		minutesLater: 20,
	},
];

export interface ClaimSeed {
	by: string;
	profession: string;
	country: string;
	register: string | null;
	number: string | null;
	statedName: string;
	note: string;
	contested: boolean;
	/** What the register said. */
	found: 'matched' | 'no-register' | 'register-not-loaded';
	hoursAgo: number;
}

/** The last two state the same number: one of them is not the person registered. The number is invented. */
export const claims: ClaimSeed[] = [
	{
		by: 'ines.carvalho',
		profession: 'nurse',
		country: 'PT',
		register: 'enfermeiros',
		number: '48213',
		statedName: 'Inês Maria Carvalho',
		note: 'My entry had ended while I was away; it is there again. The certificate is from before I married. I return to practice this month.',
		contested: false,
		found: 'matched',
		hoursAgo: 120,
	},
	{
		by: 'aoife.brennan',
		profession: 'advanced-practice-nurse',
		country: 'IE',
		register: null,
		number: null,
		statedName: 'Aoife Brennan',
		note: 'I am shown as nurse, which is right. I am also registered as advanced nurse practitioner and can send the certificate.',
		contested: false,
		found: 'no-register',
		hoursAgo: 52,
	},
	{
		by: 'emily.carter.hayes',
		profession: 'physician',
		country: 'US',
		register: 'nppes',
		number: '1999999984',
		statedName: 'Emily Carter-Hayes',
		note: 'The number is under my maiden name, Hayes.',
		contested: true,
		found: 'register-not-loaded',
		hoursAgo: 70,
	},
	{
		by: 'emily.hayes',
		profession: 'physician',
		country: 'US',
		register: 'nppes',
		number: '1999999984',
		statedName: 'Emily Hayes',
		note: '',
		contested: true,
		found: 'register-not-loaded',
		hoursAgo: 28,
	},
];

/** An invented register, so that a claim from outside the United States can be matched. */
export const register = {
	mapping: {
		register: 'enfermeiros',
		name: 'the register of nurses (invented)',
		country: 'PT',
		proves: 'licensed',
		delimiter: ';',
		dates: 'DD/MM/YYYY',
		columns: {
			number: 'Cédula',
			family: 'Apelido',
			given: 'Nome',
			formerFamily: 'Apelido anterior',
			profession: 'Título',
			status: 'Situação',
			expires: 'Válida até',
		},
		professions: { Enfermeiro: 'nurse', 'Enfermeiro especialista': 'advanced-practice-nurse' },
		active: ['Ativa'],
	},
	entries: [
		{ number: '48213', family: 'Carvalho', given: 'Inês Maria', former: 'Antunes' },
		{ number: '48214', family: 'Sobral', given: 'Duarte', former: '' },
		{ number: '48219', family: 'Nogueira de Melo', given: 'Filipa', former: '' },
	],
};

/** Whose addresses show which workplace, and where members can sign in to show who they are. Nothing answers there. */
export const workplaces = [
	{ domain: 'stbrendans.example', workplace: 'St Brendan’s University Hospital', below: true },
	{ domain: 'deuxrives.example', workplace: 'Hôpital des Deux-Rives', below: false },
];
export const institution = {
	kind: 'openid' as const,
	name: 'St Brendan’s University Hospital',
	issuer: 'https://sso.stbrendans.example',
	clientId: 'demonstration',
	clientSecret: 'demonstration',
	months: 12,
};
