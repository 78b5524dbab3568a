// First names that are words as well: "Grace attended with her partner Will", "her mum, Joy", "Mark feels that …". English writes words small in
// the midst of a sentence, so that a capital there is a first sign; at its beginning what a person does, or whose somebody is, must follow.
// The names are those of virtues, plants, stones, times, offices and crafts, and short forms that are verbs and nouns, as registers of births
// of the United States and of England give them; no collection was read for them.

import { fold } from '../../fold.ts';
import { THINGS } from '../../lists/things.ts';
import { tellsItself } from '../../lists/word-forms.ts';
import { EPONYMOUS_THING, EPONYMS, NO_NAME } from '../../lists/words.ts';
import type { Span } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';
import { isFamily, isGiven, isShouted, startsSentence, type Word } from '../names/runs.ts';
import { OF_A_PAPER, signs } from '../names/things.ts';
import { relationBefore } from '../relations.ts';
import { isFamilyAlone, isKnownWord } from './vocabulary.ts';

const words = (text: string) => new Set(text.trim().split(/\s+/));
/** Given to persons, and in the midst of a sentence hardly ever anything else. */
export const NAMES_TOO = words(`
	grace hope faith joy patience prudence charity mercy constance honor honour verity felicity blessing precious gift comfort goodness
	miracle destiny heaven nevaeh harmony serenity trinity justice modesty temperance clemency amity peace praise favour favor glory
	rose lily daisy ivy holly heather poppy violet jasmine iris olive myrtle hazel willow rosemary saffron clementine cherry fern bryony
	rowan ash sage laurel primrose marigold petal blossom flora juniper clover ruby pearl amber crystal jade opal coral sapphire diamond beryl
	garnet goldie sterling dawn eve noel star stella skye sky sunny stormy misty rain luna aurora
	mark will grant bill rob pat sue chase drew jack frank pierce lance carol gene dean bob nick peg chip rick jerry harry ted art bud
	buddy buster sonny junior sissy skip duke baron earl prince princess queenie major bishop hunter mason carter taylor cooper tyler piper porter sawyer
	tanner parker archer fisher walker forest rocky cliff dale glen heath brook brooke lane reed reid clay rusty sandy robin wren
	kitty raven birdie teddy fawn jay colt bunny ginger penny dolly dot dotty may june april august summer autumn winter
	jean mel van nan viola melody harper lyric cadence reign saint angel christian jesus moses gaylord randy dick peter stew curt
	max min guy lee ray miles wade chuck norm hank basil herb rod tad ken don barb trudy bonnie merry hale curtis chance colin faye
	con des les di ali mo bo jo em al ed vi
	may tuesday wednesday friday gay victor victoria virginia georgia florence paris chelsea brooklyn austin dallas houston sydney
	savannah madison lincoln jackson jordan india asia kenya china chad israel devon chester kent
`);
/** Family names that are words: where only a person could stand. */
export const FAMILY_TOO = words(`
	baker bell crane marsh bird frost drake black white brown green gray grey wood woods stone hill rivers brooks field fields banks cross
	wells king knight noble abbott pope monk parsons priest page chamberlain butler cook mason smith turner miller fuller weaver fletcher
	bowman carpenter gardener gardner shepherd marshall steward clark wolf fox lamb hart swan crow finch lark sparrow nightingale peacock partridge bull
	pike salmon rice berry plum flowers bloom bush birch winters summers snow storm gale day moon sharp strong long short small little young
	moody savage wise swift fair good best gold silver steel cotton glass power powers price cash pound bond lake waters pool dyer tucker
	barber potter wright sadler skinner thatcher slater glover draper mercer chandler spicer singer harper lark moss thorn bridges church hall
	love joyce pepper rowe rush sweet towers vine wall waller webb weeks wheeler yates york ash ball barker base beard bellows bolt booth
	bowler bowles boyle brand bright bull burns bush buttons cage candy cannon castle coffin cope cousins cutter dance darling
	diamond downs driver duck eagle early england english ferry flint flood fountain freeman garland gates gill goldsmith goodman graves
	hammer hardy hawk hay hook hooper horn hyde judge kettle key keys lord lovely mace major mann marks march may mayor mills moor nash
	north west east south nurse oakes osborne paradise park parks pear pickles pitt poole post pratt quick rolls root salt sands
	seal sergeant shade shaw sheppard shields ship silk simple singleton sloan spence squire starling stocks stout street sutton tate teague
	tempest tile trout valentine wade waite ward wardle wash waterhouse wax whale wheat whistler winner worth
`);
/** Of these a capital alone says nothing: months, seasons, days, towns and countries. */
const NAMED_TIMES_AND_PLACES = words(`
	may june april august summer autumn winter dawn eve noel tuesday wednesday friday victoria virginia georgia florence paris chelsea
	brooklyn austin dallas houston sydney savannah madison lincoln jackson jordan india asia kenya china chad israel devon chester kent min van
	con des les di ali mo bo jo em al ed vi saint jesus moses christian trinity basil major sky star angel hunter forest dale glen heath brook lane reed walker fisher tanner mason parker
	porter taylor cooper carter pierce bishop prince baron duke
`);

/** What a person does or is, behind a word that begins a sentence. Imperatives ("Mark the side") and modal verbs ("May have") have others. */
const DOES =
	/^(?: \((?:no|his|her|the|aged?|\d)|, (?:her|his|the|a|an) (?:\p{Ll}+ )?(?:neighbou?r|friend|son|daughter|wife|husband|partner|carer|sister|brother|mother|father|niece|nephew|aunt|uncle|cousin|nurse|teacher)(?!\p{L})|,? (?:who|attended|attends|feels|felt|says|said|tells|told|thinks|lives|lived|works|worked|presented|presents|reports|reported|denies|denied|came|comes|went|goes|visits|visited|arrived|cooks|helps|helped|drives|sleeps|eats|ate|sat|plays|played|loves|likes|misses|needs|needed|got|gets|gave|brought|knows|knew|tries|tried|rang|rings|phoned|calls|called|texted|met|moved|wants|wanted|asked|asks|takes|took|stays|stayed|smokes|drinks|drove|walks|walked|fell|slept|cried|complains|complained|remains|remained|seems|seemed|looks|looked|recovered|died|developed|described|describes|agreed|agrees|declined|refuses|refused|became|began|started|stopped|noticed|suffers|suffered|struggles|struggled|weighs|weighed|was|has|had|is|to (?:follow|see|review|call|chase|discuss|check|attend|return|bring))(?!\p{L})(?! (?:been|often|usually|generally|commonly|not) ))/u;
/** What is somebody's and no eponym's. */
const OF_SOMEBODY =
	/^['’]s? (?:own |older |younger |elder |eldest |late |new |best )?(?:ex|mother|father|mum|mom|dad|wife|husband|partner|son|daughter|brother|sister|sons|daughters|family|parents|aunt|uncle|niece|nephew|cousin|gran|nan|grandmother|grandfather|boyfriend|girlfriend|friend|neighbou?r|carer|GP|doctor|nurse|teacher|employer|school|house|home|room|bed|chart|notes|file|birthday|phone|number|results|baby|child|children)(?!\p{L})/u;
/** "bed 12 lady (Dulcie) needs": one word with a capital in brackets behind a word for somebody. */
const IN_BRACKETS =
	/(?<![\p{L}])(?:lady|gentleman|man|woman|girl|boy|wife|husband|partner|son|daughter|mother|father|mum|dad|sister|brother|child|baby|friend|carer|neighbou?r|niece|nephew|aunt|uncle|cousin|granddaughter|grandson|patient|pt|twins?|dog) \((\p{Lu}\p{Ll}{2,})(?=\)|,)/gu;
/** "the son of Hone" */
const OF_WHOM =
	/(?<![\p{L}])(?:son|daughter|wife|husband|mother|father|sister|brother|niece|nephew|cousin|widow|child|mum|dad|grandson|granddaughter|partner|friend|neighbou?r|twin|uncle|aunt) of (\p{Lu}\p{Ll}{2,})(?=[,.;)\n]|$| (?:who|and|is|was|in|at|from|has)(?!\p{L}))/gu;
/** 'Our patient (Mr. D., "Sully")' */
const QUOTED =
	/(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|patient|man|woman|boy|girl|lady|gentleman)[^"“”\n]{0,20}["“](\p{Lu}\p{Ll}{2,15})["”]/gu;
/** Verbs and words before somebody who is seen, asked or accompanied. */
const TO_SOMEBODY =
	/(?<!\p{L})(?:[Pp]er|[Dd]\/[Ww](?: with)?|[Ww]\/?|[Aa]\/[Ww]|[Dd]iscussed with|[Ss]een by|[Rr]eviewed by|[Rr]eferred by|[Aa]ssessed by|[Ee]xamined by|[Oo]perated by|[Gg]iven by|[Aa]dmitted under|[Uu]nder|[Hh]anded over to|[Hh]andover to|[Hh](?:istor|x) from|[Hh]istory from|[Aa]greed with|[Ii]nformed|[Pp]aged|[Bb]leeped|[Aa]ware|[Nn]urse|[Cc]onsultant|[Rr]egistrar|[Mm]et|[Ss]aw|[Aa]sked|[Tt]old|[Tt]ells|[Rr]each|[Cc]alls?|[Cc]alled|[Rr]ang|[Pp]honed|[Tt]exted|[Ss]poke (?:to|with)|[Rr]eviewed|[Ee]xamined|[Vv]isited|[Rr]eassured|[Ff]ound|[Tt]hanked|[Rr]e|[Tt]hat|[Ii]f|[Ww]hen|[Ww]hile|[Bb]ecause|[Ww]ith) $/u;
/** A name is followed by a stop or by what somebody does: an imperative ("Bill the insurer") by what it is done to. */
const ENDED =
	/^(?:['’]s?(?!\p{L})|[,.;:)?!]|$|\n| \(| (?!(?:the|an?|it|this(?! (?:morning|afternoon|evening|week|am|pm|time))|that|these|those|access|each|all|any|your|my|our|intact|with care|off|out|up|if)(?!\p{L}))\p{Ll})/u;
/** Thanks go to colleagues. */
const THANKED = /(?<!\p{L})[Tt]hank(?:s|ed|ful)?(?: (?:you|to|go|also)){0,3} (?:\p{Lu}\p{Ll}+(?:, | and )){0,3}$/u;
/** "Grace period", "Hope scale": of these a thing is called so. */
/** Who is handed over, and of what age somebody is: "for you", ", a 7-year-old", "— 54M". */
const HANDED_OVER =
	/^(?:['’]s)?(?: for you(?!\p{L})| here(?!\p{L})|,? ?[-–—(]{0,2} ?(?:an? |aged |age )?\d{1,3}(?: ?[MFmf](?!\p{L})| ?y\/?o|[ -]?(?:year|month|week|day)s?[ -]old)|,? who(?!\p{L}))/u;
const OF_A_THING =
	/^(?:[-–/®™]|['’]s? (?:disease|syndrome|sign|test|law)|\s(?:\d|(?:period|score|scale|sign|test|healing|cure|study|trial|criteria|classification|stage|grade|index|procedure|operation|technique|catheter|clamp|retractor|needle|suture|water|oil|bengal|hip|prize|protocol)(?!\p{L})))/u;

/** @param all words with a capital, in runs. */
export function namesThatAreWords(plain: string, all: readonly Word[][]): Span[] {
	const found: Span[] = [IN_BRACKETS, OF_WHOM, QUOTED]
		.flatMap((form) => everyMatch(plain, form))
		.flatMap((match) => {
			const name = match[1] as string;
			const key = fold(name);
			if (NO_NAME.has(key) || THINGS.has(key) || EPONYMS.has(key) || tellsItself(key)) return [];
			const start = match.index + match[0].lastIndexOf(name);
			return [{ start, end: start + name.length }];
		});
	for (const run of all)
		for (const [at, word] of run.entries()) {
			if (isShouted(word) || word.initial || word.text.length < 2) continue;
			const own = NAMES_TOO.has(word.key);
			const family = !own && (FAMILY_TOO.has(word.key) || isFamilyAlone(word.key));
			if (!own && !family && !isGiven(word)) continue;
			const next = run[at + 1];
			const relation = relationOf(plain, word);
			// A first name that is nothing else is found by its own signs.
			if (!own && !family && !relation && !HANDED_OVER.test(plain.slice(word.end, word.end + 50))) continue;
			const named = next !== undefined && (goesOnAsName(next) || (relation && couldGoOn(next)));
			// "Grace Hospital", "Hope Valley": something else is called so.
			if (next && !named) continue;
			const last = named && next ? next : word;
			const after = plain.slice(last.end, last.end + 50);
			if (isGiven(word) && HANDED_OVER.test(after)) {
				found.push({ start: word.start, end: last.end });
				continue;
			}
			if (OF_A_THING.test(after) || OF_A_PAPER.test(after) || !ENDED.test(after)) continue;
			if (THANKED.test(plain.slice(Math.max(0, word.start - 50), word.start))) continue;
			if (EPONYMS.has(word.key) && EPONYMOUS_THING.test(after) && !OF_SOMEBODY.test(after)) continue;
			if (
				!isPerson(plain, word, {
					own,
					family,
					named,
					lone: at === 0 || (at === 1 && LEADS.test((run[0] as Word).text)),
					after,
					relation,
				}) ||
				signs(plain, [word])
			)
				continue;
			found.push({ start: word.start, end: last.end });
		}
	return found;
}

interface Stands {
	own: boolean;
	/** A family name that is a word. */
	family: boolean;
	/** A family name stands behind. */
	named: boolean;
	/** It begins its run. */
	lone: boolean;
	after: string;
	/** A word of relation stands right before. */
	relation: boolean;
}

function isPerson(plain: string, word: Word, { own, family, named, lone, after, relation }: Stands): boolean {
	const before = plain.slice(Math.max(0, word.start - 60), word.start);
	const begins = startsSentence(plain, word.start);
	if (relation) return true;
	if (family && lone)
		return begins
			? SAYS.test(after) && !EPONYMS.has(word.key)
			: TO_SOMEBODY.test(before) && !/^ (?:\p{Lu}|in |of )/u.test(after);
	if (!own || !lone) return false;
	const sure = !NAMED_TIMES_AND_PLACES.has(word.key);
	if (OF_SOMEBODY.test(after)) return true;
	if (begins) return named || (DOES.test(after) && (sure || SAID.test(after)));
	if (ARTICLE.test(before) && !BY_SOMEBODY.test(before)) return false;
	return sure || named || TO_SOMEBODY.test(before);
}
function relationOf(plain: string, { start }: Word): boolean {
	if (startsSentence(plain, start)) return false;
	const relation = relationBefore(plain.slice(Math.max(0, start - 60), start));
	return relation !== null && !relation.listed && !relation.german;
}

/** It begins a sentence and has somebody behind it: "Saw Grace", "Per Baker". */
const LEADS =
	/^(?:Per|Saw|Rang|Met|Called|Phoned|Told|Asked|Paged|Bleeped|Informed|Texted|Reviewed|Reassured|Examined|Visited|Consultant|Registrar|Nurse|Cc|CC|With|From|By|Via)$/u;
/** What nothing but a person does: "Baker denies chest pain", "Marsh to follow". */
const SAYS =
	/^(?:, (?:her|his) (?:neighbou?r|friend|carer|partner)|,? (?:reports|reported|denies|denied|says|said|states|stated|feels|felt|rang|phoned|texted|agrees|agreed|declined|refuses|refused|thinks|wants|asked|smokes|drinks|lives|attended|was on call|is on call|to (?:follow|see|review|call|chase))(?!\p{L}))/u;
/** Of the same what no month, town or office does. */
const SAID =
	/^ (?:attended|feels|felt|says|said|thinks|lives|lived|denies|denied|rang|phoned|texted|wants|wanted|asked|smokes|drinks|slept|cried|fell|walks|walked|is in (?:year|grade|class)|was born|is \d|is an? \d)(?!\p{L})/u;
const BY_SOMEBODY =
	/(?<!\p{L})(?:[Ss]een|[Rr]eviewed|[Rr]eferred|[Gg]iven|[Aa]ssessed|[Ee]xamined|[Oo]perated(?: on)?|[Bb]rought in|[Ff]ound|[Dd]riven|[Ss]igned|[Ww]itnessed|[Hh]elped|[Rr]eported|[Cc]alled|[Aa]ccompanied|[Cc]ared for|[Ll]ooked after) by $/u;
const ARTICLE =
	/(?<!\p{L})(?:the|an?|of|St\.?|Saint|Mount|Lake|Fort|Port|New|each|every|last|next|early|late|mid|in|since|until|by|or) $/iu;

const NO_FAMILY = words(
	'day days week month hospital house street road avenue lane park court ward clinic school church home hill valley bay beach river lake centre center period county city town island university college team unit service care health trust score scale test syndrome disease sign station hall lodge farm green',
);
const couldGoOn = (next: Word) => !NO_FAMILY.has(next.key) && !THINGS.has(next.key) && !isShouted(next);
const goesOnAsName = (next: Word) =>
	!NO_FAMILY.has(next.key) &&
	!THINGS.has(next.key) &&
	(next.initial || isFamily(next) || isGiven(next) || NAMES_TOO.has(next.key) || !isKnownWord(next.key));
