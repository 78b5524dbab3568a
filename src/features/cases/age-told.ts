// The age that the words tell beside the band that was chosen: a slip of the list shows in every search and every cohort.

import type { CaseFields } from './fields.ts';

/** "54-year-old", "aged 54", "54 yo", "de 54 años", "54-jährige", "54 Jahre alt", "âgée de 54 ans". Years alone: what is younger is told in months or days. */
const AGES =
	/(?<![\d.,/-])(\d{1,2})(?:[- ]?year[- ]olds?|[- ]years?[- ](?:old|of age)| ?y\/?o| años|[- ]?jährige[rnms]?| Jahre alt| ans)(?![\p{L}\d])|(?<!\p{L})aged (\d{1,2})(?![\d.,/-])/giu;

/** Is an age in years within a band of AGE_BANDS? */
function isWithin(years: number, band: string): boolean {
	if (band === '90+') return years >= 90;
	const [from, to] = band.split('-').map(Number) as [number, number?];
	return to !== undefined && years >= from && years <= to;
}

/**
 * The first age of the title, the summary or the presentation, in years, when it lies outside the band; null when none is told, none is
 * chosen, or one that is told fits: a text may name the ages of others.
 */
export function ageBesideBand(fields: CaseFields): number | null {
	const band = fields.age;
	if (!band) return null;
	const ages = [fields.title, fields.summary, fields.presentation].flatMap((text) =>
		[...(text ?? '').matchAll(AGES)].map(([, before, behind]) => Number(before ?? behind)),
	);
	const [first] = ages;
	return first === undefined || ages.some((age) => isWithin(age, band)) ? null : first;
}
