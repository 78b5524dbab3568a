// Places in a note where nothing but a person stands, in the languages of the lists: a bed, a family, a twin or a form of address before a word; an
// initial, an age, a ward's business or what only somebody does behind it. There a word that no vocabulary has counts wherever it stands, and a
// family name that is a word as well ("Frost", "Winter"). From how lists of wards, letters and handovers are written; the forms were written
// down first and each was asked with names of many kinds (decision 0154).

import { THINGS } from '../../lists/things.ts';
import { EPONYMOUS_THING, EPONYMS, NO_NAME } from '../../lists/words.ts';
import type { Span } from '../../recogniser.ts';
import { mayBeginBetween } from '../../search.ts';
import { isFamily, isGiven, isShouted, spanOf, startsSentence, type Word } from '../names/runs.ts';
import { OF_A_PAPER, signs } from '../names/things.ts';
import { isRelation, relationBefore } from '../relations.ts';
import { FAMILY_TOO } from './names-and-words.ts';
import { endsLikeKnownWord, isCode, isKnownWord } from './vocabulary.ts';

/** Before it, whoever it is: a rank, a family, a bed, a newborn. */
const BEFORE =
	/(?<![\p{L}])(?:(?:Sgt|Cllr|Sister|Lady|Lord|Sir|Capt|Cpl|Pte|Lt|PC|WPC|Pastor|Coach|Matron|Sres?|Señores|Mme Vve|M\. et Mme|Mr and Mrs|Frau von|Herr von|(?:Freifrau|Freiherr|Frhr|Gräfin|Graf|Baronin|Prinzessin)(?: v\.| von| zu)?)\.?|(?:[Tt]win|[Zz]willing|[Gg]emelo|[Jj]umeau|[Jj]umelle) [12IAB]{1,2}:?|BB|RN|B\/O|[Bb]ab(?:y|ies)|[Bb]aby (?:boy|girl)|[Bb]ébé|[Bb]ebé|[Bb]ebê|[Ff]amili[ae]|[Ff]am\.|[Ff]amille|[Ff]amiglia|[Ff]amília|[Ee]heleute|[Ee]hepaar|[Cc]oniugi|[Ee]state of|[Ii]n memory of|(?:[Dd]en|[Dd]er|[Dd]ie|[Dd]em) kleinen?|[Pp]t|[Pp]te|[Pp]at\.|[Pp]cte|[Pp]z|[Pp]x|[Uu]tente|[Pp]atient(?:in|en)?|[Pp]aciente|[Pp]atiënte?|[Pp]aziente|(?:[Bb]ed|[Rr]oom|[Rr]m|[Cc]ot|[Bb]ay|[Cc]ama|[Ll]eito|[Ll]etto|[Bb]ett|[Zz]i\.?|[Zz]immer|[Cc]h\.?|[Cc]hambre|[Ll]it|[Kk]amer|[Hh]ab\.?|[Hh]abitación|[Qq]uarto) ?\d{1,3}[a-dA-D]? ?[-–:,.]?|(?:HCPOA|HCP|POA|NOK|[Nn]ext of kin|[Ii]nformant|[Cc]ontact|[Cc]ontacto|[Cc]ontatto|[Kk]ontakt|[Ff]amiliar|[Ii]nforma|[Aa]ngehörige[r]?|[Aa]nsprechpartner(?:in)?|[Pp]ersonne (?:de confiance|à prévenir)|ID|[Pp]atient name) ?[:–-]) $/u;
/** Of a whole name: two words that lists give to persons, behind whatever leads to somebody. */
const LED =
	/(?<![\p{L}])(?:[Rr]e:?|[Bb]y|[Ff]rom|[Ww]ith|[Ff]or|[Ss]aw|[Ss]een|[Rr]eferring|[Dd]ischarge|[Aa]dmit|[Gg]ave|[Tt]o|[Ww]\/|[Dd]\/[Ww]|[Pp]t|[Tt]he patient,|[Ee]x|[Hh]i,?|[Dd]ear|[Hh]ello,?|[Tt]hanks,?|[Ss]aid|[Pp]ar|[Vv]u|[Aa]dresse|[Aa]ppeler|[Dd]e|[Bb]onjour,?|[Cc]her|[Cc]hère|[Ss]igné|[Ll]a patiente|[Aa]cude|[Vv]i a|[Rr]emite|[Pp]or|[Cc]on|[Hh]ola,?|[Ee]stimad[oa]|[Ff]irmado:?|[Ee]l paciente|[Hh]oje|[Vv]i|[Cc]ar[oa]|[Dd]oor|[Zz]ag|[Bb]este|[Vv]on|[Ss]ahen|[Üü]ber|[Ll]iebe[r]?|[Hh]allo,?|[Dd]ie Patientin|[Dd]a|[Gg]entile|[Vv]isto) $/u;
/** Behind it: whose initial it is, in a registry's order. */
const INITIAL_BEHIND = /^,? (?![IVX](?!\p{L}))\p{Lu}(?:\.(?! ?\p{L})|(?=[,;:)\n.]|$| [-–(] ?| \d{1,3} ?[MFmfyJ]))/u;
/** Of what age somebody is. */
const AGED =
	/^(?: aged \d|,? \(?(?:1[01]\d|\d{1,2}) ?(?:[MFW](?!\p{L})|[mf](?=[ ,.;)]|$)|yo(?!\p{L})|y\/?o(?!\p{L}))| ?\((?:1[01]\d|\d{1,2})(?: ?(?:y|yo|yrs|J\.?|j|a|ans|años|anni|anos|jr)\.?)?\)|, (?:aged )?(?:1[01]\d|\d{1,2})(?: ?(?:yo|J\.|ans|años|anni|anos|jr))?,)(?! ?(?:mg|ml|%|g|mmol))/u;
/** What a ward does with somebody. */
const BUSINESS =
	/^(?:['’]s (?:bloods|echo|scan|obs|TTO|TTA|notes|drug chart|family|discharge)| (?:in|is in) (?:bed|room|bay|cot|side ?room|cubicle) ?\d| for (?:theatre|discharge|home|scan|CT|MRI|echo|OT|physio|transfer|rehab|placement|review|nursing home)(?!\p{L})| ?[-–—:] ?(?:for|home|awaiting|await|stable|discharged?|d\/c|NBM|NPO|D\d|POD|theatre|bloods|needs|wants|to (?:go|have)|settled|comfortable|MFFD|TTOs?|unwell|worse|better|sick|refused|no change|sigue|pendiente|alta|espera|va mieux|sortie|attend|stabil|Entlassung|nach Hause|wartet)(?!\p{L}))/u;
/** What nothing but somebody does, where a sentence begins. */
const DOES =
	/^(?: (?:tiene \d|dice|llora|pide|sigue (?:igual|mejor|peor)|está (?:mejor|peor|bien|mal|solo|sola)|no quiere|quiere|duerme|camina|se queja|y su (?:herman|madre|padre|hij|mujer|marido)|a \d+ (?:ans|mois)|a (?:refusé|demandé|appelé|mangé|dormi|chuté)|va (?:mieux|bien|mal)|dit|pleure|demande|refuse|dort|veut|est (?:sortie?|rentrée?|arrivée?|venue?|tombée?)|et (?:son|sa) (?:frère|sœur|mère|père|mari|femme)|ha \d+ anni|dice|piange|chiede|sta (?:meglio|peggio|bene|male)|tem \d|disse|chora|pede|está melhor|veio|is \d|zegt|huilt|vraagt|wil|gaat (?:beter|slechter|naar huis)|ist \d|sagt|sagte|weint|will (?:nach|nicht|heim)|möchte|geht es|geht (?:heute|morgen|nach)|klagt|kam (?:mit|gestern|heute)|ruft an|anrufen|war (?:auf|in|beim)|läuft|bittet|says|said|wants|cried|asked|is \d|and (?:his|her) (?:brother|sister|mother|father|wife|husband))(?!\p{L}))/u;
/** "Burgis Mutter" */
const GERMAN_OF = /^ (?:Mutter|Vater|Mann|Frau|Tochter|Sohn|Schwester|Bruder|Oma|Opa|Familie|Eltern)(?!\p{L})/u;
const FAMILY_BEHIND = /^ (?:family|household|twins|brothers|sisters|boys|girls)(?!\p{L})/u;
const THE = /(?<!\p{L})[Tt]he $/u;
/** German family names are compounds of words too. */
const FAMILY_ENDING =
	/(?:mann|berg|bauer|hofer|höfer|hofer|stein|feld|felder|meier|maier|mayer|meyer|huber|müller|muller|schmidt|bach|bacher|egger|ecker|inger|linger|ner|ke|ski|ska|zki|owski|czyk|vic|vić|ić|oglu|oğlu|sen|son|ow|itz|zel|gel|tal|wald|wirth|graf|lein|hard|hart|brecht|ling)$/u;

/** Could be a name as far as vocabularies tell; a list of family names counts as well. */
const isNew = (word: Word) =>
	!word.initial && word.text.length > 2 && !isCode(word) && !isKnownWord(word.key) && !isRelation(word.text);
const isFamilyToo = (word: Word) =>
	!word.initial &&
	word.text.length > 2 &&
	!isShouted(word) &&
	(isFamily(word) || FAMILY_TOO.has(word.key)) &&
	isNobodyElse(word);
const isNobodyElse = (word: Word) => !NO_NAME.has(word.key) && !THINGS.has(word.key) && !isRelation(word.text);
/** A German noun that no vocabulary has is mostly a compound of words that it has. */
const isNewNoun = (word: Word) =>
	isNew(word) && !ILLNESS_NOUN.test(word.text) && (!endsLikeKnownWord(word.key) || FAMILY_ENDING.test(word.key));
const ILLNESS_NOUN =
	/(?:krebs|karzinom|infarkt|insuffizienz|itis|ose|ismus|ämie|pathie|ung|heit|keit|schaft|tät|tion|ie)$/u;

/** @param german every noun has a capital. */
export function personsInTheirPlaces(plain: string, all: readonly Word[][], german: boolean): Span[] {
	const found: Span[] = [];
	for (const run of all)
		for (let at = 0; at < run.length; at++) {
			const length = placed(plain, run, at, german);
			if (length === 0) continue;
			found.push(spanOf(run.slice(at, at + length)));
			at += length - 1;
		}
	return found;
}

/** How many words of the run from there on are somebody's name; 0 for none. */
function placed(plain: string, run: readonly Word[], at: number, german: boolean): number {
	const word = run[at] as Word;
	const fresh = german ? isNewNoun(word) : isNew(word);
	const family = isFamilyToo(word);
	const given = !word.initial && (isGiven(word) || (german && isOf(word))) && isNobodyElse(word) && !isShouted(word);
	if (!fresh && !family && !given) return 0;
	const next = run[at + 1];
	const two = next !== undefined && !next.initial && (isFamilyToo(next) || isNew(next));
	const length = two ? 2 : 1;
	const last = two ? next : word;
	const after = plain.slice(last.end, last.end + 40);
	if (EPONYMOUS_THING.test(after) && !FAMILY_BEHIND.test(after) && !BUSINESS.test(after)) return 0;
	if (OF_A_PAPER.test(after) || signs(plain, run.slice(at, at + length))) return 0;
	const stands = (pattern: RegExp) =>
		mayBeginBetween(plain, pattern, word.start - 40, word.start) &&
		pattern.test(plain.slice(Math.max(0, word.start - 40), word.start));
	if (stands(BEFORE)) return length;
	if (fresh && !german && isListed(plain, word.start)) return length;
	if (two && given && !(EPONYMS.has(word.key) && EPONYMS.has(next.key)) && stands(LED)) return length;
	if (german && isOf(word) && GERMAN_OF.test(plain.slice(word.end, word.end + 20))) return 1;
	if (FAMILY_BEHIND.test(after) && THE.test(plain.slice(Math.max(0, word.start - 4), word.start))) return length;
	if (length === 1 && (fresh || family) && INITIAL_BEHIND.test(after) && !isAuthor(plain, word.start, after))
		return next?.initial ? 2 : 1;
	if (BUSINESS.test(after)) return length;
	if ((fresh || given) && AGED.test(after)) return length;
	if (fresh && startsSentence(plain, word.start) && DOES.test(after)) return length;
	return 0;
}
const isOf = (word: Word) => word.text.endsWith('s') && isGiven({ ...word, key: word.key.slice(0, -1) });
/** "Mother: Kaiden" */
const isListed = (plain: string, at: number) =>
	/[:(] ?$/.test(plain.slice(Math.max(0, at - 2), at)) &&
	(relationBefore(plain.slice(Math.max(0, at - 40), at))?.listed ?? false);
/** "Huang C, Wang Y": authors, as papers list them. */
const isAuthor = (plain: string, at: number, after: string) =>
	/\p{Lu}\.?, (?:and |& )?$/u.test(plain.slice(Math.max(0, at - 8), at)) ||
	/^,? \p{Lu}\.?, (?:\p{Lu}[\p{L}-]+,? \p{Lu}|et al)/u.test(after);
