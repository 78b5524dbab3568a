// Where a code of ICD-10-CM stands: its chapter, its category, and the codes between. Chapters and their ranges as in the
// tabular list (Centers for Medicare & Medicaid Services and National Center for Health Statistics, public domain).

const CHAPTERS: readonly [number: number, from: string, to: string, title: string][] = [
	[1, 'A00', 'B99', 'Infectious and parasitic diseases'],
	[2, 'C00', 'D49', 'Neoplasms'],
	[3, 'D50', 'D89', 'Blood and immune mechanism'],
	[4, 'E00', 'E89', 'Endocrine, nutritional and metabolic diseases'],
	[5, 'F01', 'F99', 'Mental and behavioural disorders'],
	[6, 'G00', 'G99', 'Nervous system'],
	[7, 'H00', 'H59', 'Eye'],
	[8, 'H60', 'H95', 'Ear'],
	[9, 'I00', 'I99', 'Circulatory system'],
	[10, 'J00', 'J99', 'Respiratory system'],
	[11, 'K00', 'K95', 'Digestive system'],
	[12, 'L00', 'L99', 'Skin'],
	[13, 'M00', 'M99', 'Musculoskeletal system'],
	[14, 'N00', 'N99', 'Genitourinary system'],
	[15, 'O00', 'O9A', 'Pregnancy, childbirth and the puerperium'],
	[16, 'P00', 'P96', 'Perinatal period'],
	[17, 'Q00', 'Q99', 'Congenital malformations'],
	[18, 'R00', 'R99', 'Symptoms and findings'],
	[19, 'S00', 'T88', 'Injury and poisoning'],
	[20, 'V00', 'Y99', 'External causes'],
	[21, 'Z00', 'Z99', 'Factors influencing health status'],
	[22, 'U00', 'U85', 'Codes for special purposes'],
];

/** The codes above one, the widest first: "M51.26" → "chapter-13", "M51", "M51.2". */
export function icdAbove(code: string): string[] {
	const category = code.slice(0, 3);
	const chapter = CHAPTERS.find(([, from, to]) => from <= category && category <= to);
	const longer = code.length > 4 ? [...code.slice(4)].slice(0, -1).map((_, at) => code.slice(0, 5 + at)) : [];
	return [...(chapter ? [`chapter-${chapter[0]}`] : []), ...(code.length > 3 ? [category] : []), ...longer];
}

/** Title of a chapter by "chapter-13"; null for any other value. */
export function chapterTitle(value: string): string | null {
	return CHAPTERS.find(([number]) => value === `chapter-${number}`)?.[3] ?? null;
}
