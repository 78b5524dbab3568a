// Names by the form they stand in: a field of a form, a day of birth behind, a registry's order.

import { fold } from '../../fold.ts';
import { familyNames, givenNames, isWordOf } from '../../lists/lists.ts';
import { THINGS } from '../../lists/things.ts';
import { EPONYMS, NO_NAME, ORDINARY } from '../../lists/words.ts';
import { type Span, where } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';
import { isKnownWord } from '../possible/vocabulary.ts';
import { inside } from './runs.ts';

/** A field of a form: what stands behind it, to the end of the line, is a name, capitals or not. */
const FIELD =
	/(?:^|[\n.;|])[ \t*•-]*(?:(?:patient(?:'s)?|full|first|last|given|family|sur|middle|maiden|legal|preferred|child(?:'s)?|mother(?:'s)?|father(?:'s)?|guardian(?:'s)?|next of kin|emergency)[ -]?(?:name)?s?|name|names|surname|patient|pt|nombre|nombres|apellidos?|nombre y apellidos|apellidos y nombres?|apellidos,? nombre|nombre completo|nombre del paciente|nom et prénoms?|nom,? prénom|nom usuel|nom d'usage|name des patienten|patientenname|pat|cognome(?: e nome)?|nome e cognome|nome completo|nome do paciente|nome do utente|naam patiënt|name of (?:the )?(?:pt|patient)|client|resident|patient full name|paciente|vorname|nachname|name, vorname|familienname|geburtsname|patient(?:in)?|nom|prénoms?|nom de naissance|naam|voornaam|achternaam|cognome|nome|paziente|remitido por|next of kin|NOK|contact|emergency contact|contacto)[ \t]*(?:[:=]|(?<=\|[^|\n]{1,40})\|)[ \t]*([^\n:;|]{2,60}?)(?=[ \t]*(?:[\n;|]|$|\.[ \t]*(?:\n|$)|\.[ \t]|,?[ \t]+(?:DOB|MRN|age|sex|gender|geb|née|edad|sexo)\b|[ \t]+(?:[\p{L}./-]+ ?){1,2}[:=]|[(\d*]))/giu;
/** Whoever is written down with a day of birth: "Iris Iselin, geb. am 12.12.1932", "Holger M. Recklinghausen * 23.11.1979". */
const BORN =
	/(?<![\p{L}])((?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?:,? (?:de |von |van |zu |del |la )?(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)){1,4}),?\s{0,3}\(?(?:\*|geb\.|geboren|born|DOB|d\.o\.b\.|née?|nacid[oa]|nat[oa])\s?:?(?: am| on| le| el| il| on the)? ?\d/gu;
/** "Rochat Marie-Claude, 11.06.1953": nothing but a comma before a day of a life. */
const BEFORE_DAY =
	/(?<![\p{L}])(\p{Lu}[\p{L}'’-]+(?: (?:de |von |van |zu |del |la )?\p{Lu}[\p{L}'’-]+){1,3}),? \(?(?:\d{1,2}[./-]\d{1,2}[./-](?:19\d{2}|20[01]\d)|(?:19\d{2}|20[01]\d)-\d{2}-\d{2})(?!\d)/gu;
/** "Pati ent: Clar ence Dob⏎bins", "Pat1ent Marg aret …": a field that a scanner broke, and two words behind it with their pieces. */
const BROKEN_FIELD = where(
	/P ?a ?t ?[i1l] ?e ?n ?t/,
	/(?<!\p{L})(?:P ?a ?t ?[i1l] ?e ?n ?t ?(?:i ?n)?)(?<!Patient|Patientin):? {1,2}(\p{Lu}[\p{L}'’-]+(?: \p{Ll}{2,5}(?= \p{Lu}))?-? (?:\p{Ll}{2,5} )?\p{Lu}[\p{L}'’-]+(?:- ?\p{Ll}{2,8})?)(?![\p{L}])/gu,
);
const BORN_SIGN =
	/(?:\*|geb\.|geboren|born|DOB|d\.o\.b\.|née?|nacid[oa]|nat[oa]) ?:?(?: am| on| le| el| il| on the)? ?\d/u;
/** "Frau DAMARIS, Dyonisia", "Frau Beatrice DE BEAUHARNAIS": family names in capitals, as registries write them. */
const SHOUTED_NAME =
	/(?<![\p{L}])(?:Herrn?|Frau|Mr|Mrs|Ms|Mme|M|Monsieur|Madame|Sr|Sra|Don|Doña|Patientin|Patienten?)\.? ((?:\p{Lu}\p{Ll}+ )?(?:(?:DE|VON|VAN|ZU|DEL|LA|LE) )*\p{Lu}{3,}(?:-\p{Lu}+)*(?:,? \p{Lu}\p{Ll}+)?)(?![\p{L}])/gu;
/** "Großkreutz, Ursula, geb. …", "Öztürk, Mehmet, *": a registry's order, before what a registry writes next. */
const TURNED =
	/(?<=(?<![\p{L}])(\p{Lu}\p{Ll}[\p{L}'’-]+)), (\p{Lu}\p{Ll}[\p{L}'’-]+)(?=,? ?(?:\*|\(?(?:geb|née?|nacid|born|DOB|d\.o\.b)|,? \d{1,3} ?(?:J\.|Jahre|y\/?o|ans|años|yrs?))| [-–—|]|,? ?\(|, [A-Z]{2,6}[ :]| (?:aus|from|uit|will|wird|kommt|is|was|has|hat|admitted|seen)(?!\p{L})|\n|$)/gu;
/** "BROCKLEBANK Margery M118820", "Adeyinka-Cole, T M220194": before a record number. */
const BEFORE_NUMBER =
	/(?<![\p{L}])(\p{Lu}[\p{L}'’]{2,}(?:-\p{Lu}[\p{L}'’]+)?,? \p{Lu}(?:\p{Ll}+|\.)?)(?= \(?(?:[A-Z]{1,3}\d{5,9}|\d{6,9})(?![\d.,/]))/gu;
const FIELD_HANDS = /^(?:[\p{L}'’.-]+(?:[ ,]+|$)){1,6}$/u;
/** The next label of a table's head. */
const A_LABEL =
	/^(?:DOB|date of birth|age|sex|gender|MRN|address|phone|hospital no|NHS no|diagnosis|fecha.*|edad|sexo|geb\.?|geburtsdatum|adresse)$/iu;
const EAST_ASIAN =
	/(?:氏名|患者名|患者氏名|お名前|名前|姓名|成员|성명|환자명|이름)[ \t]*[:：][ \t]*([^\n、。:：]{2,20})|(?:\p{Script=Han}{2,4})(?=(?:さん|様|氏|君)(?:[はがのをにと、。]|$))/gu;

/**
 * @param found names that were found already.
 * @param known takes the words that count again where they stand alone.
 */
export function namesByForm(plain: string, found: readonly Span[], known: Set<string>): Span[] {
	const persons: Span[] = [];
	for (const match of BORN_SIGN.test(plain) ? everyMatch(plain, BORN) : []) {
		const start = match.index + match[0].indexOf(match[1] as string);
		const value = match[1] as string;
		if (
			inside({ start, end: start + value.length }, [...persons, ...found]) ||
			NO_NAME.has(fold(value.split(' ')[0] as string))
		)
			continue;
		persons.push({ start, end: start + value.length });
		for (const word of value.split(/[ ,]+/)) if (word.length > 2 && !ORDINARY.has(fold(word))) known.add(fold(word));
	}
	for (const match of everyMatch(plain, BEFORE_DAY)) {
		const value = match[1] as string;
		const words = value.split(/[ ]+/).filter((word) => /^\p{Lu}/u.test(word));
		const span = { start: match.index, end: match.index + value.length };
		if (
			inside(span, found) ||
			!words.some(isGivenWord) ||
			words.some((word) => NO_NAME.has(fold(word)) || THINGS.has(fold(word)))
		)
			continue;
		persons.push(span);
	}
	for (const match of everyMatch(plain, BEFORE_NUMBER)) {
		const value = match[1] as string;
		const keys = value.split(/[ ,]+/).map(fold);
		if (keys.some((key) => NO_NAME.has(key) || THINGS.has(key)) || isKnownWord(keys[0] as string)) continue;
		persons.push({ start: match.index, end: match.index + value.length });
	}
	for (const match of everyMatch(plain, BROKEN_FIELD)) {
		const value = match[1] as string;
		persons.push({ start: match.index + match[0].lastIndexOf(value), end: match.index + match[0].length });
	}
	for (const match of everyMatch(plain, TURNED)) {
		const [whole, family, givenName] = match as unknown as [string, string, string];
		const keys = [fold(family), fold(givenName)] as const;
		if (
			!isWordOf(givenNames(), keys[1]) ||
			keys.some((key) => ORDINARY.has(key) || NO_NAME.has(key) || EPONYMS.has(key))
		)
			continue;
		if (isWordOf(givenNames(), keys[0]) && !isWordOf(familyNames(), keys[0])) continue;
		persons.push({ start: match.index - family.length, end: match.index + whole.length });
		for (const key of keys) known.add(key);
	}
	for (const match of everyMatch(plain, SHOUTED_NAME)) {
		if ((match[1] as string).split(/[ ,]+/).every((word) => NO_NAME.has(fold(word)))) continue;
		const start = match.index + match[0].indexOf(match[1] as string);
		persons.push({ start, end: start + (match[1] as string).length });
	}
	for (const match of everyMatch(plain, FIELD)) {
		const value = (match[1] as string).trim();
		if (!FIELD_HANDS.test(value) || !couldFillIn(value) || A_LABEL.test(value)) continue;
		// "Mother: Hypertension": a family history, unless a list knows a word of it.
		if (/^\W*(?:mother|father|guardian|child)\s?[:=]/iu.test(match[0]) && !isListed(value)) continue;
		const start = match.index + match[0].indexOf(match[1] as string);
		persons.push({ start, end: start + (match[1] as string).trimEnd().length });
		for (const word of value.split(/[ ,]+/)) if (word.length > 2) known.add(fold(word));
	}
	for (const match of /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/.test(plain) ? everyMatch(plain, EAST_ASIAN) : []) {
		const part = match[1] ?? match[0];
		const start = match.index + match[0].indexOf(part);
		persons.push({ start, end: start + part.length });
	}
	return persons;
}

const isGivenWord = (word: string) => isWordOf(givenNames(), fold(word));
const isListed = (value: string) =>
	value
		.split(/[ ,]+/)
		.map(fold)
		.some((word) => givenNames().has(word) || familyNames().has(word));

/** In small letters alone only what a list knows is a name: "patient: over 90" is none. */
function couldFillIn(value: string): boolean {
	const words = value.split(/[ ,]+/).map(fold);
	if (words.every((word) => NO_NAME.has(word))) return false;
	return /\p{Lu}/u.test(value) || isListed(value);
}
