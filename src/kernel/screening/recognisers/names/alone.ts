// Names on their own signs: a given name and what follows it, initials, a form of family names.

import { dailyWords, germanTowns, smallTowns, towns } from '../../lists/lists.ts';
import { widePlaces } from '../../lists/wide-places.ts';
import { EPONYMOUS_THING, EPONYMS, NO_NAME } from '../../lists/words.ts';
import { endsLikeKnownWord, isKnownWord, isUnknownWord } from '../possible/vocabulary.ts';
import {
	ACTS,
	couldBeName,
	FIRST_NAMES,
	isFamily,
	isFamilyPart,
	isGiven,
	isPlain,
	isShouted,
	startsSentence,
	startsWord,
	untilNoName,
	type Word,
} from './runs.ts';

/** The part of a run that is a name on its own signs: "Maria Gonzalez", "Anna S.", "J. Whitfield", or a lone given name. */
export function nameIn(plain: string, run: Word[]): Word[] | null {
	const from = run.findIndex((word) => isGiven(word) && isPlain(word) && !isShouted(word));
	const lead = run.findIndex((word) => isGiven(word) && !NO_NAME.has(word.key) && !isShouted(word));
	for (const at of new Set([from, lead])) {
		if (at < 0) continue;
		const rest = run.slice(at + 1).filter(couldBeName);
		const next = rest[0];
		if (
			next &&
			(next.initial || isFamily(next) || isGiven(next) || isPlain(next)) &&
			(at === from || next.initial || (isFamily(next) && isPlain(next)))
		)
			return untilNoName(run.slice(at));
	}
	// "J. Whitfield", and a family name behind an unknown first one.
	for (const [at, word] of run.entries()) {
		const before = run[at - 1];
		if (!before || !isFamily(word) || !isPlain(word) || EPONYMS.has(word.key)) continue;
		// "A Tesla": an article.
		if (before.text === 'A' && startsSentence(plain, before.start)) continue;
		if (before.initial || (couldBeName(before) && isPlain(before) && !startsSentence(plain, before.start)))
			return untilNoName(run.slice(at - 1));
	}
	// "Mary Smith": each is a word or an eponym of its own, both together are somebody.
	const [one, two] = run;
	if (
		one &&
		two &&
		run.length === 2 &&
		isGiven(one) &&
		isFamily(two) &&
		!one.initial &&
		!isShouted(one) &&
		!isShouted(two) &&
		!NO_NAME.has(one.key) &&
		!NO_NAME.has(two.key) &&
		BOTH_ENDED.test(plain.slice(two.end, two.end + 12)) &&
		FIRST_NAMES.has(one.key)
	)
		return run;
	const turned = inSwissOrder(run);
	if (turned) return turned;
	// "DUPONT-MORETTI Éric": a registry's order, the family name in capitals.
	if (
		one &&
		two &&
		run.length === 2 &&
		/^\p{Lu}{4,}(?:-\p{Lu}+)*$/u.test(one.text) &&
		isFamilyPart(one) &&
		isGiven(two) &&
		isPlain(two)
	)
		return run;
	// "Will Hawkins": a word that is also given to persons, before a family name that is nothing else.
	if (
		one &&
		two &&
		run.length === 2 &&
		/^(?:will|may|june|april|august|summer|autumn|dawn|sky|jay)$/.test(one.key) &&
		isFamily(two) &&
		isPlain(two) &&
		!EPONYMS.has(two.key) &&
		!startsSentence(plain, one.start) &&
		BOTH_ENDED.test(plain.slice(two.end, two.end + 12))
	)
		return run;
	// "Hope Summers is …": a first name, a word that no list has, and what a person does.
	if (
		one &&
		two &&
		run.length === 2 &&
		FIRST_NAMES.has(one.key) &&
		couldBeName(one) &&
		couldBeName(two) &&
		isPlain(two) &&
		ACTS.test(plain.slice(two.end, two.end + 16))
	)
		return run;
	// "O'Shaughnessy", "McGlinchey": family names by their form, alone or behind a given name that no list has.
	const gaelic = run.findIndex(({ text, key }) => GAELIC.test(text) && !EPONYMS.has(key) && !NO_NAME.has(key));
	if (gaelic >= 0 && BOTH_ENDED.test(plain.slice((run[gaelic] as Word).end, (run[gaelic] as Word).end + 12)))
		return run.slice(Math.max(0, gaelic - (startsWord(run[gaelic - 1]) ? 1 : 0)), gaelic + 1);
	if (
		run.length === 2 &&
		run[0]?.text === 'Mac' &&
		run[1] &&
		startsWord(run[1]) &&
		BOTH_ENDED.test(plain.slice(run[1].end, run[1].end + 12))
	)
		return run;
	// "R. J. Castellano": two initials before a word that is nothing else.
	const initials = run.findIndex(
		(word, at) =>
			at > 0 &&
			!word.initial &&
			isPlain(word) &&
			couldBeName(word) &&
			!EPONYMS.has(word.key) &&
			word.text.length > 2 &&
			(/^\p{Lu}\.-?\p{Lu}\./u.test((run[at - 1] as Word).text) ||
				(at > 1 && Boolean(run[at - 1]?.initial && run[at - 2]?.initial))),
	);
	if (initials > 0 && !EPONYMOUS_THING.test(plain.slice((run[initials] as Word).end, (run[initials] as Word).end + 40)))
		return run
			.slice(Math.max(0, initials - 2), initials + 1)
			.filter((word, at, all) => word.initial || at === all.length - 1);
	// "Is Maria coming?", "Call Jonas": what begins the sentence has a capital as well.
	const lone = run[from];
	const others = run.filter((word) => word !== lone && !NO_NAME.has(word.key));
	if (
		others.length === 0 &&
		lone &&
		lone === run.at(-1) &&
		!EPONYMS.has(lone.key) &&
		lone.text.length > 2 &&
		!isPlaceOrThing(plain, lone)
	)
		return [lone];
	return null;
}

/**
 * "Zbinden Fritz", "Meier-Frei Heidi": the Swiss order, a family name of the lists or one that no vocabulary has before a first name; before both only
 * words of a vocabulary, as German nouns have capitals.
 */
function inSwissOrder(run: Word[]): Word[] | null {
	const [family, given] = run.slice(-2);
	if (!family || !given || family.initial || !isGiven(given) || isGiven(family) || isShouted(given)) return null;
	if (NO_NAME.has(given.key) || dailyWords().has(given.key) || towns().has(given.key)) return null;
	if (EPONYMS.has(family.key) || !isPlain(family) || !/^\p{Lu}\p{Ll}{2}/u.test(family.text)) return null;
	if (!run.slice(0, -2).every((word) => isKnownWord(word.key) || endsLikeKnownWord(word.key))) return null;
	return isFamilyPart(family) || (isPlain(given) && isUnknownWord(family) && !endsLikeKnownWord(family.key))
		? [family, given]
		: null;
}

/** Irish and Scottish family names by their form. */
const GAELIC = /^(?:O'\p{Lu}\p{Ll}{2,}|Mc\p{Lu}\p{Ll}{2,}|Mac\p{Lu}\p{Ll}{2,}|Fitz\p{Ll}{4,})/u;

/** What follows a whole name. */
const BOTH_ENDED =
	/^(?:['’]s (?!disease|syndrome|sign)|,|\.|;|\)|\?|$|\n| \(| (?:is|was|who|has|had|on|in|at|seen|presented|presents|came|and)\b)/u;

/** A lone given name is often a town or a thing: it counts where a person could act or be addressed. */
function isPlaceOrThing(plain: string, word: Word): boolean {
	if (/^Ig[ADEGM]$/.test(word.text)) return true; // an antibody; Ige is a name, too
	const before = plain.slice(Math.max(0, word.start - 14), word.start);
	if ((towns().has(word.key) || widePlaces().has(word.key)) && !ACTS.test(plain.slice(word.end, word.end + 16)))
		return true;
	// "an email to Maria", "el hijo de Lucía": what is no place and no word of daily life is a person there as well.
	if (/(?<!\p{L})(?:to|from|of|de|da|di|von|for) $/u.test(before))
		return [smallTowns(), germanTowns(), dailyWords()].some((list) => list.has(word.key));
	return /(?:\b(?:in|at|from|near|to|of|the|St\.?|Saint|San|Santa|Port|Lake|Mount|Mt\.?|Fort|New|via|le|la|el|de|en|à|au|aus|nach|bei|em|da)\s+|[/(\d-])$/iu.test(
		before,
	);
}
