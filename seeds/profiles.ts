// What the cast says about itself: training, posts held, and for some a whole page. Invented throughout; papers carry
// DOIs of the prefix 10.5555, which is kept for examples.

import { sql } from 'kysely';
import sharp from 'sharp';
import { saveEntry } from '#features/profiles/edit-entries.ts';
import { hangPicture, setCover } from '#features/profiles/hang-pictures.ts';
import type { ListedSection } from '#features/profiles/sections.ts';
import { moveSection, setUpPage } from '#features/profiles/set-up-page.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { coverSvg, pictureSvg } from './covers.ts';

/** Workplace, unit, role, town and country, from, to (null: still there). */
type Post = [string, string, string, string, number, number | null];
/** School, degree, field, from, to, stage of somebody who still studies. */
type School = [string, string, string, number | null, number, string?];
type Line = Record<string, string>;
type Seen = 'public' | 'members' | 'verified' | 'connections' | 'me';

interface SeedProfile {
	posts?: Post[];
	training?: School[];
	skills?: Line[];
	publications?: Line[];
	talks?: Line[];
	languages?: [string, 'native' | 'fluent' | 'working' | 'basic'][];
	interests?: string[];
	links?: [string, string][];
	theme?: 'journal' | 'ward' | 'garden' | 'dusk';
	/** A section that its owner put at the top. */
	first?: ListedSection | 'gallery';
	cover?: 'hills' | 'sea' | 'ward';
	pictures?: { drawn: 'team' | 'garden' | 'desk'; alt: string; caption: string; seen: Seen }[];
	/** Who sees headline and text; members unless said. */
	words?: Seen;
	/** Who sees a section; as below unless said. */
	seen?: Partial<Record<ListedSection, Seen>>;
	indexable?: boolean;
	/** Did not agree to be found. */
	hidden?: true;
	/** Agreed to be found and asked by members of industry. */
	industry?: true;
}

const SEEN: Record<ListedSection, Seen> = {
	posts: 'members',
	training: 'members',
	skills: 'verified',
	publications: 'verified',
	talks: 'verified',
	languages: 'members',
	interests: 'connections',
	links: 'verified',
};

export const profiles: Record<string, SeedProfile> = {
	'hannah.whitfield': {
		posts: [
			[
				'Northfield General Hospital',
				'Heart failure service',
				'Consultant cardiologist',
				'Leeds, United Kingdom',
				2016,
				null,
			],
			[
				'Hope Street Heart Centre',
				'Cardiac imaging',
				'Fellow in echocardiography',
				'Liverpool, United Kingdom',
				2014,
				2016,
			],
			[
				'Northfield General Hospital',
				'Acute medical unit',
				'Registrar in cardiology',
				'Leeds, United Kingdom',
				2009,
				2014,
			],
		],
		training: [
			['Royal Aire Medical School', 'MBChB', 'Medicine', 2001, 2007],
			['Yorkshire Deanery', 'Specialty training', 'Cardiology', 2009, 2016],
			['University of Wharfedale', 'MD', 'Titration of heart failure treatment in frail patients', 2012, 2015],
		],
		skills: [
			{
				title: 'Heart failure titration',
				detail:
					'A clinic of about 900 patients with two specialist nurses; rapid up-titration within six weeks since 2019.',
			},
			{
				title: 'Transthoracic and stress echocardiography',
				detail: 'Some 6,000 reports. I teach reporting that answers the question asked.',
			},
			{ title: 'Cardio-oncology', detail: 'A joint clinic every second week with our oncologists.' },
		],
		publications: [
			{
				reference: '10.5555/northfield.2023.041',
				title: 'Four drugs in six weeks: nurse-led rapid titration in heart failure with reduced ejection fraction',
				detail: 'Journal of Invented Cardiology',
				year: '2023',
			},
			{
				reference: '10.5555/northfield.2020.007',
				title: 'What the requester wanted to know: an audit of 400 echocardiography reports',
				detail: 'Northern Heart Letters',
				year: '2020',
			},
			{
				reference: '10.5555/wharfedale.2015.112',
				title: 'Low blood pressure as the reason not to titrate: a cohort of frail outpatients',
				detail: 'Annals of Frailty and the Heart',
				year: '2015',
			},
		],
		talks: [
			{
				title: 'Titration that patients can live with',
				detail: 'Northern Heart Failure Day, York',
				year: '2026',
				reference: 'https://talks.example.org/whitfield-titration',
			},
			{ title: 'The echo report as a letter', detail: 'Echo Society spring meeting, Manchester', year: '2024' },
		],
		languages: [
			['en', 'native'],
			['fr', 'working'],
		],
		interests: ['Heart failure nursing', 'Reporting', 'Slow running', 'Twins'],
		links: [['Blog: “Ejection, fraction, opinion”', 'https://blog.example.org/ejection-fraction']],
		theme: 'journal',
		cover: 'hills',
		pictures: [
			{
				drawn: 'team',
				alt: 'Drawing of five people around a table with coffee cups.',
				caption: 'Titration round, every Tuesday at eight',
				seen: 'members',
			},
			{
				drawn: 'garden',
				alt: 'Drawing of a path between low hills with a small runner.',
				caption: 'Ilkley, slowly',
				seen: 'connections',
			},
		],
		words: 'public',
		seen: { skills: 'public', publications: 'public', talks: 'public', links: 'public', posts: 'public' },
		indexable: true,
	},
	'marcus.bellamy': {
		posts: [
			[
				'Cedar Valley Medical Center',
				'Hospital medicine',
				'Hospitalist, teaching service',
				'Ohio, United States',
				2012,
				null,
			],
			['Lake Shore Veterans Hospital', 'General medicine', 'Chief resident', 'Ohio, United States', 2011, 2012],
		],
		training: [
			['Ohio Valley College of Medicine', 'MD', 'Medicine', 2004, 2008],
			['Lake Shore Veterans Hospital', 'Residency', 'Internal medicine', 2008, 2011],
		],
		skills: [
			{ title: 'Hyponatremia', detail: 'The one consult that I never hand on.' },
			{
				title: 'Bedside teaching',
				detail: 'Six years of rounds with residents; a short guide to feedback in two minutes.',
			},
		],
		talks: [{ title: 'Saying “I do not know yet”', detail: 'Grand rounds, Cedar Valley', year: '2025' }],
		languages: [
			['en', 'native'],
			['es', 'working'],
		],
		interests: ['Discharge summaries', 'Jazz piano'],
		theme: 'ward',
	},
	'joy.mendoza': {
		posts: [
			[
				'Cedar Valley Medical Center',
				'Medical intensive care',
				'Charge nurse, CCRN',
				'Ohio, United States',
				2017,
				null,
			],
			['Cedar Valley Medical Center', 'Step-down unit', 'Registered nurse', 'Ohio, United States', 2012, 2017],
			['Manila Bay General Hospital', 'Emergency room', 'Staff nurse', 'Manila, Philippines', 2008, 2011],
		],
		training: [
			['Bulacan College of Nursing', 'BSN', 'Nursing', 2004, 2008],
			['Ohio Valley University', 'MSN', 'Nursing leadership', 2019, 2022],
		],
		skills: [
			{ title: 'Prone positioning', detail: 'Wrote our unit’s checklist; about 150 turns led.' },
			{ title: 'Precepting new graduates', detail: 'Fourteen so far. Twelve stayed.' },
		],
		languages: [
			['en', 'fluent'],
			['es', 'basic'],
		],
		interests: ['Early mobility', 'Choir'],
		theme: 'garden',
		cover: 'ward',
		first: 'skills',
	},
	'aoife.brennan': {
		posts: [
			[
				'Corrib University Hospital',
				'Heart failure clinic',
				'Advanced nurse practitioner',
				'Galway, Ireland',
				2015,
				null,
			],
			['Northfield General Hospital', 'Coronary care', 'Staff nurse', 'Leeds, United Kingdom', 2008, 2013],
		],
		training: [
			['Claddagh School of Nursing', 'BSc', 'Nursing', 2003, 2007],
			['University of the West, Galway', 'MSc', 'Advanced practice, cardiovascular', 2013, 2015],
			['University of the West, Galway', 'DNP', 'Nursing practice', 2020, 2024],
		],
		skills: [{ title: 'Heart failure at home', detail: 'Remote titration for three islands; 40 patients at a time.' }],
		publications: [
			{
				reference: '10.5555/corrib.2024.018',
				title: 'Titrating across the water: remote heart failure care for island patients',
				detail: 'Western Nursing Research',
				year: '2024',
			},
		],
		languages: [
			['en', 'native'],
			['fr', 'basic'],
		],
		theme: 'dusk',
	},
	'carmen.ibanez': {
		posts: [
			[
				'Hospital del Turia',
				'Enfermedades infecciosas',
				'Médica adjunta, responsable de PROA',
				'Valencia, España',
				2014,
				null,
			],
			['Hospital Universitario de la Albufera', 'Medicina interna', 'Residente', 'Valencia, España', 2009, 2014],
		],
		training: [['Facultad de Medicina del Turia', 'Licenciatura', 'Medicina', 2003, 2009]],
		skills: [
			{ title: 'Antimicrobial stewardship', detail: 'Daily ward rounds on carbapenems; a third of them end there.' },
		],
		languages: [
			['es', 'native'],
			['en', 'fluent'],
			['ca', 'fluent'],
		],
		interests: ['Conversation, not forms', 'Paella disputes'],
		words: 'public',
		seen: { skills: 'public', languages: 'public' },
		theme: 'garden',
	},
	'zainab.bello': {
		posts: [['Kano Teaching Hospital', 'Paediatrics', 'Clinical student', 'Kano, Nigeria', 2025, null]],
		training: [['Sahel University College of Medicine', 'MBBS', 'Medicine', 2021, 2027, 'Year 5, clinical rotations']],
		languages: [
			['en', 'fluent'],
			['ar', 'basic'],
		],
		interests: ['Paediatrics', 'Teaching anatomy with string'],
		pictures: [
			{
				drawn: 'desk',
				alt: 'Drawing of a desk with open books and a lamp.',
				caption: 'Where year five happens',
				seen: 'verified',
			},
		],
		theme: 'dusk',
	},
	'mateo.quiroga': {
		training: [
			['Facultad de Ciencias Médicas del Paraná', 'Médico', 'Medicina', 2020, 2026, 'Práctica final obligatoria'],
		],
		languages: [
			['es', 'native'],
			['en', 'working'],
		],
	},
	'chloe.nguyen': {
		training: [['Yarra Bend University', 'BN', 'Nursing', 2024, 2026, 'Year 3']],
		languages: [
			['en', 'native'],
			['vi', 'fluent'],
		],
		interests: ['Emergency nursing'],
	},
	'jakob.winkler': {
		training: [['Universität Pleißental', 'Staatsexamen', 'Medizin', 2020, 2027, 'Praktisches Jahr']],
		posts: [['Klinikum Elbtal', 'Anästhesie', 'PJ-Student', 'Dresden, Deutschland', 2026, null]],
		languages: [
			['de', 'native'],
			['en', 'fluent'],
		],
	},
	'habiba.mostafa': {
		training: [['Alexandria College of Pharmacy', 'PharmD', 'Pharmacy', 2022, 2027, 'Final year']],
		languages: [
			['ar', 'native'],
			['en', 'fluent'],
		],
	},
	'arjun.bhattacharya': {
		posts: [
			[
				'Severn Institute of Public Health',
				'Evidence synthesis',
				'Reader in epidemiology',
				'Bristol, United Kingdom',
				2018,
				null,
			],
		],
		training: [['University of Hooghly', 'PhD', 'Epidemiology', 2008, 2012]],
		skills: [
			{ title: 'Meta-analysis', detail: 'Network meta-analysis, small-study effects, and talking people out of both.' },
		],
		publications: [
			{
				reference: '10.5555/severn.2025.003',
				title: 'Prediction intervals belong on every forest plot',
				detail: 'Methods and Manners',
				year: '2025',
			},
			{ reference: '10.5555/severn.2021.077', title: 'When not to pool', detail: 'Methods and Manners', year: '2021' },
		],
		words: 'public',
		seen: { skills: 'public', publications: 'public' },
		theme: 'ward',
		languages: [
			['en', 'fluent'],
			['bn', 'native'],
		],
	},
	'jonas.brandt': {
		posts: [
			['Klinikum Elbtal', 'Anästhesie und Notfallmedizin', 'Oberarzt', 'Dresden, Deutschland', 2017, null],
			['Klinikum Elbtal', 'Anästhesie', 'Assistenzarzt', 'Dresden, Deutschland', 2010, 2017],
		],
		training: [['Universität Pleißental', 'Dr. med.', 'Medizin', 2003, 2010]],
		languages: [
			['de', 'native'],
			['en', 'fluent'],
		],
		skills: [{ title: 'Prehospital emergency medicine', detail: 'Ten years on the emergency physician’s car.' }],
	},
	'lukas.hoffmann': {
		posts: [
			['Klinikum Elbtal', 'Anästhesie und Intensiv', 'Fachpfleger', 'Dresden, Deutschland', 2014, null],
			['Krankenhaus Spreewald', 'Chirurgie', 'Gesundheits- und Krankenpfleger', 'Lübben, Deutschland', 2010, 2014],
		],
		training: [['Berufsfachschule Elbtal', 'Examen', 'Pflege', 2007, 2010]],
		languages: [
			['de', 'native'],
			['en', 'working'],
		],
	},
	'beth.carmichael': {
		posts: [
			['Northfield General Hospital', 'Acute medical unit', 'Ward sister', 'Leeds, United Kingdom', 2013, null],
			['Northfield General Hospital', 'Coronary care', 'Staff nurse', 'Leeds, United Kingdom', 2006, 2013],
		],
		training: [['Aire Valley School of Nursing', 'Diploma', 'Nursing', 2003, 2006]],
		languages: [['en', 'native']],
	},
	'etienne.lacombe': {
		posts: [['Hôpital des Deux-Rives', 'Pneumologie', 'Praticien hospitalier', 'Lyon, France', 2011, null]],
		training: [['Faculté de médecine de la Confluence', 'Doctorat', 'Médecine', 1998, 2008]],
		languages: [
			['fr', 'native'],
			['en', 'working'],
		],
	},
	'nadia.benali': {
		posts: [['Hôpital des Deux-Rives', 'Plaies et cicatrisation', 'Infirmière', 'Lyon, France', 2009, null]],
		training: [['Institut de formation de la Croix-Rousse', 'Diplôme d’État', 'Soins infirmiers', 2006, 2009]],
		languages: [
			['fr', 'native'],
			['ar', 'fluent'],
		],
	},
	'grace.wanjiru': {
		posts: [['Rift Valley Referral Hospital', 'Labour ward', 'Consultant obstetrician', 'Nakuru, Kenya', 2015, null]],
		training: [['Nakuru Medical College', 'MBChB', 'Medicine', 2001, 2007]],
		languages: [
			['en', 'fluent'],
			['sw', 'native'],
		],
	},
	'wambui.kariuki': {
		posts: [['Rift Valley Referral Hospital', 'Labour ward', 'Midwife in charge', 'Nakuru, Kenya', 2012, null]],
		training: [['Nakuru School of Midwifery', 'Diploma', 'Midwifery', 2005, 2008]],
		languages: [
			['sw', 'native'],
			['en', 'fluent'],
		],
	},
	'nora.feldman': {
		industry: true,
		posts: [
			['Lakehead Regional Hospital', 'Internal medicine', 'Clinical pharmacist', 'Ontario, Canada', 2016, null],
			['Sleeping Giant Pharmacy', 'Dispensary', 'Pharmacist', 'Ontario, Canada', 2013, 2016],
		],
		training: [['University of Superior', 'PharmD', 'Pharmacy', 2007, 2013]],
		skills: [{ title: 'Deprescribing', detail: 'I take more medicines off charts than I put on.' }],
		languages: [
			['en', 'native'],
			['fr', 'working'],
		],
		theme: 'garden',
	},
	'siobhan.keane': {
		posts: [['St Gobnait’s Hospice', 'Palliative care', 'Consultant', 'Cork, Ireland', 2010, null]],
		training: [['Lee Valley Medical School', 'MB BCh BAO', 'Medicine', 1994, 2000]],
		languages: [['en', 'native']],
	},
	'katarzyna.zielinska': {
		posts: [['Szpital Nadwarciański', 'Radiologia', 'Radiologist', 'Poznań, Polska', 2012, null]],
		training: [['Uniwersytet Nadwarciański', 'Lekarz', 'Medycyna', 2000, 2006]],
		languages: [
			['pl', 'native'],
			['en', 'fluent'],
		],
	},
	'teresa.kowalczyk': {
		posts: [
			['Szpital Nadwarciański', 'Infection prevention', 'Infection prevention nurse', 'Poznań, Polska', 2014, null],
		],
		training: [['Uniwersytet Nadwarciański', 'Magister', 'Nursing', 2005, 2010]],
		languages: [['pl', 'native']],
	},
	'haruka.tanabe': {
		posts: [['Minato Central Hospital', 'Stroke unit', 'Neurologist', 'Yokohama, Japan', 2013, null]],
		training: [['Minato Medical University', 'MD', 'Medicine', 2002, 2008]],
		languages: [
			['ja', 'native'],
			['en', 'fluent'],
		],
	},
	'kenji.mori': {
		posts: [['Minato Central Hospital', 'Operating theatre', 'Theatre nurse', 'Yokohama, Japan', 2011, null]],
		training: [['Minato College of Nursing', 'BSN', 'Nursing', 2007, 2011]],
		languages: [
			['ja', 'native'],
			['en', 'basic'],
		],
	},
	'omar.elmasry': {
		posts: [['Nile Delta University Hospital', 'Nephrology', 'Consultant nephrologist', 'Mansoura, Egypt', 2012, null]],
		training: [['Nile Delta University', 'MBBCh', 'Medicine', 1999, 2006]],
		languages: [
			['ar', 'native'],
			['en', 'fluent'],
		],
	},
	'patricia.osei': {
		posts: [['Ashanti School of Nursing', 'Education', 'Nurse educator', 'Kumasi, Ghana', 2011, null]],
		training: [['Ashanti School of Nursing', 'MSc', 'Nursing education', 2006, 2010]],
		languages: [['en', 'fluent']],
	},
	'ines.carvalho': {
		posts: [['Hospital da Foz', 'Medicina', 'Enfermeira', 'Porto, Portugal', 2008, 2018]],
		training: [['Escola de Enfermagem do Douro', 'Licenciatura', 'Enfermagem', 2004, 2008]],
		languages: [
			['pt', 'native'],
			['en', 'working'],
		],
	},
	'derek.shaw': {
		posts: [
			['Halden Pharma', 'Medical information', 'Medical information manager', 'Reading, United Kingdom', 2019, null],
		],
		languages: [['en', 'native']],
	},
	'ruth.abernathy': { hidden: true },
	'emily.hayes': { hidden: true },
};

/** Fills the member's page, unless it was filled before. */
export async function fillProfile(handle: string, viewer: Viewer): Promise<void> {
	if (viewer.memberId === null) return;
	const me = viewer.memberId;
	const there = await db.selectFrom('profile_page').select('member_id').where('member_id', '=', me).executeTakeFirst();
	if (there) return;
	const seed = profiles[handle] ?? {};
	let n = 0;
	const add = (section: ListedSection, typed: Record<string, string>) =>
		saveEntry(viewer, section, null, {
			typed,
			visibility: seed.seen?.[section] ?? SEEN[section],
			key: `profile-${handle}-${++n}`,
		});
	const year = (value: number | null) => (value === null ? '' : String(value));
	for (const [workplace, unit, role, place, from, to] of seed.posts ?? [])
		await add('posts', { workplace, unit, role, place, from_year: year(from), to_year: year(to) });
	for (const [school, degree, field, from, to, stage = ''] of seed.training ?? [])
		await add('training', { school, degree, field, stage, from_year: year(from), to_year: year(to) });
	for (const section of ['skills', 'publications', 'talks'] as const)
		for (const line of seed[section] ?? []) await add(section, line);
	for (const [title, level] of seed.languages ?? []) await add('languages', { title, level });
	for (const title of seed.interests ?? []) await add('interests', { title });
	for (const [title, reference] of seed.links ?? []) await add('links', { title, reference });
	await hang(viewer, seed);
	await setUpPage(viewer, {
		theme: seed.theme ?? 'journal',
		indexable: seed.indexable ?? false,
		foundByName: !seed.hidden,
		foundByPast: !seed.hidden,
		foundByIndustry: seed.industry ?? false,
	});
	if (seed.words)
		await sql`update profile_page set headline_visibility = ${seed.words}, about_visibility = ${seed.words}
			where member_id = ${me}`.execute(db);
	if (seed.first) for (let up = 0; up < 9; up++) await moveSection(viewer, seed.first, true);
}

async function hang(viewer: Viewer, seed: SeedProfile): Promise<void> {
	const jpeg = (svg: string) => sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
	if (seed.cover)
		await setCover(viewer, await jpeg(coverSvg(seed.cover)), {
			alt: '',
			caption: '',
			visibility: seed.words ?? 'members',
		});
	for (const { drawn, alt, caption, seen } of seed.pictures ?? [])
		await hangPicture(viewer, await jpeg(pictureSvg(drawn)), { alt, caption, visibility: seen }, true);
}
