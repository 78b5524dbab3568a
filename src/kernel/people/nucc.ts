// What a code of the NUCC provider taxonomy, as the National Provider Identifier register lists it, says about profession,
// specialty and level. Only what this network can prove stands here. The longest beginning that fits counts.

import { isStudent, studentProfessions } from './professions.ts';
import { specialties } from './specialties.ts';

/** Beginnings of codes by profession. A code that stands nowhere proves nothing. */
const professionCodes: Record<string, readonly string[]> = {
	// 207, 208: allopathic and osteopathic physicians by specialty; 202, 204, 209: the small groups beside them. 204E, oral and
	// maxillofacial surgery, stands among physicians and is mostly held by dentists: it proves no more than that.
	physician: ['202C', '202D', '202K', '204C', '204D', '204F', '204R', '207', '208', '209800000X'],
	dentist: ['1223', '204E'],
	nurse: ['163W', '164W', '164X'],
	'advanced-practice-nurse': ['363L', '364S', '3675'],
	midwife: ['367A', '176B'],
	'physician-assistant': ['363A'],
	pharmacist: ['1835'],
	paramedic: ['146L'],
	psychologist: ['103T', '103G'],
	physiotherapist: ['2251'],
	'occupational-therapist': ['225X'],
	'speech-therapist': ['235Z'],
	dietitian: ['133V'],
	radiographer: ['2471'],
	optometrist: ['152W'],
	podiatrist: ['213E'],
	'laboratory-scientist': ['246Q'],
	'social-worker': ['1041C'],
	'respiratory-therapist': ['2278', '2279'],
	audiologist: ['231H'],
	chiropractor: ['111N'],
	'emergency-technician': ['146M', '146N', '146D'],
	'anaesthesia-associate': ['367H'],
	'operating-technician': ['246ZC0007X', '246ZS0410X'],
	perfusionist: ['242T'],
	'genetic-counsellor': ['170300000X'],
	counsellor: ['101Y', '106H'],
	'creative-therapist': ['221700000X', '225A'],
	orthotist: ['222Z', '224P'],
	'athletic-trainer': ['2255A'],
	'dental-hygienist': ['124Q'],
	'pharmacy-technician': ['1837'],
	'nursing-assistant': ['376K'],
};

const levelCodes: readonly (readonly [beginning: string, level: string])[] = [
	['163W', 'rn'],
	['164W', 'lpn'],
	['164X', 'lpn'],
	['363L', 'np'],
	['364S', 'cns'],
	['3675', 'crna'],
];

/** "Student in an organised health care education or training programme": the number of somebody who practises nothing yet. */
export const STUDENT_CODE = '390200000X';

// Physicists and geneticists with a doctorate of philosophy, listed among the physicians: no physicians.
const NO_PHYSICIANS = ['2085R0205X', '207SG0205X'];

const covers = (beginnings: readonly string[], code: string) =>
	!NO_PHYSICIANS.includes(code) && beginnings.some((start) => code.startsWith(start));

/** Professions whose holders have a National Provider Identifier that says so. */
export const nuccProfessions: readonly string[] = [...Object.keys(professionCodes), ...studentProfessions];

/** Does one of the codes stand for this profession? */
export function codesProve(profession: string, codes: readonly string[]): boolean {
	if (isStudent(profession)) return codes.includes(STUDENT_CODE);
	const beginnings = professionCodes[profession];
	return beginnings !== undefined && codes.some((code) => covers(beginnings, code));
}

/** Code of the specialty that the first NUCC code names which stands for the profession (the primary one stands first). */
export function specialtyOf(profession: string, codes: readonly string[]): string | null {
	return specialtiesByNucc(profession, codes)[0] ?? null;
}

/** Codes of all specialties that NUCC codes name which stand for the profession, each once. */
export function specialtiesByNucc(profession: string, codes: readonly string[]): string[] {
	const beginnings = professionCodes[profession] ?? [];
	const own = profession === 'advanced-practice-nurse' ? 'nurse' : profession;
	const found = new Set<string>();
	for (const code of codes) {
		if (!covers(beginnings, code)) continue;
		let best: { code: string; length: number } | undefined;
		for (const one of specialties) {
			if (one.profession !== own) continue;
			for (const start of one.nucc)
				if (code.startsWith(start) && start.length > (best?.length ?? 0))
					best = { code: one.code, length: start.length };
		}
		if (best) found.add(best.code);
	}
	return [...found];
}

/** Code of the level that the first fitting NUCC code names: 163W… is a registered nurse. */
export function levelOf(profession: string, codes: readonly string[]): string | null {
	const beginnings = professionCodes[profession] ?? [];
	for (const code of codes) {
		if (!covers(beginnings, code)) continue;
		const level = levelCodes.find(([start]) => code.startsWith(start));
		if (level) return level[1];
	}
	return null;
}

/** Everything that a list of codes proves: professions with specialty and level, in the order of the codes. */
export function fromNucc(
	codes: readonly string[],
): { profession: string; specialty: string | null; level: string | null }[] {
	return Object.keys(professionCodes)
		.filter((profession) => codesProve(profession, codes))
		.map((profession) => ({
			profession,
			specialty: specialtyOf(profession, codes),
			level: levelOf(profession, codes),
		}));
}
