// Names of persons: of the patient, of relatives and household (45 CFR 164.514(b)(2)(i)(A)), and of those who treated the
// patient. No list is complete, so a name is believed on two signs: a word of the lists together with its grammar, or
// a word before it that announces one. Eponyms, authors of citations and whoever signs are left alone.

import { fold } from '../fold.ts';
import { familyNames, givenNames, isWordOf, towns } from '../lists/lists.ts';
import { widePlaces } from '../lists/wide-places.ts';
import { EPONYM_PAIRS, EPONYMOUS_THING, EPONYMS, NO_NAME, ORDINARY } from '../lists/words.ts';
import type { Normalised } from '../normalise.ts';
import type { Recogniser, Span } from '../recogniser.ts';
import { inSmallLetters } from './lower-case.ts';
import { inOtherScripts } from './other-scripts/parts.ts';
import { namesThatGoOn, registryNames } from './registry-names.ts';
import {
	BIRTH_NAME,
	CALLED,
	FRENCH_MAN,
	IS_FRENCH,
	isRelation,
	OF_WHOM,
	PARTICLES,
	relationBefore,
	TITLE,
} from './relations.ts';

interface Word extends Span {
	text: string;
	/** Folded: no accents, lower case. */
	key: string;
	/** "J." or "J": an initial. */
	initial: boolean;
}

const WORD = /\p{Lu}\.(?:-?\p{Lu}\.)*|(?:[dDlL]['’]|Mc|Mac|O['’])?\p{Lu}[\p{L}'’]*(?:-\p{Lu}?[\p{L}'’]+)*/gu;
/** What may stand between the parts of one name: particles of many languages. */
const JOINT =
	/^(?:[ \t\u00a0]+|-|[ \t]*\n?(?=$))?(?:(?:de|del|de la|de las|de los|da|das|do|dos|di|della|van|van de|van den|van der|ver|von|von der|von dem|von und zu|vom|zu|zum|auf der|v\.|v\. d\.|ap|ab|ferch|Ó|Ní|zur|ter|ten|te|bin|bint|ibn|al|el|abu|ben|af|av|le|la|du|des|y|e|i|Mc|Mac|St\.?|San|Santa)[ \t]+|al-|el-|d['’])?$/u;

/** Words with a capital, in runs that could be one name each. */
function runs(plain: string): Word[][] {
	const all: Word[][] = [];
	let run: Word[] = [];
	for (const match of plain.matchAll(WORD)) {
		const whole = match[0].replace(/['’]s$/u, '').replace(/['’]$/u, '');
		const word: Word = {
			start: match.index,
			end: match.index + whole.length,
			text: whole,
			key: fold(whole),
			initial: /^\p{Lu}\.?(?:-?\p{Lu}\.)*$/u.test(whole),
		};
		const last = run.at(-1);
		const between = last ? plain.slice(last.end, word.start) : '';
		if (last && (between === '' || JOINT.test(between))) run.push(word);
		else {
			if (run.length > 0) all.push(run);
			run = [word];
		}
	}
	if (run.length > 0) all.push(run);
	return all;
}

const isGiven = (word: Word) => isWordOf(givenNames(), word.key);
const isFamily = (word: Word) => isWordOf(familyNames(), word.key);
const isPlain = (word: Word) => !ORDINARY.has(word.key) && !NO_NAME.has(word.key);
/** In capitals alone, as headings and abbreviations are. */
const isShouted = (word: Word) =>
	(word.text.length <= 5 && /^\p{Lu}+$/u.test(word.text)) ||
	// "HPyV", "mTOR": a capital in the midst, where no "Mc", "O'" or "de" explains it.
	/^\p{Lu}{2,}\p{Ll}+\p{Lu}/u.test(word.text);
const couldBeName = (word: Word) => !NO_NAME.has(word.key) && (word.initial || !isShouted(word));

const DOCTOR =
	/(?:^|[^\p{L}])(?:[Dd]r|[Dd]ra|Drs|Prof|PD|Priv|[Dd]oc(?:tor|tora)?|[Dd]oktor|Professor|Oberarzt|Oberärztin|Chefarzt|Chefärztin|OA|CA|Assistenzarzt|Médico|Médica|[Dd]ott|[Dd]ottor(?:e|essa)|[Dd]ott\.ssa|[Dd]r\.ssa|[Dd]\.ra|[Dd]okter|[Hh]uisarts|Hebamme)(?!\p{L})\.?(?:[ \t]*(?:med|dent|univ|rer|nat|habil|Dr|Univ|Prof|h\.c)\b\.?)*[ \t]*:?[ \t]*$/u;
/** Whoever is called so is also followed by words with capitals that are no names: only known names count behind them. */
const BEARER =
	/(?:^|[^\p{L}])(?:patient|pt|pat|px|pte|pcte|bew|bewohner(?:in)?|klient(?:in)?|femenin[oa]|masculin[oa]|usuari[oa]|utente|doente|le petit|la petite|petite?|mädchen|junge|knabe|säugling|neugeborene[rs]?|re|betr(?:ifft|eff)?|betreft|concerne|concernant|asunto|assunto|objet ?|oggetto|se trata de|der kleine|die kleine|(?:el|la) pequeñ[oa]|little|twins|children|parents|resident|client|male|female|child|baby|infant|twin|man|woman|boy|girl|paciente|Patient|patiente?|patiënte?|paziente)\.?[ ,:(]+$/iu;
/** A field of a form: what stands behind it, to the end of the line, is a name, capitals or not. */
const FIELD =
	/(?:^|[\n.;|])[ \t*•-]*(?:(?:patient(?:'s)?|full|first|last|given|family|sur|middle|maiden|legal|preferred|child(?:'s)?|mother(?:'s)?|father(?:'s)?|guardian(?:'s)?|next of kin|emergency)[ -]?(?:name)?s?|name|names|surname|patient|pt|nombre|nombres|apellidos?|nombre y apellidos|apellidos y nombres?|apellidos,? nombre|nombre completo|nombre del paciente|nom et prénoms?|nom,? prénom|nom usuel|nom d'usage|name des patienten|patientenname|pat|cognome(?: e nome)?|nome e cognome|nome completo|nome do paciente|nome do utente|naam patiënt|name of (?:the )?(?:pt|patient)|client|resident|patient full name|paciente|vorname|nachname|name, vorname|familienname|geburtsname|patient(?:in)?|nom|prénoms?|nom de naissance|naam|voornaam|achternaam|cognome|nome|paziente|remitido por|next of kin|NOK|contact|emergency contact|contacto)[ \t]*[:=][ \t]*([^\n:;|]{2,60}?)(?=[ \t]*(?:[\n;|]|$|\.[ \t]*(?:\n|$)|\.[ \t]|,?[ \t]+(?:DOB|MRN|age|sex|gender|geb|née|edad|sexo)\b|[ \t]+(?:[\p{L}.-]+ ?){1,2}[:=]|[(\d*]))/giu;
/** Whoever is written down with a day of birth: "Iris Iselin, geb. am 12.12.1932", "Holger M. Recklinghausen * 23.11.1979". */
const BORN =
	/(?<![\p{L}])((?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?:,? (?:de |von |van |zu |del |la )?(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)){1,4}),?\s{0,3}\(?(?:\*|geb\.|geboren|born|DOB|d\.o\.b\.|née?|nacid[oa]|nat[oa])\s?:?(?: am| on| le| el| il| on the)? ?\d/gu;
const BORN_SIGN =
	/(?:\*|geb\.|geboren|born|DOB|d\.o\.b\.|née?|nacid[oa]|nat[oa]) ?:?(?: am| on| le| el| il| on the)? ?\d/u;
/** "Frau DAMARIS, Dyonisia", "Frau Beatrice DE BEAUHARNAIS": family names in capitals, as registries write them. */
const SHOUTED_NAME =
	/(?<![\p{L}])(?:Herrn?|Frau|Mr|Mrs|Ms|Mme|M|Monsieur|Madame|Sr|Sra|Don|Doña|Patientin|Patienten?)\.? ((?:\p{Lu}\p{Ll}+ )?(?:(?:DE|VON|VAN|ZU|DEL|LA|LE) )*\p{Lu}{3,}(?:-\p{Lu}+)*(?:,? \p{Lu}\p{Ll}+)?)(?![\p{L}])/gu;
/** "Großkreutz, Ursula, geb. …", "Öztürk, Mehmet, *": a registry's order, before what a registry writes next. */
const TURNED =
	/(?<=(?<![\p{L}])(\p{Lu}\p{Ll}[\p{L}'’-]+)), (\p{Lu}\p{Ll}[\p{L}'’-]+)(?=,? ?(?:\*|\(?(?:geb|née?|nacid|born|DOB|d\.o\.b)|,? \d{1,3} ?(?:J\.|Jahre|y\/?o|ans|años|yrs?))| [-–—|]|,? ?\(|, [A-Z]{2,6}[ :]|\n|$)/gu;
const FIELD_HANDS = /^(?:[\p{L}'’.-]+(?:[ ,]+|$)){1,6}$/u;
const EAST_ASIAN =
	/(?:氏名|患者名|患者氏名|お名前|名前|姓名|成员|성명|환자명|이름)[ \t]*[:：][ \t]*([^\n、。:：]{2,20})|(?:\p{Script=Han}{2,4})(?=(?:さん|様|氏|君)(?:[はがのをにと、。]|$))/gu;

/** Behind a name: whose name that is. */
const OF_A_PAPER =
	/^(?:,? (?:et al|and colleagues|and co-?workers|and others|u\. ?a\.)\b| ?\((?:19|20)\d{2}[a-z]?\)| ?\[\d|,? (?:19|20)\d{2}[;:)])/u;
const AUTHORS = /^(?:,? \p{Lu}{1,3}[,.;]| \p{Lu}{1,3}(?: |,) ?\p{Lu}\p{Ll}+)/u;
const HEALER_BEHIND =
	/^,? ?(?:M\.?D|MBBS|MBChB|D\.?O|Ph\.?D|RN|NP|PA-C|FRCP|FRCS|FACS|MRCP|PharmD|DDS|DMD|DNP|APRN|Facharzt|Fachärztin|Oberarzt|Chefarzt)\b/u;

/** Where those sign who wrote: behind a closing, or on the last lines alone. */
function signs(plain: string, run: Word[]): boolean {
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
function namesAThing(plain: string, run: Word[], announced: boolean): boolean {
	const last = run.at(-1) as Word;
	const after = plain.slice(last.end, last.end + 40);
	if (EPONYMOUS_THING.test(after) && (!announced || EPONYMS.has(last.key)))
		// "John Smith's case": a given name before it makes a person of it, unless a thing of textbooks follows.
		return !(run.length > 1 && isGiven(run[0] as Word) && /^['’]s? \p{Ll}/u.test(after) && !TEXTBOOK.test(after));
	if (announced) return false;
	const ofEponyms = (word: Word) => EPONYMS.has(word.key) || word.key.split('-').every((part) => EPONYMS.has(part));
	return run.every(ofEponyms) || run.some((word) => word.key.includes('-') && ofEponyms(word));
}

/** What textbooks call after somebody. */
const TEXTBOOK =
	/^['’]s? (?:disease|syndrome|signs?|tests?|lymphoma|palsy|reflex|sarcoma|phenomenon|triad|law|contracture|fracture|ring|cells?|thyroiditis|ulcer|esophagus|oesophagus|chorea|ataxia|tumou?r|score|criteria|anomaly|operation|procedure|hernia|cyst|nodes?|law|gangrene|purpura)\b/u;

/** The part of a run that is a name on its own signs: "Maria Gonzalez", "Anna S.", "J. Whitfield", or a lone given name. */
function nameIn(plain: string, run: Word[]): Word[] | null {
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
	const lone = run[from];
	if (run.length === 1 && lone && !EPONYMS.has(lone.key) && lone.text.length > 2 && !isPlaceOrThing(plain, lone))
		return [lone];
	return null;
}

/** Irish and Scottish family names by their form. */
const GAELIC = /^(?:O'\p{Lu}\p{Ll}{2,}|Mc\p{Lu}\p{Ll}{2,}|Mac\p{Lu}\p{Ll}{2,}|Fitz\p{Ll}{4,})/u;
const startsWord = (word: Word | undefined) =>
	word !== undefined && !word.initial && couldBeName(word) && isPlain(word);

const isFamilyPart = (word: Word) => isFamily(word) || word.key.split('-').some((part) => familyNames().has(part));

/** What follows a whole name. */
const BOTH_ENDED =
	/^(?:['’]s (?!disease|syndrome|sign)|,|\.|;|\)|\?|$|\n| \(| (?:is|was|who|has|had|on|in|at|seen|presented|presents|came|and)\b)/u;
/** Given names that stand among the ordinary words too, and are given to persons far more often (US Social Security, 1920–2020). */
const FIRST_NAMES = new Set(
	'mary grant jack joe frank mike max mark grace bill jean paul john james robert david william daniel henry george thomas charles scott martin todd ryan rob rose alice ruby lily jay april june eve joy dean hope faith carol clara holly sandy penny daisy gene victoria virginia violet georgia angel rick matt pat sue ann anna ben ada jesus christian tom tim sam dan don ray ruth'.split(
		' ',
	),
);

/** "Forrest IIb", "Balthazar D": what stands behind the name is a grade. */
const GRADE = /^(?:[IVX]{1,4}[a-c]?|[A-F])\.?$/u;
/** Known by the lists, or with an initial behind it. */
const looksKnown = (part: Word[]) =>
	isGiven(part[0] as Word) || isFamily(part[0] as Word) || (part.length > 1 && (part[1] as Word).initial);

const startsSentence = (plain: string, at: number) =>
	/(?:^|[.!?:;•\n]\s*)$/u.test(plain.slice(Math.max(0, at - 4), at));

/** A lone given name is often a town or a thing: it counts where a person could act or be addressed. */
function isPlaceOrThing(plain: string, word: Word): boolean {
	if (/^Ig[ADEGM]$/.test(word.text)) return true; // an antibody; Ige is a name, too
	const before = plain.slice(Math.max(0, word.start - 14), word.start);
	if ((towns().has(word.key) || widePlaces().has(word.key)) && !ACTS.test(plain.slice(word.end, word.end + 16)))
		return true;
	return /(?:\b(?:in|at|from|near|to|of|the|St\.?|Saint|San|Santa|Port|Lake|Mount|Mt\.?|Fort|New|via|le|la|el|de|en|à|au|aus|nach|bei|em|da)\s+|[/(\d-])$/iu.test(
		before,
	);
}

const PARTICLE_WORD =
	/^(?:lo|las|los|da|dos|do|des|della|dello|san|mac|bin|ben|abu|van|von|de|del|der|den|la|le|du|di|el|al|ten|ter|zu|thi|af)$/;
/** A run goes on while its words could be parts of a name. */
function untilNoName(run: Word[]): Word[] {
	const end = run.findIndex(
		(word, at) => at > 0 && !couldBeName(word) && !(PARTICLE_WORD.test(word.key) && run[at + 1]),
	);
	return end < 0 ? run : run.slice(0, end);
}

const inside = (word: Span, spans: Span[]) => spans.some((one) => one.start <= word.start && word.end <= one.end);
const spanOf = (part: Word[]): Span => ({ start: (part[0] as Word).start, end: (part.at(-1) as Word).end });

interface Found {
	persons: Span[];
	clinicians: Span[];
}

let last: { text: Normalised; found: Found } | undefined;
/** Both recognisers ask for the same text in turn. */
function namesIn(text: Normalised): Found {
	if (last?.text.plain !== text.plain) last = { text, found: find(text.plain) };
	return last.found;
}

function find(plain: string): Found {
	const persons: Span[] = [];
	const clinicians: Span[] = [];
	/** Words of names that were announced: later they count alone. */
	const known = new Set<string>();
	const learn = (part: Word[]) => {
		for (const word of part) if (!word.initial && word.text.length > 2 && !NO_NAME.has(word.key)) known.add(word.key);
	};
	const all = runs(plain);
	const german = isMostly(plain, IS_GERMAN);
	const french = isMostly(plain, IS_FRENCH);
	const greets = GREETS.test(plain);
	for (const whole of all) {
		const run = behindRelation(plain, whole);
		const first = run[0] as Word;
		const whole60 = plain.slice(Math.max(0, first.start - 60), first.start);
		const particles = LEADING_PARTICLES.exec(whole60)?.[0] ?? '';
		const before = whole60.slice(0, whole60.length - particles.length);
		const after = plain.slice((run.at(-1) as Word).end, (run.at(-1) as Word).end + 40);
		if (greets && GREETED.test(whole60)) continue;
		if (OF_A_PAPER.test(after) || (run.length === 1 && AUTHORS.test(after))) continue;
		const titled = titledPart(run, before, french);
		const doctored = DOCTOR.test(before) || (titled?.doctor ?? false);
		const part = titled?.part ?? run;
		if (part.length === 0 || !part[0]) continue;
		const called =
			doctored ||
			TITLE.test(before) ||
			Boolean(titled) ||
			(french && FRENCH_MAN.test(before) && !EPONYMS.has(first.key));
		const announced = called || announces(before, after, part, german);
		if (!called && namesAThing(plain, part, announced)) continue;
		if (announced) {
			const name = untilNoName(part).filter((_, at, whole) => at < 5 || whole.length <= 5);
			// “Dr. X” stands for nobody.
			if (!name.some((word) => couldBeName(word) && (!word.initial || (!doctored && !/^[XYZN]/.test(word.text)))))
				continue;
			const whole = {
				start: startOfTitle(before, first.start - particles.length),
				end: endWithGiven(plain, endWithSaint(plain, spanOf(name))),
			};
			if (doctored) {
				// "mit dem Oberarzt Verlegung besprochen"
				if (
					/(?:arzt|ärztin)\s*$/iu.test(before + plain.slice(first.start, (part[0] as Word).start)) &&
					!looksKnown(part) &&
					ILLNESS.test((part[0] as Word).text)
				)
					continue;
				if (!signs(plain, name)) clinicians.push(whole);
			} else {
				persons.push(whole, ...(name.length <= 2 ? namesThatGoOn(plain, whole.end) : []));
				learn(name);
			}
			continue;
		}
		const name = nameIn(plain, run);
		if (!name || namesAThing(plain, name, false)) continue;
		const key = name.map((word) => word.key).join(' ');
		if (towns().has(key) && name.length > 1) continue;
		if (
			EPONYM_PAIRS.has(key) ||
			name.some((word, at) => at > 0 && GRADE.test(word.text) && EPONYMS.has((name[at - 1] as Word).key))
		)
			continue;
		if (HEALER_BEHIND.test(plain.slice(spanOf(name).end, spanOf(name).end + 20)) || signs(plain, name)) {
			if (!signs(plain, name)) clinicians.push(spanOf(name));
			continue;
		}
		persons.push(spanOf(name));
		if (name.length > 1) learn(name);
	}
	const written = registryNames(plain);
	persons.push(...written.spans);
	for (const word of written.words) known.add(word);
	for (const match of BORN_SIGN.test(plain) ? plain.matchAll(BORN) : []) {
		const start = match.index + match[0].indexOf(match[1] as string);
		const value = match[1] as string;
		if (
			inside({ start, end: start + value.length }, [...persons, ...clinicians]) ||
			NO_NAME.has(fold(value.split(' ')[0] as string))
		)
			continue;
		persons.push({ start, end: start + value.length });
		for (const word of value.split(/[ ,]+/)) if (word.length > 2 && !ORDINARY.has(fold(word))) known.add(fold(word));
	}
	for (const match of plain.matchAll(TURNED)) {
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
	for (const match of plain.matchAll(SHOUTED_NAME)) {
		if ((match[1] as string).split(/[ ,]+/).every((word) => NO_NAME.has(fold(word)))) continue;
		const start = match.index + match[0].indexOf(match[1] as string);
		persons.push({ start, end: start + (match[1] as string).length });
	}
	for (const match of plain.matchAll(FIELD)) {
		const value = (match[1] as string).trim();
		if (!FIELD_HANDS.test(value) || !couldFillIn(value)) continue;
		// "Mother: Hypertension": a family history, unless a list knows a word of it.
		if (/^\W*(?:mother|father|guardian|child)\s?[:=]/iu.test(match[0]) && !isListed(value)) continue;
		const start = match.index + match[0].indexOf(match[1] as string);
		persons.push({ start, end: start + (match[1] as string).trimEnd().length });
		for (const word of value.split(/[ ,]+/)) if (word.length > 2) known.add(fold(word));
	}
	for (const match of /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/.test(plain) ? plain.matchAll(EAST_ASIAN) : []) {
		const part = match[1] ?? match[0];
		const start = match.index + match[0].indexOf(part);
		persons.push({ start, end: start + part.length });
	}
	for (const run of all)
		for (const word of run)
			if (
				(known.has(word.key) || (word.key.endsWith('s') && word.key.length > 4 && known.has(word.key.slice(0, -1)))) &&
				(!ORDINARY.has(word.key) || ACTS.test(plain.slice(word.end, word.end + 16))) &&
				!inside(word, [...persons, ...clinicians]) &&
				!namesAThing(plain, [word], EPONYMS.has(word.key))
			)
				persons.push({ start: word.start, end: word.end });
	return { persons, clinicians };
}

/** A cheap sign that somebody is greeted at all. */
const GREETS =
	/(?:dank|thank|merci|gracias|obrigad|grazie|hi|hello|hallo|liebe|hola|bonjour|salut|ciao|servus)[^.\n]{0,24}\p{Lu}/iu;
/** Thanks and greetings go to colleagues. */
const GREETED =
	/(?<!\p{L})(?:danke?|thanks?|thank you|merci|gracias|obrigad[oa]|grazie|bedankt|dank je|hi|hello|hallo|liebe[r]?|hola|bonjour|salut|ciao|servus)(?: (?:schön|an|to|à|a|sehr|vielmals))?,? (?:\p{Lu}\p{Ll}+ (?:und|and|et|y|e|en) )?$/iu;

const LEADING_PARTICLES = new RegExp(`(?<=[ .])(?:${PARTICLES})+$`, 'u');
const IS_GERMAN = /(?<!\p{L})(?:der|die|das|und|mit|wurde|nicht|wir|eine[rmn]?|bei|zur|im)(?!\p{L})/gu;
const isMostly = (plain: string, words: RegExp) => (plain.match(words)?.length ?? 0) * 60 > plain.length;

/** Illnesses that German writes with a capital behind a relation: "Mutter: Brustkrebs", "Vater Herzinfarkt". */
const ILLNESS =
	/(?:erin|er|krebs|karzinom|infarkt|betes|schlag|tumor|leiden|krankheit|anfall|insuffizienz|demenz|asthma|stenose|anämie|itis|ose|ismus|ämie|pathie|tonie|lepsie|plasie|plegie|rhythmien?|phrenie|ung|heit|keit|schaft|tion|om|ie|ca)$/u;

/** Do the words before a run say that it is a name? */
function announces(before: string, after: string, part: Word[], inGerman: boolean): boolean {
	const relation = relationBefore(before);
	const german = inGerman || (relation?.german ?? false);
	const [first, second] = part as [Word, Word?];
	const isNext = (word: Word | undefined, sign: (word: Word) => boolean) =>
		word !== undefined && sign(word) && !EPONYMS.has(word.key);
	// "his neighbour Will Hawkins"
	if (relation?.close && isGiven(first) && isNext(second, (word) => couldBeName(word) && isPlain(word))) return true;
	if (!couldBeName(first)) return false;
	const called = CALLED.test(before.slice(-32));
	if ((relation || called) && isGiven(first) && isNext(second, isFamily)) return true;
	// "his sister Grace": what is given to persons far more often than it is a word.
	if (!isPlain(first))
		return Boolean(
			(relation?.close || called) &&
				!EPONYMS.has(first.key) &&
				(FIRST_NAMES.has(first.key) || (isGiven(first) && (german || /^(?: \p{Ll}|[,.;)(]|$)/u.test(after)))),
		);
	if (BIRTH_NAME.test(before)) return true;
	if (OF_WHOM.test(before)) return !EPONYMS.has(first.key);
	if (BEARER.test(before) && looksKnown(part)) return true;
	if (called) return true;
	if (!relation) return false;
	// "Mother: Diabetes", "Vater Herzinfarkt": a list of illnesses, unless a list of names knows the word.
	if (relation.listed || german)
		return looksKnown(part) || (german && relation.close && !ILLNESS.test(first.text) && /^[ ,.;)(]/.test(after));
	return true;
}

/** Labels of a form without a colon: "Rufname Hanni". */
const LABELS =
	/^(?:Rufname|Geburtsname|Vorname|Nachname|Familienname|Mädchenname|Née?|Surname|Forename|Prénom|Apellidos|Cognome|Apelido|Achternaam)$/u;
/** The run behind the relation that stands in it last; the words before stay what they are. */
function behindRelation(plain: string, run: Word[]): Word[] {
	const last = run.findLastIndex(
		(word, at) =>
			at < run.length - 1 &&
			(isRelation(word.text) ||
				LABELS.test(word.text) ||
				(word.text === 'Mann' && HIS_OR_HER.test(plain.slice(Math.max(0, word.start - 40), word.start)))),
	);
	return last < 0 ? run : run.slice(last + 1);
}
const HIS_OR_HER = /(?<!\p{L})(?:ihr|sein|mein|dein|unser)\p{L}{0,3} (?:\p{Ll}+ )?$/iu;

/** "Mr. St. Clair": the saint goes on behind the stop. */
function endWithSaint(plain: string, { start, end }: Span): number {
	if (!/^Ste?$/u.test(plain.slice(start, end))) return end;
	return end + (/^\. \p{Lu}[\p{L}'’-]+/u.exec(plain.slice(end, end + 40))?.[0].length ?? 0);
}

/** What a person does: then also a word is the name that was given before. */
const ACTS =
	/^(?: (?:is|was|has|had|says?|said|reports?|denies|denied|lives|feels|felt|wants|wept|came|told|refiere|dice|vive|est|habite|ist|hat|wurde|lebt)(?!\p{L})|['’]s (?:mother|father|wife|husband|partner|son|daughter|family)|,? \(?\d{1,3} ?(?:a\.|años|ans|anni|anos|J\.|Jahre|j\.|yrs?|years?|yo|y\/o|y(?!\p{L})|[MFmfWw](?!\p{L})))/u;

/** "Frau Haefner, Heinz": the given name behind the comma belongs to it. */
function endWithGiven(plain: string, end: number): number {
	const behind = /^,[ \t]*(\p{Lu}[\p{L}'’-]+)(?![\p{L}])/u.exec(plain.slice(end, end + 40));
	return behind && isWordOf(givenNames(), fold(behind[1] as string)) ? end + behind[0].length : end;
}

/** The title is marked with the name that it announces. */
function startOfTitle(before: string, at: number): number {
	const found = DOCTOR.exec(before) ?? TITLE.exec(before);
	if (!found) return at;
	return at - (before.length - found.index) + (/^\p{L}/u.test(found[0]) ? 0 : 1);
}

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

const TITLES_WITHIN =
	/^(?:patientin|patienten|patient|paciente|ehefrau|ehemann|tochter|sohn|mutter|vater|schwester|bruder|mr|mrs|ms|miss|mx|herr|herrn|frau|mme|mlle|monsieur|madame|sr|sra|srta|don|dona|sig|signora|mevrouw|mevr|dhr|mw|senora|senor|senorita|shri|smt)$/;
const DOCTORS_WITHIN = /^(?:dr|dra|prof|professor|doctor|doctora|oberarzt|oberarztin|chefarzt|pd|univ)$/;

/** "Mr James T." is one run: the title stands in it. */
function titledPart(run: Word[], before: string, french: boolean): { part: Word[]; doctor: boolean } | null {
	let at = -1;
	let doctor = DOCTOR.test(before);
	// "M. de Saint-Exupéry"
	if (french && run[0]?.text === 'M.' && run[1] && !EPONYMS.has(run[1].key)) at = 0;
	for (const [place, word] of run.entries()) {
		if (DOCTORS_WITHIN.test(word.key.replace(/\./g, ''))) doctor = true;
		else if (!TITLES_WITHIN.test(word.key.replace(/\./g, ''))) continue;
		at = place;
	}
	return at < 0 ? null : { part: run.slice(at + 1), doctor };
}

export const name: Recogniser = {
	id: 'name',
	counts: 'of-patient',
	law: 'A',
	words: 'a person’s name',
	instead: 'write “the patient”, “the daughter”, or nothing',
	find: (text) => [
		...namesIn(text).persons,
		...inSmallLetters(text.plain).names,
		...inOtherScripts(text.plain, 'names'),
	],
};

export const clinician: Recogniser = {
	id: 'clinician',
	counts: 'story',
	law: 'A',
	words: 'the name of somebody who treated the patient',
	instead: 'write the profession (“her cardiologist”)',
	find: (text) => namesIn(text).clinicians,
};
