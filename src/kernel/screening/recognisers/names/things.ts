// What bears a person's name and is none: signs and diseases, papers, and those who sign what they wrote.

import { EPONYMOUS_THING, EPONYMS } from '../../lists/words.ts';
import { isOneOfMany } from './lists-of-things.ts';
import { isGiven, type Word } from './runs.ts';

/** Behind a name: whose name that is. */
export const OF_A_PAPER =
	/^(?:,? (?:et al|and colleagues|and co-?workers|and others|u\. ?a\.)\b| ?\((?:19|20)\d{2}[a-z]?\)| ?\[\d|,? (?:19|20)\d{2}[;:)]|,? \d{1,2}(?:st|nd|rd|th) ed(?:ition|n)?(?!\p{L})|,? (?:chapter|ch\.|pp?\.|vol\.|Kapitel|cap\.|capítulo|chapitre) ?\d| (?:originally |first |later )?(?:described|proposed|introduced|published|postulated|coined|popularised|popularized|classified|beschrieb|schlug|describió|propuso|a décrit|ont décrit|descrisse)(?!\p{L}| (?:pain|feeling|himself|herself|her|his|a \p{L}+ pain))| (?:and|&|et|und|y|e) \p{Lu}\p{L}+(?:,? (?:et al|\d{1,2}(?:st|nd|rd|th) ed|\(?(?:19|20)\d{2})| (?:both )?(?:found (?:\d|that|no)|reported (?:\d|that|a series)|described|proposed|introduced|published|showed (?:\d|that)|demonstrated|favou?red|observed that|advocated)(?!\p{L}))|,? [A-Z]{1,2}, \p{Lu}\p{L}+ [A-Z]{1,2}(?:,|\.| et al)|(?: (?:and|&) \p{Lu}\p{L}+)?,? in (?:the )?(?:Lancet|NEJM|New England|JAMA|BMJ|Nature|Science|Circulation|Chest|Gut|Blood|Brain|Radiology|Surgery|Pediatrics|Neurology|Thorax|Heart|Spine|Stroke|Diabetes|Cancer|An(?:a)?esthesia|Anesthesiology|Gastroenterology|Hepatology|Medicine|Neurosurgery|Annals|Archives|Journal|Cochrane|Critical Care)(?!\p{L}))/u;
export const AUTHORS = /^(?:,? \p{Lu}{1,3}[,.;]| \p{Lu}{1,3}(?: |,) ?\p{Lu}\p{Ll}+)/u;
export const HEALER_BEHIND =
	/^,? ?(?:M\.?D|MBBS|MBChB|D\.?O|Ph\.?D|RN|NP|PA-C|FRCP|FRCS|FACS|MRCP|PharmD|DDS|DMD|DNP|APRN|Facharzt|Fachärztin|Oberarzt|Chefarzt)\b/u;

/** Where those sign who wrote: behind a closing, or on the last lines alone. */
export function signs(plain: string, run: Word[]): boolean {
	const before = plain.slice(Math.max(0, (run[0] as Word).start - 90), (run[0] as Word).start);
	const after = plain.slice((run.at(-1) as Word).end, (run.at(-1) as Word).end + 40);
	return (
		/(?:regards|sincerely|yours|signed(?: by)?|best wishes|respectfully|electronically signed by|dictated by|reported by|Grüßen|Hochachtungsvoll|atentamente|saludos|cordialement|groet)[,.:]?\s*\n?\s*(?:(?:Dr|Prof|Dra)\.? *(?:med\.? *)?)*$/iu.test(
			before,
		) ||
		(HEALER_BEHIND.test(after) && /(?:^|\n)[ \t]*(?:(?:Dr|Prof)\.? *)*$/u.test(before))
	);
}

/** Is the first word of the run an eponym with the thing that it names, or part of one ("Wolff-Parkinson-White")? */
export function namesAThing(plain: string, run: Word[], announced: boolean): boolean {
	const last = run.at(-1) as Word;
	const after = plain.slice(last.end, last.end + 40);
	// Not "Terry Blackmore – GI bleed, …": a given name makes a person of what follows.
	if (!announced && (run.length === 1 || (run.length === 2 && !isGiven(run[0] as Word))))
		if (isOneOfMany(plain, { start: (run[0] as Word).start, end: last.end })) return true;
	if (!announced && run.length === 1) {
		const { start } = run[0] as Word;
		if (isOneOfThings(plain.slice(last.end, last.end + 90))) return true;
		if (isOneOfScores(plain.slice(Math.max(0, start - 40), start), after)) return true;
		if (LIMB_BEHIND.test(after)) return true;
		if (LISTED_BEFORE.test(plain.slice(Math.max(0, start - 2), start)) && VALUE_BEHIND.test(after)) return true;
	}
	// "her nephew Brodie's graduation": somebody, unless textbooks have a thing of that name.
	if (announced && /^['’]s? \p{Ll}/u.test(after) && !TEXTBOOK.test(after)) return false;
	if (EPONYMOUS_THING.test(after) && (!announced || EPONYMS.has(last.key)))
		// "John Smith's case": a given name before it makes a person of it, unless a thing of textbooks follows.
		return !(run.length > 1 && isGiven(run[0] as Word) && /^['’]s? \p{Ll}/u.test(after) && !TEXTBOOK.test(after));
	// "her mother Hashimoto's, her sister Graves'": whose illness it is.
	if (run.length === 1 && EPONYMS.has(last.key) && /^['’]s?(?=[,.;:)]|$| (?:and|or|but)(?!\p{L}))/u.test(after))
		return true;
	if (announced) return false;
	const ofEponyms = (word: Word) => EPONYMS.has(word.key) || word.key.split('-').every((part) => EPONYMS.has(part));
	return run.every(ofEponyms) || run.some((word) => word.key.includes('-') && ofEponyms(word));
}

/** "The Ross, Norwood and Fontan operations": a thing that several are called after. */
const SEVERAL = /^(?:(?:,| and| or|, and|, or| &| y| e| et| ou| und| oder| en) \p{Lu}[\p{L}-]+){1,5}/u;
export const isOneOfThings = (after: string): boolean => {
	const rest = SEVERAL.exec(after)?.[0];
	const behind = rest && after.slice(rest.length);
	return !!behind && /^ \p{Ll}/u.test(behind) && EPONYMOUS_THING.test(behind);
};
/** "Wells 4.5; Geneva 11; Ranson 3": scores, one behind the other. */
const SCORE_BEHIND =
	/^ \d{1,3}(?:[.,]\d)?(?:[;,] (?:and )?(\p{Lu}[\p{L}-]+)(?: \p{Lu}+)? \d{1,3}(?:[.,]\d)?(?=[;,.]|$)|[.;]|$)/u;
const SCORE_BEFORE = /(\p{Lu}[\p{L}-]+)(?: \p{Lu}+)? \d{1,3}(?:[.,]\d)?[;,] (?:and )?$/u;
export function isOneOfScores(before: string, after: string): boolean {
	const behind = SCORE_BEHIND.exec(after);
	if (!behind) return false;
	return [behind[1], SCORE_BEFORE.exec(before)?.[1]].some((one) => one !== undefined && EPONYMS.has(one.toLowerCase()));
}

/** "cough; Westley 4;", "Herder 38 %; Brock 24 %": one of a list of values. An age has a comma behind it. */
const LISTED_BEFORE = /; $/u;
const VALUE_BEHIND = /^ (?:(?!\n)\p{Cc}|\d{1,2}[;.](?!\d))/u;

/** "Amelia of the left arm": what is missing, no person. */
const LIMB_BEHIND =
	/^ of (?:the |both )?(?:left|right|upper|lower|both) (?:arm|leg|limb|hand|foot|side|thigh|forearm|upper|lower)/u;
/** What textbooks call after somebody. */
const TEXTBOOK =
	/^['’]s? (?:disease|syndrome|signs?|tests?|lymphoma|palsy|reflex|sarcoma|phenomenon|triad|law|contracture|fracture|ring|cells?|thyroiditis|ulcer|esophagus|oesophagus|chorea|ataxia|tumou?r|score|criteria|anomaly|operation|procedure|hernia|cyst|nodes?|law|gangrene|purpura)\b/u;
