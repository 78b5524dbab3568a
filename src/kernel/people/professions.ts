// Professions by stable code, as they stand in credentials, gates, bylines and forms. Codes are never reused or renamed:
// they stand in the database.

export interface Profession {
	code: string;
	/** As it stands after a name. */
	label: string;
	/** Proved holders of a health profession count as verified; students, researchers, industry and patients do not. */
	health: boolean;
	/** Of a student: the profession that is studied. */
	studies?: string;
	/** The wider profession that includes this one: every advanced practice nurse is a nurse. */
	within?: string;
}

export const professions: readonly Profession[] = [
	{ code: 'physician', label: 'Physician', health: true },
	{ code: 'dentist', label: 'Dentist', health: true },
	{ code: 'nurse', label: 'Nurse', health: true },
	{ code: 'advanced-practice-nurse', label: 'Advanced practice nurse', health: true, within: 'nurse' },
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
	{ code: 'respiratory-therapist', label: 'Respiratory therapist', health: true },
	{ code: 'audiologist', label: 'Audiologist', health: true },
	{ code: 'chiropractor', label: 'Chiropractor', health: true },
	{ code: 'emergency-technician', label: 'Emergency medical technician', health: true },
	{ code: 'anaesthesia-associate', label: 'Anaesthesia associate', health: true },
	{ code: 'operating-technician', label: 'Operating department practitioner', health: true },
	{ code: 'perfusionist', label: 'Clinical perfusionist', health: true },
	{ code: 'genetic-counsellor', label: 'Genetic counsellor', health: true },
	{ code: 'counsellor', label: 'Counsellor or psychotherapist', health: true },
	{ code: 'creative-therapist', label: 'Art, music or drama therapist', health: true },
	{ code: 'orthotist', label: 'Orthotist or prosthetist', health: true },
	{ code: 'athletic-trainer', label: 'Athletic trainer', health: true },
	{ code: 'dental-hygienist', label: 'Dental hygienist', health: true },
	{ code: 'pharmacy-technician', label: 'Pharmacy technician', health: true },
	{ code: 'nursing-assistant', label: 'Nursing assistant', health: true },
	{ code: 'medical-physicist', label: 'Medical physicist', health: true },
	{ code: 'medical-student', label: 'Medical student', health: false, studies: 'physician' },
	{ code: 'dental-student', label: 'Dental student', health: false, studies: 'dentist' },
	{ code: 'nursing-student', label: 'Nursing student', health: false, studies: 'nurse' },
	{
		code: 'advanced-practice-nursing-student',
		label: 'Student of advanced practice nursing',
		health: false,
		studies: 'advanced-practice-nurse',
	},
	{ code: 'midwifery-student', label: 'Student midwife', health: false, studies: 'midwife' },
	{ code: 'pharmacy-student', label: 'Pharmacy student', health: false, studies: 'pharmacist' },
	{
		code: 'physician-assistant-student',
		label: 'Physician assistant student',
		health: false,
		studies: 'physician-assistant',
	},
	{ code: 'paramedic-student', label: 'Student paramedic', health: false, studies: 'paramedic' },
	{ code: 'psychology-student', label: 'Psychology student', health: false, studies: 'psychologist' },
	{ code: 'physiotherapy-student', label: 'Physiotherapy student', health: false, studies: 'physiotherapist' },
	{
		code: 'occupational-therapy-student',
		label: 'Occupational therapy student',
		health: false,
		studies: 'occupational-therapist',
	},
	{ code: 'speech-therapy-student', label: 'Speech therapy student', health: false, studies: 'speech-therapist' },
	{ code: 'dietetics-student', label: 'Dietetics student', health: false, studies: 'dietitian' },
	{ code: 'radiography-student', label: 'Radiography student', health: false, studies: 'radiographer' },
	{ code: 'optometry-student', label: 'Optometry student', health: false, studies: 'optometrist' },
	{ code: 'podiatry-student', label: 'Podiatry student', health: false, studies: 'podiatrist' },
	{
		code: 'laboratory-science-student',
		label: 'Biomedical science student',
		health: false,
		studies: 'laboratory-scientist',
	},
	{ code: 'social-work-student', label: 'Social work student', health: false, studies: 'social-worker' },
	{ code: 'student', label: 'Student of a health profession', health: false, studies: '' },
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

/** Codes of those who study a health profession. They can be proved as studying and are never "verified". */
export const studentProfessions: readonly string[] = professions
	.filter((p) => p.studies !== undefined)
	.map((p) => p.code);

export const isProfession = (code: string): boolean => byCode.has(code);
export const isStudent = (code: string): boolean => byCode.get(code)?.studies !== undefined;

/** The profession that a student grows into; null for those who are no students, or study something not listed. */
export function professionAfterStudy(code: string): string | null {
	return byCode.get(code)?.studies || null;
}

/** The profession itself and the narrower ones that it includes: whoever holds one of them is that. */
export function professionAndWithin(code: string): string[] {
	return [code, ...professions.filter((p) => p.within === code).map((p) => p.code)];
}

export function professionLabel(code: string | null): string {
	return code === null ? '' : (byCode.get(code)?.label ?? code);
}

/** A step of one profession, as registers and employers tell them apart. */
export interface Level {
	code: string;
	label: string;
	professions: readonly string[];
}

const NURSES = ['nurse', 'advanced-practice-nurse'];
export const levels: readonly Level[] = [
	{ code: 'lpn', label: 'Licensed practical nurse', professions: ['nurse'] },
	{ code: 'rn', label: 'Registered nurse', professions: ['nurse'] },
	{ code: 'bsn', label: 'Registered nurse, BSN', professions: ['nurse'] },
	{ code: 'msn', label: 'Registered nurse, MSN', professions: NURSES },
	{ code: 'np', label: 'Nurse practitioner', professions: ['advanced-practice-nurse'] },
	{ code: 'cns', label: 'Clinical nurse specialist', professions: ['advanced-practice-nurse'] },
	{ code: 'crna', label: 'Nurse anaesthetist', professions: ['advanced-practice-nurse'] },
	{ code: 'dnp', label: 'Nurse, DNP', professions: NURSES },
	{ code: 'in-training', label: 'Physician in training', professions: ['physician'] },
	{ code: 'specialist', label: 'Specialist physician', professions: ['physician'] },
];
const levelByCode = new Map(levels.map((level) => [level.code, level]));

export const levelsOf = (profession: string): readonly Level[] =>
	levels.filter((level) => level.professions.includes(profession));

/** "Registered nurse" where a level is known, else "Nurse". */
export function titleOf(profession: string | null, level: string | null): string {
	return (level && levelByCode.get(level)?.label) || professionLabel(profession);
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
