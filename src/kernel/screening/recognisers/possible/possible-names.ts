// Words that may be a name or a place: written with a capital in the midst of a sentence and known to no vocabulary of daily life or of
// medicine. Nobody can tell "Takotsubo" from "Takotani" by its form, so such a mark is unsure: the writer says what it is (decision 0144).
// Languages that write nouns small; German has signs of its own (german-names.ts).

import { fold } from '../../fold.ts';
import { familyNames, givenNames, isWordOf, knownWords, smallTowns, towns } from '../../lists/lists.ts';
import { THINGS } from '../../lists/things.ts';
import { widePlaces } from '../../lists/wide-places.ts';
import { stemOf, tellsItself } from '../../lists/word-forms.ts';
import { EPONYM_PAIRS, EPONYMOUS_THING, EPONYMS, NO_NAME, ORDINARY } from '../../lists/words.ts';
import type { Normalised } from '../../normalise.ts';
import type { Span } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { everyMatch } from '../../search.ts';
import { isOneOfMany } from '../names/lists-of-things.ts';
import { runs, spanOf, startsSentence, type Word } from '../names/runs.ts';
import { AUTHORS, HEALER_BEHIND, isOneOfScores, isOneOfThings, OF_A_PAPER, signs } from '../names/things.ts';
import { isRelation } from '../relations.ts';
import { germanNames } from './german-names.ts';
import { namesInChat } from './in-chat.ts';
import { namesThatAreWords } from './names-and-words.ts';
import { namesBeforePapers } from './names-before-papers.ts';
import { personsInTheirPlaces } from './person-places.ts';
import { AGE_BEHIND, shoutedNames } from './shouted-names.ts';
import { THING_BEFORE } from './thing-before.ts';
import { isCode, isKnownWord, isRomance, isUnknownWord, kept, speaksEnglish } from './vocabulary.ts';

/** Behind the word: a dose, a score, a grade, a mark of trade; a thing that is called so. */
const OF_A_THING =
	/^(?:\d{1,2}[a-z]?(?![\p{L}\d])| p ?[=<>≤]|,? I² ?[=\p{Cc}]| and \p{Lu}\p{Ll}+(?:['’]s?)? (?:\d|[IVX]{1,4}(?!\p{L})|stages?|grades?|types?|class|scores?|scale|criteria|index|severe|moderate|mild)|[®™©]|[ -](?!\n)\p{Cc}|['’]s (?:chapter|textbook|manual|formula|triad|law)|['’]s? (?:wort|syrup|solution|disease|syndrome|signs?|tests?|sequence|manoeuvre|maneuver|classification|criteria|procedure|operation)|[ -](?:\d|[IVX]{1,4}[a-c]?(?![\p{L}])|[A-H]\d?(?![\p{L}])|\p{Lu}{2,}(?![\p{Ll}])|\p{Ll}*[-–]?(?:positiv|negativ)|(?:PCR|IgG|IgM|titer|titre|serology|antibod|antigen|panel|assay|culture|smear|stain|agar|infection|vaccine|strain|toxin|gene|mutation|variant|allele|receptor|pathway|trial|cohort|registry|study|score|scale|index|grade|stage|class|criteria|classification|staging|rule|protocol|regimen|tablet|capsule|cream|ointment|spray|patch|inhaler|infusion|drip|injection|device|pump|stent|valve|graft|mesh|catheter|line|tube|drain|brace|boot|splint|cast|screw|plate|nail|wire|pin|prosthes|implant|implantat|lens|machine|monitor|wipes|diet|water|oil|virus|disease|syndrome|sign|test|fever|encephalitis|hepatitis|pneumonia|phenomenon|procedure|technique|operation|approach|position|maneuver|manoeuvre|method|reaction|reflex|cells?|bod(?:y|ies)|nodes?|nodules?|fracture|hernia|cyst|palsy|chorea|tumou?r|sarcoma|lymphoma|carcinoma|effect|theory|model|hypothesis|group|type|like|scan|imaging|app|software|kit|brand|bottle|pen|exercises|triage|histology|halo|shunt|vest|lotion|cleansing|soap|shampoo|gel|phenomena|angina|system|atlas|lesions?|algorithm|groups|ankle|syncope|wrist|knee|influenza|salmonella|therapy|inflow|circuit|filter|membrane|ventilator|cannula|forceps|retractor|clamp|needle|suture|collar|frame|stain|medium|array|sheath|balloon|port|trocar|retractors|clamps|speculum|dilator|probe|occluder|applicator|dressing|bandage|stockings?|insulin|injector|questionnaire|checklist|guidance|guidelines?|curve|plot|equation|formula|nomogram|Klassifikation|Schema|Kurve|Index)(?![\p{L}]{4})))/u;
/** Behind a word that no list of names has: a noun by its ending, as methods, measures, substances and illnesses end in the languages of the lists. */
const NOUN_BEHIND =
	/^(?:['’]s)? (?:\p{Ll}{2,}(?:tion|tions|ment|ments|ency|ance|osis|oses|itis|oma|omas|opathy|meter|metry|scope|scopy|graph|graphy|plasty|ectomy|ostomy|otomy|ology|base|ware|tomy|ción|zione|ção|ität|ismus|itis|ometry)|residuals?|regression|bias|estimat(?:or|e)s?|statistics?|distribution|prior|weights?|intervals?|limits?|view|triangle|space|point|artery|vein|membrane|breed|mouse|mice|rats?|scheme|regime|frequency|scattering|spectr\p{Ll}+|antibod\p{Ll}+|proteins?|kinase|signal(?:l?ing)?|axis|expression|deletion|mutant|knockout)(?!\p{L})/u;
/** Given, taken, stopped: a drug follows. */
const DRUG_BEHIND =
	/^(?: (?:was|were|is) (?:stopped|tapered|discontinued|resumed|restarted|uptitrated|titrated|added|substituted|well tolerated|ineffective|withdrawn)(?!\p{L})| (?:caused|helped|failed to)(?!\p{L})| approval(?!\p{L})| (?:fue|resultó) (?:eficaz|ineficaz|suspendid)| bien toléré| (?:a|à) été (?:arrêté|stoppé)| foi (?:suspens|eficaz)| then \p{Lu}| to \p{Lu}\p{Ll}+ (?:last|this|in|due|because|after))/u;
const DRUG_BEFORE =
	/(?<![\p{L}])(?:[Ll]ikes|[Ee]njoys|[Ww]atches|[Rr]eads|[Pp]lays|[Ll]istens to|[Ff]an of|[Tt]akes?|[Tt]aking|[Tt]ook|[Ss]tart(?:s|ed|ing)?(?: on)?|[Ss]topp(?:ed|ing)|[Hh]eld|[Hh]old(?:ing)?|[Cc]ontinu(?:e|ed|ing)|[Rr]esum(?:e|ed)|[Ii]ncreas(?:e|ed)|[Dd]ecreas(?:e|ed)|[Ss]witch(?:ed)?(?: \p{Ll}+)? to|[Cc]hang(?:ed|e)(?: \p{Ll}+)? to|[Pp]rescri(?:bed|be)|[Rr]efill(?:ed|s)?(?: of| on| for)?|[Dd]os(?:e|es|age) of|[Mm]g(?: of)?|[Tt]ablets? of|[Tt]rial of|[Cc]ourse of|[Oo]ff|[Oo]n|[Pp]lus|[Aa]dd(?:ed|ing)?|[Ww]ean(?:ed)? (?:off|from)|[Rr]esponded to|[Tt]reat(?:ed|ment|ing) with|[Tt]herapy with|[Ii]nfusion of|[Ss]e (?:inicia|inició|mantiene|retira|pauta|ajusta)|[Ii]nicia(?:do|da|mos)?|[Tt]ratad[oa] con|[Tt]oma(?:ba)?|[Rr]etir[óa]|[Aa]just[óa]|[Ss]uspen(?:de|so|dido|dió)|[Pp]rend|[Pp]ris|[Dd]onné|[Tt]raitée? par|[Ss]ous|[Tt]ratad[oa] com|[Uu]sa|[Aa]ssume|[Tt]erapia con|[Gg]ebruikt|[Gg]estart(?: met)?|[Gg]estopt(?: met)?|[Ss]tår på|[Pp]rzyjmuje|[Rr]estarted|[Ff]ailed|[Ll]oaded with|[Tt]olerat(?:e|es|ed|ing)|[Ss]witch(?:ed)? from|[Cc]hanged from|[Pp]reviously(?: on)?|[Mm]aintained on|[Ff]racaso de|[Éé]chec de|[Rr]elais (?:de|par)|[Aa]rrêt de|[Ss]uspenso|[Ss]ospeso|[Ee]m uso de|[Ii]n terapia con|[Ee]n tratamiento con|[Ss]e cambió|[Ff]allimento di|[Uu]mstellung (?:von|auf)|[Hh]ome meds:|[Mm]eds:|[Mm]edications?:|[Aa]llergies:)(?: the| her| his| some| daily| nightly| back| only| el| la| le| un| una)? (?:\p{Lu}[\p{L}-]{2,}(?:, | and | or | y | et | e | en | och )){0,6}$/u;

/** "Trousseau and Chvostek were negative", "Lasilix et Tahor arrêtés": signs and drugs of which several are said at once. */
const SAID_OF_THINGS =
	/^(?:(?:,| and| or| y| o| et| ou| e| und| oder| en) \p{Lu}[\p{L}-]+){0,3},? ?(?:signs? )?(?:(?:is|was|were|are|wurden?|werden|fue(?:ron)?|foram|sono stat[ie]|ont été|est|sont|ist|sind|waren?) )?(?:negativ\p{Ll}{0,2}|positiv\p{Ll}{0,2}|négatifs?|positifs?|equivocal|absent|ausentes?|assent[ei]|afwezig|aanwezig|stopped|held|discontinued|continued|restarted|paused|gestoppt|pausiert|abgesetzt|gestaakt|arrêtée?s?|suspendid[oa]s?|retirad[oa]s?|mantid[oa]s?|mantenid[oa]s?|sospes[oiae]|verordnet|were (?:removed|placed|inserted|used|counted)|in place)(?!\p{L})/iu;

/** A letter's greeting and thanks go to colleagues. */
const GREETED =
	/(?<![\p{L}])(?:[Tt]hanks?|[Tt]hank you|[Dd]anke?|[Hh]allo|[Ll]iebe[r]?|[Dd]ear|[Hh]i|[Hh]ello|[Gg]racias|[Mm]erci|[Hh]ola|[Bb]onjour|[Cc]iao|[Oo]lá|[Oo]brigad[oa]|[Gg]razie|[Bb]este|[Bb]edankt|[Cc]her|[Cc]hère|[Ee]stimad[oa]|[Qq]uerid[oa]|[Cc]aro|[Cc]ara|[Kk]ära?)(?: (?:again|you|for|so much|to|a|à))?,? (?:\p{Lu}\p{Ll}+ (?:and|und|y|et|e|en) )?$/u;
/** "No Pemberton, no Kernig": nobody is counted so. */
const NONE_OF = /(?<![\p{L}])(?:[Nn]o|[Ss]in|[Ss]ans|[Ss]enza|[Ss]em|[Oo]hne|[Pp]ositive|[Nn]egative) $/u;
/** "Soy Pediatra", "Ik ben Huisarts": what somebody is. */
const IS_A = /(?<![\p{L}])(?:[Ss]oy|[Ii]k ben|[Jj]e suis|[Ss]ono|[Ss]ou|[Jj]ag är|[Jj]eg er|[Jj]estem) $/u;
/** "Huang C, Wang Y": authors, as papers list them. */
const INITIALS = /^\p{Lu}{1,2}$/u;

/** Verbs and joints behind a word that begins a sentence: a person or a place, and no heading. */
const GOES_ON =
	/^(?:['’]s \p{Ll}|,? (?:and|who|whose|y|et|e|en) \p{L}|,? \p{Ll}{2,}(?:s|ed|t|a|ó|é|ou|eu|iu|de|en|was|is)? )/u;
const NO_VERB =
	/^ (?:for|of|in|with|without|on|at|to(?! (?:follow|see|review|call|chase|discuss|check|arrange|attend|return|bring|collect|speak)(?!\p{L}))|by|from|per|(?:and|or|y|et|e|en)(?! \p{Lu})|is not|de|con|sin|para|por|pour|avec|met|voor|com|sem|per) /u;

const AN = /(?<![\p{L}])(?:an?|un|una|une|uno|um|uma|een|ett) $/iu;
/** "North Carolina" */
const WIDE =
	/(?:North|South|West|New|Rhode|Nova|British|Northern|Southern|Western|Eastern|Saudi|Hong|Sri|Costa|El|Puerto|Sierra|Burkina) $/u;

const isListed = (word: Word) => isWordOf(givenNames(), word.key) || isWordOf(familyNames(), word.key);

/** What stands around says that it is a thing, a paper's author, or whoever signs. */
function isThing(plain: string, part: readonly Word[], next: Word | undefined): boolean {
	const { start, end } = spanOf([...part]);
	const before = plain.slice(Math.max(0, start - 70), start);
	const after = plain.slice(end, end + 40);
	if ((OF_A_THING.test(after) && !AGE_BEHIND.test(after)) || (EPONYMOUS_THING.test(after) && !/^['’]/u.test(after)))
		return true;
	if (part.length === 1 && !isListed(part[0] as Word) && isBesideThing(before, after)) return true;
	if (part.length === 1 && !isListed(part[0] as Word) && NOUN_BEHIND.test(after)) return true;
	// "a Dynasplint"
	if (part.length === 1 && AN.test(before) && !(isRomance(plain) && /(?:^| )a $/iu.test(before))) return true;
	if (WIDE.test(before) && widePlaces().has(fold(plain.slice(start - (WIDE.exec(before)?.[0].length ?? 0), end))))
		return true;
	if (THING_BEFORE.test(before) || GREETED.test(before) || (IS_A.test(before) && !isListed(part[0] as Word)))
		return true;
	const last = part.at(-1) as Word;
	if (
		part.length > 1 &&
		last.initial &&
		INITIALS.test(last.text.replace('.', '')) &&
		(!last.text.endsWith('.') || /\p{Lu}{1,2}, $/u.test(before))
	)
		return true;
	if (part.length === 1 && (isOneOfThings(plain.slice(end, end + 90)) || isOneOfScores(before.slice(-40), after)))
		return true;
	if ((part.length === 1 || (part.length === 2 && !isListed(part[0] as Word))) && isOneOfMany(plain, { start, end }))
		return true;
	if (OF_A_PAPER.test(after) || HEALER_BEHIND.test(after) || (part.length === 1 && AUTHORS.test(after))) return true;
	if (
		part.length === 1 &&
		!isListed(part[0] as Word) &&
		(DRUG_BEFORE.test(before) || DRUG_BEHIND.test(after) || SAID_OF_THINGS.test(after) || NONE_OF.test(before))
	)
		return true;
	// "Cepheid GeneXpert", "Bruker MALDI": a maker before its model.
	if (next && next.start === end + 1 && isCode(next)) return true;
	return EPONYM_PAIRS.has(part.map(({ key }) => key).join(' ')) || signs(plain, [...part]);
}

/** A word that lists give to persons: in the midst of a sentence also one that is a rare word beside. */
const isGivenTo = (word: Word) =>
	word.text.length > 3 && isNameAndWord(word.key) && !isCode(word) && !isRelation(word.text);
const isNameAndWord = (key: string) => kept(`+${key}`, () => isGivenAlone(key));
const isGivenAlone = (key: string) =>
	isWordOf(givenNames(), key) &&
	!ORDINARY.has(key) &&
	!NO_NAME.has(key) &&
	!EPONYMS.has(key) &&
	!THINGS.has(key) &&
	!widePlaces().has(key);

/** "Bisoprolol 2,5, Lercan, Inexium": one of a list of things. */
function isBesideThing(before: string, after: string): boolean {
	const one = THING_LISTED_BEFORE.exec(before)?.[1] ?? THING_LISTED_BEHIND.exec(after)?.[1];
	const key = one === undefined ? '' : fold(one);
	return THINGS.has(key) || tellsItself(key);
}
const THING_LISTED_BEFORE =
	/(\p{Lu}[\p{L}-]{3,})(?: (?!\n)[\d\p{Cc}](?:(?!\n)[\d\p{Cc},.])*)?(?:, | (?:and|or|y|o|et|ou|e|en|i|und|oder) )$/u;
const THING_LISTED_BEHIND =
	/^(?:, (?:and |or |then |later )?| (?:and|or|y|o|et|ou|e|en|i|und|oder) )(\p{Lu}[\p{L}-]{3,})/u;

/** Parts of a run that are unknown, with what a name may have between its words, and the word that follows. */
function* unknownParts(plain: string, run: readonly Word[]): Generator<[Word[], Word | undefined]> {
	let part: Word[] = [];
	for (const [at, word] of run.entries()) {
		// "Per Whitcombe, start …": it leads to somebody.
		if (at === 0 && word.text === 'Per') continue;
		if (
			isUnknownWord(word) ||
			(part.length > 0 && word.initial) ||
			(isGivenTo(word) && !startsSentence(plain, word.start))
		)
			part.push(word);
		else {
			if (part.length > 0) yield [part, run[at]];
			part = [];
		}
	}
	if (part.length > 0) yield [part, undefined];
}

/** "M. Castellane" */
const WITH_INITIAL = /(?:^|[^\p{L}.])\p{Lu}\. $/u;
/** "Agent: …", "Interpreter – …": fields that hold somebody. */
const SOMEBODY_FIELD =
	/(?<!\p{L})(?:agent|solicitor|lawyer|attorney|interpreter|translator|contact|carer|caregiver|key ?worker|informant|witness|accompanied by|escort|chaperone|guardian|proxy|teacher|coach|employer|social worker|health visitor|called by|caller|visitor|donor|recipient|sibling|referred by|seen by|cc|attn|int[ée]rprete|acompañante|informante|accompagnant|begleitperson|ansprechpartner(?:in)?) ?(?::|–|-) ?$/iu;
const LONGEST_HEADING = 90;
/** A line of words that all begin with a capital is a heading, when most of them are known. */
function isHeading(plain: string, at: number): boolean {
	const start = plain.lastIndexOf('\n', at - 1) + 1;
	const end = plain.indexOf('\n', at);
	// A heading is short.
	if ((end < 0 ? plain.length : end) - start > LONGEST_HEADING) return false;
	const words = plain.slice(start, end < 0 ? plain.length : end).match(/\p{L}{3,}/gu) ?? [];
	if (words.length < 3 || !words.every((word) => /^\p{Lu}/u.test(word))) return false;
	return words.filter((word) => isKnownWord(fold(word))).length * 2 > words.length;
}

/** What may be a name or a place in a text: written with a capital, or as chat is. */
export const possibleNames = (text: Normalised, scene: Scene): Span[] =>
	[
		...namesWithCapitals(text, scene),
		...personsInTheirPlaces(text.plain, runs(text.plain), isGerman(text.plain, scene)),
		...namesInChat(text),
		...namesBeforePapers(text),
		...mariasShort(text),
		...kinThatSpeaks(text),
	].map((span) => withFamily(text.plain, span));

/** "Bartholomew Finch": the family name behind a given one belongs to it, though it is a word. */
function withFamily(plain: string, { start, end }: Span): Span {
	const given = /(?:^|[ -])(\p{Lu}\p{Ll}+)$/u.exec(plain.slice(start, end))?.[1];
	const family = /^ (\p{Lu}\p{Ll}{2,})(?![\p{L}\d-])/u.exec(plain.slice(end, end + 30))?.[1];
	if (!given || !family || !isWordOf(givenNames(), fold(given)) || !familyNames().has(fold(family)))
		return { start, end };
	return { start, end: end + family.length + 1 };
}

/** "Soy Charo, la hija de …", "I’m Dee, her daughter": who says of whom he is one. */
const OF_KIN =
	/(?<!\p{L})(?:[Ss]oy|[Jj]e suis|[Hh]ier(?: ist| spricht)?|[Tt]his is|I['’]m|I am|[Ss]ono|[Ss]ou|[Ii]k ben|[Hh]abla|[Ff]ala) (\p{Lu}\p{Ll}{1,}(?: \p{Lu}\p{Ll}+)?)(?=,? (?:(?:la|el|the|die|der|il|le|a|o|de|his|her|your|my|su|sa|son|seine?|ihre?|l['’]) ?)?(?:hij[oa]|madre|padre|herman[oa]|espos[oa]|mujer|marido|niet[oa]|vecina|daughter|son|mother|mom|mum|father|wife|husband|sister|brother|carer|niece|neighbou?r|partner|fille|fils|mère|père|sœur|frère|femme|mari|Tochter|Sohn|Mutter|Vater|Frau|Mann|Schwester|Bruder|figli[oa]|moglie|marito|filh[oa]|dochter|zoon)(?!\p{L}))/gu;
const kinThatSpeaks = ({ plain }: Normalised): Span[] =>
	everyMatch(plain, OF_KIN).map((match) => {
		const end = match.index + match[0].length;
		return { start: end - (match[1] as string).length, end };
	});

/** "Mª Ángeles", "Ma. del Carmen", "Mª José": María, as Spanish papers shorten it. */
const MARIA = /(?<![\p{L}\d])M(?:[ªº]|a\.)\.? ?(?:del? (?:la |los |las )?|l[ao]s? )?\p{Lu}\p{Ll}{2,}(?![\p{L}-])/gu;
const mariasShort = ({ plain }: Normalised): Span[] =>
	everyMatch(plain, MARIA).map(({ 0: words, index }) => ({ start: index, end: index + words.length }));

/** "Todd Brezinski": a given name that is a word as well belongs to the unknown one behind it. */
function withGiven(run: readonly Word[], part: Word[]): Word[] {
	const before = run[run.indexOf(part[0] as Word) - 1];
	const belongs =
		before !== undefined &&
		!before.initial &&
		before.end + 1 === part[0]?.start &&
		isWordOf(givenNames(), before.key) &&
		!NO_NAME.has(before.key) &&
		!THINGS.has(before.key) &&
		!EPONYMS.has(before.key);
	return belongs ? [before, ...part] : part;
}

/** Every noun has a capital. */
const isGerman = (plain: string, scene: Scene) => scene.germanNouns || (GERMAN.test(plain) && !speaksEnglish(plain));

function namesWithCapitals({ plain }: Normalised, scene: Scene): Span[] {
	if (isGerman(plain, scene)) return germanNames(plain);
	const english = speaksEnglish(plain);
	const found: Span[] = [];
	const certain = new Set<string>();
	const begins: Word[][] = [];
	const all = runs(plain);
	for (const run of all)
		for (const [part, next] of unknownParts(plain, run)) {
			const first = part[0] as Word;
			if (isThing(plain, part, next) || isHeading(plain, first.start)) continue;
			if (startsSentence(plain, first.start)) {
				begins.push(part);
				continue;
			}
			found.push(spanOf(withGiven(run, part)));
			for (const { key } of part) certain.add(key);
		}
	found.push(...shoutedNames(plain, all), ...addressed(plain), ...initialsAlone(plain), ...townsOfThings(plain));
	if (english) found.push(...namesThatAreWords(plain, all).filter(({ start }) => !isHeading(plain, start)));
	for (const part of begins) if (beginsWithName(plain, part, certain, english)) found.push(spanOf(part));
	return found.length > 0 ? [...found, ...besides(plain, all, found)] : found;
}

const GERMAN =
	/(?<!\p{L})(?:keine?|laut|oder|zur|vom|beim|nicht|für|Bekannte|und|der|mit|wurde|nach|eine[rmn]?)(?!\p{L})/u;

/** What begins a sentence has a capital anyway: it needs a second sign. */
function beginsWithName(plain: string, part: readonly Word[], certain: ReadonlySet<string>, english: boolean): boolean {
	const { start, end } = spanOf([...part]);
	const after = plain.slice(end, end + 40);
	if (part.some(({ key }) => certain.has(key))) return true;
	if (
		WITH_INITIAL.test(plain.slice(Math.max(0, start - 6), start)) ||
		SOMEBODY_FIELD.test(plain.slice(Math.max(0, start - 40), start))
	)
		return true;
	if ((english || part.some(isListed)) && GOES_ON.test(after) && !NO_VERB.test(after)) return true;
	// A line or an answer of its own.
	const alone =
		/^[.!]?[ \t]*(?:\n|$)/u.test(after) && /(?:^|\n)[ \t]*$|[?] ?$/u.test(plain.slice(Math.max(0, start - 3), start));
	if (alone && part.length > 1) return true;
	return part.some(isListed) && (alone || /^(?:[,.;):]|$)/u.test(after));
}

/** "tell Junior", "next to Poppy": a first name that is a word as well, where only a person could stand. */
const ADDRESSED =
	/(?<![\p{L}])(?:[Tt]ell|[Tt]old|[Aa]sk(?:ed)?|[Nn]ext to|[Bb]eside|[Ss]a?it?s? with|[Pp]lays with|[Ll]ives with|[Ss]tays with|[Hh]ugged|[Kk]issed|[Tt]exted|[Pp]honed|[Mm]arried(?: to)?|[Dd]ivorced|[Dd]ating|[Ff]ell out with|[Aa]rgued with|[Vv]isits|[Mm]isses|[Ll]oves) (\p{Lu}\p{Ll}{2,})(?![\p{L}-])/gu;
const addressed = (plain: string): Span[] =>
	everyMatch(plain, ADDRESSED).flatMap((match) => {
		const name = match[1] as string;
		const key = fold(name);
		if (!isWordOf(givenNames(), key) || NO_NAME.has(key) || EPONYMS.has(key)) return [];
		const start = match.index + match[0].length - name.length;
		return [{ start, end: start + name.length }];
	});

/** "A.K., a 7-year-old boy", "Alice (A.N.)", "initials: J.S.": letters that stand for somebody. “Ms. A” and “Mr. X” are nobody. */
const INITIALS_ALONE: readonly RegExp[] = [
	/(?<![\p{L}.])((?:\p{Lu}\.[ -]?){2,3})(?=,? (?:an? |aged? |the \d|\(?\d{1,3}[ -]?(?:y|M|F)|is (?:an? |\d)|was (?:an? |\d|born|admitted|brought|seen|referred)))/gu,
	/(?<=\p{Lu}\p{Ll}+ )\(((?:\p{Lu}\.){2,4})\)/gu,
	/(?<![\p{L}])[Ii]nitials:? ?((?:\p{Lu}\.? ?){2,4})(?![\p{L}])/gu,
	/(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Master|Mme|Frau|Herrn?|Sra?|Señora?)\.? ((?![ABCXYZ])\p{Lu}\.?)(?=[,;:)]|\.? | ?$|\.?\n)(?! \p{Lu})/gu,
];
const ABBREVIATION =
	/^(?:U\.S|U\.K|E\.U|I\.V|I\.M|P\.O|S\.C|P\.R|M\.D|D\.O|E\.R|I\.C\.U|N\.B|A\.M|P\.M|B\.C|A\.D|C\.T|X\.X|X\.Y|N\.N)/;
const initialsAlone = (plain: string): Span[] =>
	INITIALS_ALONE.flatMap((form) =>
		everyMatch(plain, form).flatMap((match) => {
			const letters = (match[1] as string).trimEnd();
			if (ABBREVIATION.test(letters)) return [];
			const start = match.index + match[0].indexOf(letters);
			return [{ start, end: start + letters.length }];
		}),
	);

/** "seen in Glasgow.", "from Boston": towns that gave their names to scores, where nothing of that follows. */
const SOMEWHERE =
	/(?<![\p{L}])(?:[Ii]n|[Ff]rom|[Nn]ear|[Tt]o|[Aa]t) (\p{Lu}\p{Ll}{3,})(?=[.,;)\n]|$| (?:and|with|by|on|where|who|for|last|this|when|after|before|to)(?!\p{L}))/gu;
const townsOfThings = (plain: string): Span[] =>
	everyMatch(plain, SOMEWHERE).flatMap((match) => {
		const name = match[1] as string;
		const key = fold(name);
		if (
			!(towns().has(key) ? THINGS.has(key) || EPONYMS.has(key) : smallTowns().has(key) && isHiddenByForm(key)) ||
			widePlaces().has(key) ||
			NO_NAME.has(key)
		)
			return [];
		const end = match.index + match[0].length;
		return [{ start: end - name.length, end }];
	});

/** "Skegness": it ends as words do, and none of the vocabularies has it. */
const isHiddenByForm = (key: string): boolean =>
	tellsItself(key) && !knownWords().has(stemOf(key)) && !THINGS.has(key) && !EPONYMS.has(key);

/** "Morrison, Rogers and Torres": a family name of the lists beside a word that may be one. */
function besides(plain: string, all: readonly Word[][], found: readonly Span[]): Span[] {
	const ends = new Set(found.map(({ end }) => end));
	const starts = new Set(found.map(({ start }) => start));
	const more: Span[] = [];
	const single = all.filter((run) => run.length === 1).map(([word]) => word as Word);
	for (const [at, word] of single.entries()) {
		if (!isListed(word) || NO_NAME.has(word.key) || THINGS.has(word.key) || isCode(word)) continue;
		const [before, next] = [single[at - 1], single[at + 1]];
		if (
			(before && ends.has(before.end) && JOINED.test(plain.slice(before.end, word.start))) ||
			(next && starts.has(next.start) && JOINED.test(plain.slice(word.end, next.start)))
		) {
			more.push({ start: word.start, end: word.end });
			ends.add(word.end);
		}
	}
	return more;
}
const JOINED = /^(?:, |,? (?:and|&|y|et|e|en|und) )$/u;
