// What the invented feeds of the demonstration say. No office, society or journal of these names exists; nothing here reports a
// study or a decision of anybody.

import type { SponsorPolicy } from '#features/news/tables.ts';

export interface SeedItem {
	slug: string;
	/** Instead of an address below the feed’s. */
	url?: string;
	title: string;
	summary: string;
	hoursAgo: number;
	categories?: string[];
	author?: string;
	/** The paper that it is about. */
	paper?: string;
}
export interface SeedFeed {
	url: string;
	title: string;
	items: SeedItem[];
}
export interface SeedChannel {
	key: string;
	by: string;
	name: string;
	about: string;
	paidBy: string;
	sponsored?: SponsorPolicy;
	profession?: string;
	level?: string;
	specialty?: string;
	country?: string;
	language?: string;
	space?: string;
	curated?: boolean;
	own?: boolean;
	shared?: boolean;
	feeds: SeedFeed[];
}

const HEART: SeedFeed = {
	url: 'https://letters.heartroom.example/feed.xml',
	title: 'Letters from the Heart Room',
	items: [
		{
			slug: 'first-week-home',
			title: 'Heart failure: what to look for in the first week at home',
			summary:
				'Weight on the same scales each morning, ankles, breath on the stairs, and who to call before the weekend. A page to hand out, with the reasons behind each line.',
			hoursAgo: 5,
			categories: ['Heart Failure', 'Patient Discharge'],
			author: 'The editors',
		},
		{
			slug: 'potassium-and-patience',
			title: 'Potassium of 5.4 on a mineralocorticoid receptor antagonist: stop, halve, or repeat?',
			summary: 'Three readers say what they do before they write anything down, and why haemolysis comes first.',
			hoursAgo: 20,
			categories: ['Hyperkalemia'],
			author: 'Readers’ corner',
		},
		{
			slug: 'alternans',
			title: 'Electrocardiogram of the month: alternating QRS, and what the echo showed',
			summary: 'Look at the trace before you scroll. The answer stands on the second page.',
			hoursAgo: 49,
			categories: ['Electrocardiography', 'Pericardial Effusion'],
		},
		{
			slug: 'list-carried-home',
			title: 'A blood pressure list that community health workers carried from door to door',
			summary:
				'The cluster trial behind the list, read slowly: who was counted, what was done in the control villages, and what a clinic can copy.',
			hoursAgo: 75,
			paper: 'pmid:30913216',
			url: 'https://pubmed.ncbi.nlm.nih.gov/30913216/',
		},
		{
			slug: 'af-and-alcohol',
			title: 'Atrial fibrillation and a glass of wine: how to talk about it',
			summary: 'Sentences that patients remembered a month later, collected in one outpatient clinic.',
			hoursAgo: 118,
			categories: ['Atrial Fibrillation'],
		},
		{
			slug: 'statins-at-85',
			title: 'Starting a statin at 85: five questions before the first tablet',
			summary: 'Life expectancy, tablets already taken, muscles, wishes, and who fills the box.',
			hoursAgo: 171,
			categories: ['Polypharmacy'],
		},
	],
};

const MEDICINES: SeedFeed = {
	url: 'https://office.medicines-of-nowhere.example/alerts.rss',
	title: 'Medicines Office of Nowhere',
	items: [
		{
			slug: 'look-alike-ampoules',
			title: 'Look-alike ampoules: keep potassium chloride out of the drawer with saline',
			summary: 'A reminder, with a photograph of two labels side by side on the office’s page. No event is behind it.',
			hoursAgo: 9,
			categories: ['Medication Errors'],
		},
		{
			slug: 'weekly-not-daily',
			title: 'Methotrexate once a week: a wording for labels that nobody misreads',
			summary: 'Name the day. Never write “as directed”. Dispense four weeks at most.',
			hoursAgo: 54,
			categories: ['Methotrexate', 'Drug Labeling'],
		},
		{
			slug: 'heart-failure-and-nsaids',
			title: 'Ibuprofen over the counter and heart failure: what to ask at the till',
			summary: 'Three questions for pharmacy staff, on a card that fits into a pocket.',
			hoursAgo: 98,
			categories: ['Heart Failure', 'Ibuprofen'],
		},
		{
			slug: 'shortage-words',
			title: 'When a medicine is short: whom to tell first',
			summary: 'A list to fill in before it happens.',
			hoursAgo: 200,
			categories: ['Pharmaceutical Preparations'],
		},
	],
};

const NURSING: SeedFeed = {
	url: 'https://nightlight.wardnotes.example/atom.xml',
	title: 'Night Light, notes from wards',
	items: [
		{
			slug: 'handover-in-six-lines',
			title: 'Handover in six lines: the sheet that our night shift kept',
			summary: 'What was crossed out after a month, and what nobody wanted to lose.',
			hoursAgo: 7,
			categories: ['Patient Handoff'],
		},
		{
			slug: 'pressure-ulcers-heels',
			title: 'Pressure ulcers begin at the heels: a two-minute look at two in the morning',
			summary: 'With the torch, without waking anybody, and how to write it down.',
			hoursAgo: 31,
			categories: ['Pressure Ulcer'],
		},
		{
			slug: 'sponsored-mattress',
			title: '[Sponsored] A mattress that turns by itself',
			summary: 'A message of its maker, who paid for this page.',
			hoursAgo: 40,
			categories: ['Sponsored Content'],
		},
		{
			slug: 'falls-and-slippers',
			title: 'Accidental falls, slippers, and the way to the toilet at night',
			summary: 'A walk through one corridor with a measuring tape.',
			hoursAgo: 80,
			categories: ['Accidental Falls'],
		},
		{
			slug: 'delirium-glasses',
			title: 'Delirium: find the glasses first',
			summary: 'Hearing aids, glasses, a clock and a name: what costs nothing and is forgotten at every transfer.',
			hoursAgo: 140,
			categories: ['Delirium'],
		},
	],
};

export const channels: SeedChannel[] = [
	{
		key: 'heart',
		by: 'ruth.abernathy',
		name: 'Heart and vessels',
		about: 'Letters and notes on cardiology in practice.',
		paidBy: 'Run by the operator of this network; nobody pays for it',
		profession: 'physician',
		specialty: 'cardiology',
		language: 'en',
		feeds: [HEART],
	},
	{
		key: 'medicines',
		by: 'ruth.abernathy',
		name: 'Medicines and safety',
		about: 'What offices and pharmacies say about using medicines safely.',
		paidBy: 'Run by the operator of this network; nobody pays for it',
		sponsored: 'refuse',
		language: 'en',
		feeds: [MEDICINES],
	},
	{
		key: 'nursing',
		by: 'ruth.abernathy',
		name: 'Nursing on wards',
		about: 'For nurses of every level.',
		paidBy: 'Run by the operator of this network; nobody pays for it',
		profession: 'nurse',
		language: 'en',
		feeds: [NURSING],
	},
	{
		key: 'registered',
		by: 'ruth.abernathy',
		name: 'Registered nurses: practice letters',
		about: 'Scope of practice, delegation, and the first years after registration.',
		paidBy: 'Run by the operator of this network; nobody pays for it',
		profession: 'nurse',
		level: 'rn',
		language: 'en',
		feeds: [
			{
				url: 'https://letters.practice-circle.example/rn.json',
				title: 'Practice Circle for Registered Nurses',
				items: [
					{
						slug: 'delegating-well',
						title: 'Delegating well: what stays with the registered nurse',
						summary: 'Judgement, teaching and the plan stay. A table to argue about.',
						hoursAgo: 12,
						categories: ['Delegation, Professional'],
					},
					{
						slug: 'first-night-alone',
						title: 'The first night alone: a letter to whoever has it before them',
						summary: 'Written after twenty years, for the week after registration.',
						hoursAgo: 96,
					},
				],
			},
		],
	},
	{
		key: 'kenya',
		by: 'ruth.abernathy',
		name: 'Kenya: nursing and midwifery',
		about: 'News of nursing and midwifery in Kenya.',
		paidBy: 'Run by the operator of this network; nobody pays for it',
		profession: 'nurse',
		country: 'KE',
		language: 'en',
		feeds: [
			{
				url: 'https://news.lakeside-nurses.example/feed',
				title: 'Lakeside Nurses’ Circle',
				items: [
					{
						slug: 'mobile-antenatal',
						title: 'Prenatal care by motorbike: a rota that held through the rains',
						summary: 'What was in the box, who rode, and how blood pressure was written down.',
						hoursAgo: 27,
						categories: ['Prenatal Care'],
					},
				],
			},
		],
	},
	{
		key: 'spanish',
		by: 'ruth.abernathy',
		name: 'Cuidados y cuadernos',
		about: 'Notas de enfermería en español.',
		paidBy: 'La gestiona el operador de esta red; nadie paga por ella',
		profession: 'nurse',
		language: 'es',
		feeds: [
			{
				url: 'https://cuadernos.turno-de-noche.example/rss',
				title: 'Cuadernos del turno de noche',
				items: [
					{
						slug: 'relevo',
						title: 'El relevo en seis líneas',
						summary: 'Qué quedó de nuestra hoja después de un mes.',
						hoursAgo: 33,
					},
					{
						slug: 'talones',
						title: 'Los talones primero: una linterna a las dos de la mañana',
						summary: 'Cómo mirar sin despertar a nadie.',
						hoursAgo: 130,
					},
				],
			},
		],
	},
	{
		key: 'curated',
		by: 'ruth.abernathy',
		name: 'Everything about heart failure',
		about: 'What two colleagues found worth an evening, with a note to each: for clinics, wards and practices.',
		paidBy: 'Hannah Whitfield and Jonas Brandt, in their free time; nobody pays for it',
		sponsored: 'refuse',
		specialty: 'cardiology',
		curated: true,
		language: 'en',
		feeds: [HEART, MEDICINES],
	},
	{
		key: 'space',
		by: 'hannah.whitfield',
		name: 'For our Thursday round',
		about: 'What we may want to talk about on Thursday.',
		paidBy: 'Members of the space; nobody pays for it',
		space: 'physicians',
		feeds: [
			{
				url: 'https://thursday.round-table.example/feed.xml',
				title: 'Round Table Reader',
				items: [
					{
						slug: 'stopping-well',
						title: 'Deprescribing: stopping one tablet well',
						summary: 'An agenda for ten minutes at the end of a round.',
						hoursAgo: 28,
						categories: ['Deprescriptions'],
					},
				],
			},
		],
	},
	{
		key: 'industry',
		by: 'derek.shaw',
		name: 'From our engineers',
		about: 'How our pumps are tested, told by those who test them.',
		paidBy: 'The company for which Derek Shaw works',
		own: true,
		shared: true,
		language: 'en',
		feeds: [
			{
				url: 'https://blog.pumpworks.example/feed',
				title: 'Pumpworks engineers’ notebook',
				items: [
					{
						slug: 'alarm-sounds',
						title: 'Why our alarm sounds the way it sounds',
						summary: 'Frequencies, fatigue, and a visit to a ward at night.',
						hoursAgo: 60,
					},
				],
			},
		],
	},
	{
		key: 'own',
		by: 'hannah.whitfield',
		name: 'Old ward stories',
		about: '',
		paidBy: '',
		own: true,
		feeds: [
			{
				url: 'https://stories.oldwards.example/feed.xml',
				title: 'Old Wards',
				items: [
					{
						slug: 'the-iron-bell',
						title: 'The iron bell of ward seven',
						summary: 'A history in four photographs, which are on its page.',
						hoursAgo: 90,
					},
				],
			},
		],
	},
];

export interface SeedPick {
	by: string;
	url: string;
	title: string;
	source: string;
	note: string;
	topics: string[];
	hoursAgo: number;
	top?: boolean;
	replies?: { by: string; text: string }[];
}

export const picks: SeedPick[] = [
	{
		by: 'hannah.whitfield',
		url: 'https://letters.heartroom.example/first-week-home',
		title: 'Heart failure: what to look for in the first week at home',
		source: 'Letters from the Heart Room',
		note: 'The best page for handing out that I know. Our clinic changed one thing: we write the **telephone number of the ward** on it by hand, while the patient watches. Then it is used.',
		topics: ['Heart Failure', 'Patient Discharge'],
		hoursAgo: 4,
		replies: [
			{
				by: 'joy.mendoza',
				text: 'We hand it out on the day before discharge, not on the day. By then somebody in the family has read it and comes with questions.',
			},
			{
				by: 'jonas.brandt',
				text: 'Same scales, same time, after the toilet: please underline it. Half of my readmissions begin with two different scales.',
			},
		],
	},
	{
		by: 'jonas.brandt',
		url: 'https://pubmed.ncbi.nlm.nih.gov/31449461/',
		title: 'For the introduction of every talk: where mortality still rises',
		source: 'PubMed',
		note: 'Not new, and still the figure that I open first. Read the methods before you show it: **age standardisation** decides what the slope looks like.',
		topics: ['Mortality'],
		hoursAgo: 52,
		top: true,
	},
	{
		by: 'hannah.whitfield',
		url: 'https://office.medicines-of-nowhere.example/heart-failure-and-nsaids',
		title: 'Three questions at the till, before somebody buys ibuprofen',
		source: 'Medicines Office of Nowhere',
		note: 'I gave the card to the pharmacy across the road. They asked for twenty more.',
		topics: ['Heart Failure', 'Ibuprofen'],
		hoursAgo: 97,
	},
];
