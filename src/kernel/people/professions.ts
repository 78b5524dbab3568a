// Professions by stable code, as they stand in credentials, gates and bylines.

export interface Profession {
	code: string;
	/** As it stands after a name. */
	label: string;
	/** Proved holders of a health profession count as verified; students, researchers, industry and patients do not. */
	health: boolean;
}

export const professions: readonly Profession[] = [
	{ code: 'physician', label: 'Physician', health: true },
	{ code: 'dentist', label: 'Dentist', health: true },
	{ code: 'nurse', label: 'Nurse', health: true },
	{ code: 'advanced-practice-nurse', label: 'Advanced practice nurse', health: true },
	{ code: 'midwife', label: 'Midwife', health: true },
	{ code: 'pharmacist', label: 'Pharmacist', health: true },
	{ code: 'physician-assistant', label: 'Physician assistant', health: true },
	{ code: 'paramedic', label: 'Paramedic', health: true },
	{ code: 'psychologist', label: 'Psychologist', health: true },
	{ code: 'physiotherapist', label: 'Physiotherapist', health: true },
	{ code: 'occupational-therapist', label: 'Occupational therapist', health: true },
	{ code: 'speech-therapist', label: 'Speech and language therapist', health: true },
	{ code: 'dietitian', label: 'Dietitian', health: true },
	{ code: 'radiographer', label: 'Radiographer', health: true },
	{ code: 'optometrist', label: 'Optometrist', health: true },
	{ code: 'podiatrist', label: 'Podiatrist', health: true },
	{ code: 'laboratory-scientist', label: 'Biomedical scientist', health: true },
	{ code: 'social-worker', label: 'Clinical social worker', health: true },
	{ code: 'medical-student', label: 'Medical student', health: false },
	{ code: 'nursing-student', label: 'Nursing student', health: false },
	{ code: 'pharmacy-student', label: 'Pharmacy student', health: false },
	{ code: 'student', label: 'Student of a health profession', health: false },
	{ code: 'researcher', label: 'Researcher', health: false },
	{ code: 'educator', label: 'Educator', health: false },
	{ code: 'health-administrator', label: 'Health administrator', health: false },
	{ code: 'industry', label: 'Industry', health: false },
	{ code: 'patient', label: 'Patient or carer', health: false },
	{ code: 'interested', label: 'Interested in health', health: false },
];

const byCode = new Map(professions.map((profession) => [profession.code, profession]));

/** Codes whose proved holders are "verified". */
export const healthProfessions: readonly string[] = professions.filter((p) => p.health).map((p) => p.code);

export function professionLabel(code: string | null): string {
	return code === null ? '' : (byCode.get(code)?.label ?? code);
}

const regions = new Intl.DisplayNames('en', { type: 'region' });
const names = new Map<string, string>();

/** English name of an ISO 3166-1 alpha-2 country code, or the code when it is none. */
export function countryName(code: string | null): string {
	if (!code) return '';
	let name = names.get(code);
	if (name === undefined) {
		name = /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
		names.set(code, name);
	}
	return name;
}
