// What a taxonomy code of the National Provider Identifier register says about profession and specialty. Written by
// hand from the codes that CMS publishes with the entries; only what this network can prove stands here. The longest
// prefix counts.

/** Code prefixes by profession. A code that stands nowhere proves nothing. */
const professionOf: Record<string, readonly string[]> = {
	// 207, 208: allopathic and osteopathic physicians by specialty; 202, 204, 209: the small groups beside them.
	physician: ['202C', '202D', '202K', '204C', '204D', '204E', '204F', '204R', '207', '208', '209800000X'],
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
};

/** "Student in an organised health care education or training programme": the number of somebody who practises nothing yet. */
export const STUDENT_CODE = '390200000X';
const students = ['medical-student', 'nursing-student', 'pharmacy-student', 'student'];

const specialties: readonly (readonly [string, string])[] = [
	['207K', 'Allergy and immunology'],
	['207L', 'Anaesthesiology'],
	['207LC0200X', 'Intensive care medicine'],
	['207LP2900X', 'Pain medicine'],
	['207LH0002X', 'Palliative medicine'],
	['207N', 'Dermatology'],
	['207P', 'Emergency medicine'],
	['207Q', 'Family medicine'],
	['207QG0300X', 'Geriatrics'],
	['207QS0010X', 'Sports medicine'],
	['207QH0002X', 'Palliative medicine'],
	['207R', 'Internal medicine'],
	['207RA0401X', 'Addiction medicine'],
	['207RC0000X', 'Cardiology'],
	['207RC0001X', 'Cardiac electrophysiology'],
	['207RI0011X', 'Interventional cardiology'],
	['207RC0200X', 'Intensive care medicine'],
	['207RE0101X', 'Endocrinology'],
	['207RG0100X', 'Gastroenterology'],
	['207RG0300X', 'Geriatrics'],
	['207RH0000X', 'Haematology'],
	['207RH0002X', 'Palliative medicine'],
	['207RH0003X', 'Haematology and oncology'],
	['207RX0202X', 'Oncology'],
	['207RI0200X', 'Infectious diseases'],
	['207RI0008X', 'Hepatology'],
	['207RN0300X', 'Nephrology'],
	['207RP1001X', 'Respiratory medicine'],
	['207RR0500X', 'Rheumatology'],
	['207RS0012X', 'Sleep medicine'],
	['207RS0010X', 'Sports medicine'],
	['207S', 'Medical genetics'],
	['207T', 'Neurosurgery'],
	['207U', 'Nuclear medicine'],
	['207V', 'Obstetrics and gynaecology'],
	['207W', 'Ophthalmology'],
	['207X', 'Orthopaedic surgery'],
	['207Y', 'Otolaryngology'],
	['207Z', 'Pathology'],
	['2080', 'Paediatrics'],
	['2081', 'Rehabilitation medicine'],
	['2082', 'Plastic surgery'],
	['2083', 'Preventive medicine'],
	['2084N', 'Neurology'],
	['2084P', 'Psychiatry'],
	['2084P0804X', 'Child and adolescent psychiatry'],
	['2085', 'Radiology'],
	['2085R0001X', 'Radiation oncology'],
	['2085R0204X', 'Interventional radiology'],
	['2086', 'General surgery'],
	['2086S0120X', 'Paediatric surgery'],
	['2086S0122X', 'Plastic surgery'],
	['2086S0129X', 'Vascular surgery'],
	['2086S0102X', 'Intensive care medicine'],
	['2086X0206X', 'Surgical oncology'],
	['2088', 'Urology'],
	['208C', 'Colorectal surgery'],
	['208D', 'General practice'],
	['208G', 'Cardiothoracic surgery'],
	['208M', 'Hospital medicine'],
	['208U', 'Clinical pharmacology'],
	['208V', 'Pain medicine'],
	['204E', 'Oral and maxillofacial surgery'],
	['204F', 'Transplant surgery'],
	['1223D', 'Dental public health'],
	['1223E', 'Endodontics'],
	['1223G', 'General dentistry'],
	['1223P0221X', 'Paediatric dentistry'],
	['1223P0300X', 'Periodontics'],
	['1223P0700X', 'Prosthodontics'],
	['1223S', 'Oral and maxillofacial surgery'],
	['1223X', 'Orthodontics'],
	['163WC0200X', 'Critical care'],
	['163WE0003X', 'Emergency'],
	['163WX0200X', 'Oncology'],
	['163WW0000X', 'Wound care'],
	['163WD0400X', 'Diabetes'],
	['163WP0200X', 'Paediatrics'],
	['163WC1500X', 'Community nursing'],
	['363LF0000X', 'Family'],
	['363LA2100X', 'Acute care'],
	['363LP0200X', 'Paediatrics'],
	['363LP0808X', 'Psychiatric and mental health'],
	['3675', 'Anaesthesia'],
];

const covers = (prefixes: readonly string[], code: string) => prefixes.some((prefix) => code.startsWith(prefix));

/** Professions whose holders have a National Provider Identifier that says so. */
export const nppesProfessions: readonly string[] = [...Object.keys(professionOf), ...students];

/** Does one of the entry's codes stand for this profession? */
export function codesProve(profession: string, codes: readonly string[]): boolean {
	if (students.includes(profession)) return codes.includes(STUDENT_CODE);
	const prefixes = professionOf[profession];
	return prefixes !== undefined && codes.some((code) => covers(prefixes, code));
}

/** Does the profession study rather than practise? */
export const isStudent = (profession: string): boolean => students.includes(profession);

/** The specialty of the first code (the primary one stands first) that stands for the profession and names one. */
export function specialtyOf(profession: string, codes: readonly string[]): string | null {
	const prefixes = professionOf[profession] ?? [];
	for (const code of codes) {
		if (!covers(prefixes, code)) continue;
		let best: readonly [string, string] | undefined;
		for (const entry of specialties)
			if (code.startsWith(entry[0]) && entry[0].length > (best?.[0].length ?? 0)) best = entry;
		if (best) return best[1];
	}
	return null;
}
