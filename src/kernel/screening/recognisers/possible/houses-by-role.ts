// Houses by what somebody is there ("a deacon at Our Savior’s", "flight attendant with Delta"), by a place that somebody is at, whatever is done there
// ("in 4B at St Cuthbert’s"), and by the names that armies and hospitals make of letters and numbers ("the 82nd Airborne", "1er RPIMa", "SGH").
// Roles are titles of the International Standard Classification of Occupations (ISCO-08) and of parishes, clubs and armies; forms of units those of
// the armies' own orders of battle. (Decision 0179.)

import { fold } from '../../fold.ts';
import { towns } from '../../lists/lists.ts';
import { THINGS } from '../../lists/things.ts';
import { widePlaces } from '../../lists/wide-places.ts';
import { tellsItself } from '../../lists/word-forms.ts';
import { EPONYMS } from '../../lists/words.ts';
import type { Normalised } from '../../normalise.ts';
import { matches, type Span, where } from '../../recogniser.ts';
import { GOES_ON, isHouse } from './houses-by-care.ts';
import { isCalledAfter } from './houses-by-place.ts';
import { isKnownWord } from './vocabulary.ts';

const WORD = "(?:St\\.? |Mt\\.? )?\\p{Lu}[\\p{L}'’-]{1,20}";
const OF = '(?:of the |of |and |& |de la |de |del |du |des |da |do |di )';
const NAME = `${WORD}(?: (?:${OF})?${WORD}){0,3}`;
/** A kind in small letters behind its name. */
const KIND =
	'(?: (?:market|mall|park|plaza|station|airport|airfield|camp|village|estate|school|church|chapel|mosque|temple|shrine|mine|mines|pit|plant|mill|mills|factory|works|yard|docks?|pier|port|farm|ranch|vineyard|winery|brewery|bakery|restaurant|hotel|lodge|inn|bar|pub|club|gym|pool|rink|stadium|arena|library|museum|theatre|cinema|depot|garage|salon|office|branch|store|shop|supermarket|warehouse|prison|jail|barracks|base|hospital|clinic|practice|surgery|pharmacy|nursery|daycare|university|college|uni|campus|ferry|railway))?';

/** Who belongs to a house. With "with" and "for" nothing but an employer. */
const ROLES =
	'(?:attendant|accountant|assistant|agent|aide|analyst|apprentice|auditor|adviser|architect|technician|electrician|librarian|mechanic|secretary|trainee|cadet|deacon|deaconess|pastor|priest|minister|elder|imam|verger|sexton|organist|chorister|usher|treasurer|trustee|sergeant|corporal|private|captain|lieutenant|major|soldier|marine|sailor|seaman|gunner|sapper|rifleman|guardsman|deckhand|farmhand|stockman|shepherd|groom|jockey|courier|postman|postie|steward(?:ess)?|hostess|crew|paralegal|intern|trader|hawker|vendor|stallholder|salesman|saleswoman|salesperson|sales rep|rep|partner|director|foreman|chairman|councillor|coach|referee|goalkeeper|striker|pupil|student|freshman|sophomore|junior|senior|undergraduate|postgrad|scholar|boarder|parishioner|member|volunteer|temp|staff|worker|employee|contractor)';
const IN_ROLE = new RegExp(
	`(?<!\\p{L})${ROLES}s? (?:(?:there |now |formerly |still )?(?:at|with|for|(?<=employees? |workers? |members? |pastors? |deacons? |trustees? |students? |staff )of)) (?:the )?(${NAME}${KIND})(?![\\p{L}\\d-])`,
	'gu',
);
/** What somebody did for a house. */
const SERVED = new RegExp(
	`(?<!\\p{L})(?:[Ss]erve[ds]?|[Ss]erving|[Ff]ought|[Dd]eployed|[Ee]nlisted|[Ss]tationed|[Bb]ased|[Ff]lies|[Ff]lew|[Ss]ails?|[Ss]ailed|[Rr]ows|[Cc]aptains?|[Cc]oaches|[Rr]efs?|[Cc]leans|[Dd]elivers|[Dd]rives|[Tt]emps|[Cc]ontracts?|[Ii]nterns?|[Ww]orships|[Pp]rays|[Cc]hurch|[Cc]hoir|[Ss]hifts?|[Jj]obs?|[Pp]lacement|[Ii]nternship) (?:with|for|at|(?<=[Ss]erved |[Ff]ought |[Ss]tationed |[Bb]ased |[Cc]hoir |[Pp]lacement )in) (?:the )?(${NAME}${KIND})(?![\\p{L}\\d-])`,
	'gu',
);
/** "in 4B at St Cuthbert’s", "fell at Tiong Bahru market": somewhere, whatever happened there. */
const SOMEWHERE = new RegExp(
	`(?<=[\\p{L}\\d),] )(?:at|@) (?:the |his |her |their |our )?(${NAME}${KIND})(?![\\p{L}\\d-])`,
	'gu',
);
/** The same in languages that have a word for somebody's house, a firm's or a place. */
const ELSEWHERE = new RegExp(
	`(?<!\\p{L})(?:[Pp]resso|[Cc]hez|[Bb]ei der Firma|[Bb]ei Firma|[Bb]ij de firma|[Jj]unto al?|[Aa]l lado del?|[Ff]rente al?|[Dd]avanti al|[Ee]m frente a[o]?|[Dd]evant|[Vv]oor de|[Aa]upr[èe]s de) ((?:la |le |les |el |o |a |il |l['’])?(?!M\\.|Mme|Mlle|Dr|Pr)${NAME})(?![\\p{L}\\d-])`,
	'gu',
);

/** Units of armies. */
const UNITS: RegExp[] = [
	/(?<![\p{L}\d])(\d{1,3}(?:st|nd|rd|th) (?:(?:(?:Light|Heavy|Mounted|Mechani[sz]ed|Armou?red|Royal|Field|Combat|Marine|Air|Naval|Mountain|Parachute|Stryker|Special|Security|Military|Support|Forces?|Fighter|Bomber|Airlift|Guards|Infantry|Airborne|Cavalry) ){1,2}(?:Division|Wing|Corps|Squadron|Brigade|Regiment|Battalion|Fleet|Police|Company|Hospital)|Airborne|Infantry|Armou?red|Marines|Cavalry|Artillery|Engineers|Rangers|Regiment|Battalion|MEU|Para|Lancers|Hussars|Dragoons|Gurkhas?))(?![\p{L}-])/gu,
	// France: number, arm in letters; Germany: arm and number; Spain, Italy, Latin America: kind and number or name.
	/(?<![\p{L}\d])(\d{1,3}(?:er|re|e|ème|[°º]) (?:R[A-Z]{1,3}(?:Ma|M|P|C)?[a-z]{0,2}|RPIMa|RIMa|BIMa|BCA|BCP|REI|REP|REC|REG|DBLE|BCL|RSMA|GAM|GCA|CMA|escadron|compagnie|régiment(?: d['’]\p{Ll}+| de \p{Ll}+)?))(?![\p{L}-])/gu,
	/(?<![\p{L}-])((?:(?:Panzer|Jäger|Gebirgsjäger|Fallschirmjäger|Artillerie|Pionier|Sanitäts|Versorgungs|Logistik|Fernmelde|Aufklärungs|Panzergrenadier|Wach)-?(?:bataillon|regiment|brigade|division|kompanie|lehrbataillon)|PzBtl|PzGrenBtl|JgBtl|GebJgBtl|FschJgRgt|SanRgt|LogBtl|VersBtl|PiBtl|ArtBtl|TaktLwG) ?\d{1,3})(?![\p{L}\d])/gu,
	/(?<![\p{L}-])((?:BIM|BIMEJ|BRIPAC|RIL|RING|[Rr]egimiento|[Bb]atall[óo]n|[Bb]rigada|[Rr]eggimento|[Bb]attaglione|[Bb]atalhão|[Rr]egimento) (?:de \p{L}+ )?(?:[Nn][º°.] ?)?(?:\d{1,3}[ºª°]?|\p{Lu}\p{Ll}{3,})(?: \p{Lu}\p{Ll}{3,})?)(?![\p{L}\d])/gu,
];
/** Schools of Latin America by their kind. */
const SCHOOLS =
	/(?<![\p{L}-])((?:[Cc]ole|[Ii]nsti|[Gg]uarde|[Pp]re ?escolar|[Ii]nstitución [Ee]ducativa|[Uu]nidad [Ee]ducativa|[Cc]entro [Ee]ducativo|[Ee]scuela [Nn]ormal|[Tt]elesecundaria|CONALEP|COBACH|[Pp]olitécnico|[Tt]ecnológico|[Ii]nstituto|[Uu]niversidad|I\.E\.|U\.E\.|C\.E\.|EIB|[Uu]niversidade|[Uu]niversità|[Uu]niversité|FATEC|SENAI|[Cc]olégio [Ee]stadual|[Ee]scola [Ee]stadual|[Ee]scola [Mm]unicipal) (?:(?:de |del |la |do |da |Prof\.? |Gral\.? |Dr\.? )*)(?:\d{1,4}|\p{Lu}[\p{L}'’]{2,}(?: (?:de |del |da |do )?\p{Lu}[\p{L}'’]+){0,3}))(?![\p{L}-])/gu;
/** A hospital by its letters, right behind what is done there: those of illnesses end so too. */
const LETTERS = where(
	/[A-Z]{1,3}[GURMCDTSK]H(?![\p{L}\d])/u,
	/(?<!\p{L})(?:[Aa]dm(?:itted)?|[Aa]ttended|[Ss]een|[Dd]\/?[Cc](?:['’]?d)?|[Dd]ischarged|[Tt]x|[Ff]\/?[Uu]|[Ff]ollow(?:ed)?[- ]up|[Rr]eferred|[Bb]orn|[Oo]p(?:erated)?|OPD|ED|A&E|A\/E|[Cc]linic|[Tt]ransferred|[Ss]tent(?:ed)?|[Ss]canned|[Rr]eviewed)(?: (?:at|to|from|in|ex))? ((?!SAH|SDH|EDH|ICH|LVH|RVH|BPH|PNH|HLH|NASH|MASH|ASH|FSH|TSH|LSH|PTH|ADH|CAH|MAH|LFH|CDH|DDH|MMH|LMWH|UFH|PAH|PVH|VSH|SCH|CRH|GNRH|GHRH|TRH|MSH|DTH|ETOH|GTCSH|OSH|DGH|NICH|IVH|IPH|PRH|DKH|HRH)[A-Z]{1,4}[GURMCDTSK]H)(?![\p{L}\d-])/gu,
);

/**
 * Shops, works and carriers whose name is words alone: the largest of Deloitte's Global Powers of Retailing and the posts and railways of the countries
 * whose languages are read. A house where somebody works, goes, or something happens.
 */
const BY_WORDS =
	"Home Depot|Dollar General|Dollar Tree|Family Dollar|Best Buy|Whole Foods|Trader Joe['’]?s|Sam['’]s Club|Rite Aid|Burger King|Taco Bell|Pizza Hut|Waffle House|Cracker Barrel|Olive Garden|Dairy Queen|Tim Hortons|Canadian Tire|Canada Post|Australia Post|Royal Mail|British Gas|Marks (?:&|and) Spencer|M&S|B&Q|Boots|Next|Iceland|Currys|Superdrug|Halfords|Wilko|Target|Gap|Subway|Delta|United|American|Southwest|Spirit|Frontier|Virgin|Shell|Total|Apple|Meta|Intel|Oracle|Ford|Dow|Visa|Sky|Orange|Free|La Poste|Système U|Poste Italiane|Trenitalia|Coop|Despar|Correos|Renfe|El Corte Inglés|Día|Vodafone|Posten|PostNord|Systembolaget|Deutsche (?:Bahn|Post|Bank|Telekom)|Die Post|Lidl|Norma|Spar|Müller|Magazine Luiza|Casas Bahia|Lojas Americanas|Correios|Pão de Açúcar|Pingo Doce|Continente|Éxito|Bodega Aurrerá|La Comer|Big Bazaar|Pick n Pay|Checkers|Woolworths|Game";
const WORKS_AT = new RegExp(
	`(?<!\\p{L})(?:(?:[Ww]orks?|[Ww]orked|[Ww]orking|[Ee]mployed|[Jj]ob|[Ss]hifts?|[Cc]ashier|[Dd]river|[Pp]ilot|[Mm]anager|[Cc]lerk|[Cc]ook|[Gg]uard|[Aa]ttendant|[Cc]aptain|[Ee]ngineer|[Tt]echnician|[Ww]orker|[Rr]etired)(?: \\p{Ll}+)? (?:at|for|with|from)|[Oo]utside|[Aa]t|bei(?: der)?|beim|chez|à la|al|en|para|na|no|da|bij|på|hos|alla|alle|presso) (${BY_WORDS})(?=[,.;:)\\n]|$| (?:in|on|as|and|for|where|when|since|this|last|car park|parking|until|by|de|en|y|et|und|i|e)(?!\\p{L}))`,
	'gu',
);
/** "dropped out of Boise State": by a state or a town before it; a "steady state" is none. */
const UNIVERSITIES =
	/(?<![\p{L}-])(?:[Aa]t|[Oo]f|[Ff]rom|[Tt]o|[Aa]ttends?|[Ff]or|[Ii]n) ((?:\p{Lu}[\p{L}'’]+ ){1,2}(?:State|Tech|A&M|Poly|Polytechnic|Uni))(?![\p{L}-]| (?:of|budget|law|hospital system))/gu;
const isState = (key: string): boolean => widePlaces().has(key) || towns().has(key) || !isKnownWord(key);
/** "at Mount Olive AME": a church by its denomination behind its name. */
const CHURCHES =
	/(?<![\p{L}-])(?:[Aa]t|[Oo]f|[Ff]rom|[Tt]o|[Aa]ttends?|[Ff]or|[Ii]n) ((?:(?:St\.?|Mt\.?|Mount|New|Greater|First|Second) )?(?:\p{Lu}[\p{L}'’]+ ){1,2}(?:AME(?: Zion)?|UMC|SDA|CME|COGIC|Tabernacle|Zion|Calvary|Gurdwara|Gurudwara|Mandir|Masjid|Shul|Kirk))(?![\p{L}-])/gu;
/** Fields that hold a house or a part of the body: there no vocabulary may have it. */
const FIELDS = new RegExp(
	`(?<!\\p{L})(?:[Ll]oc(?:ation)?|LOC|[Ss]cene|[Bb]ase|[Uu]nit|[Ll]ieu|[Ll]ugar|[Cc]entro|[Uu]nidade?|[Ll]ocal|[Ss]ede|[Ss]truttura|[Ii]nstelling|[Ee]inrichtung|[Hh]eim|[Uu]nité) ?: ?((?:(?:the|The|la|La|le|Le|les|Les) )?${NAME})(?![\\p{L}\\d-])`,
	'gu',
);
const ALMS =
	/(?<!\p{L})((?:[Ss]anta [Cc]asa|Misericórdia)(?: d[aeo] \p{Lu}\p{L}+(?: d[aeo] \p{Lu}\p{L}+)?)?)(?![\p{L}-])/gu;
/** "fell on Nightingale": a ward by a name, behind what happens there; drugs are called after people too, so nobody "is on" one. */
const ON_WARD =
	/(?<!\p{L})(?:[Ff]ell|[Ss]lipped|[Nn]ursed|[Cc]ollapsed|[Aa]rrest(?:ed)?|[Dd]ied|[Aa]dmitted|[Rr]eviewed|[Ss]een|[Mm]oved|[Ww]orks|[Bb]leep(?:ed)?|[Ss]ister|[Mm]atron|[Pp]hysio|[Pp]atients?|[Oo]utliers?|[Oo]utbreak|[Nn]orovirus|[Bb]ed|[Ss]pace) (?:up |down |back |over )?on (?:the )?(\p{Lu}\p{Ll}{3,})(?=[,.;:)\n]|$| (?:ward|with|at|this|last|by|for|and|yesterday|today|overnight|since|after|in)(?!\p{L}))/gu;
/** Stops, stations, beaches and pitches: a kind and its name, in the languages that have the kind in front. */
const STOPS =
	/(?<![\p{L}-])(?:Rastplatz|Raststätte|Rasthof|Autohof|Parkplatz|Bahnhof|Busbahnhof|Flughafen|Campingplatz|Strandbad|Freibad|Hallenbad|Einkaufszentrum|Stadion|Stausee|Talsperre|Skigebiet|Kloster|Schloss|Burg|Bergwerk|Zeche|[Aa]ire|[Rr]efuge|[Cc]ol|[Ss]tade|[Ss]tation|[Pp]laza|[Gg]asolinera|[Aa]eropuerto|[Ee]mbalse|[Ee]rmita|[Ee]stadio|[Cc]entro comercial|[Pp]olígono|[Aa]utogrill|[Aa]eroporto|[Rr]ifugio|[Ss]tadio|[Rr]odoviária|[Ss]hopping|[Ee]stádio|[Tt]erminal|[Rr]epresa|[Cc]amping|[Ss]tation) ((?:(?:de|do|da|di|du|des|de la|del|La|Le|Les|El|San|Santa|São|Sankt|St\.) )?\p{Lu}\p{L}{3,}(?:[ -](?:(?:de|do|da|am|im|an der) )?\p{Lu}\p{L}+){0,2})(?![\p{L}-])/gu;

/** A word or two that could be a house's. What ends in "’s" is somebody's house; a known word alone is none. */
function isSomewhere(name: string): boolean {
	if (!isHouse(name, 'en')) return false;
	const keys = keysOf(name);
	if (keys.some((key) => EPONYMS.has(key) && !/^(?:st|mt)\b/iu.test(name)))
		return keys.length > 1 && keys.some((key) => !isKnownWord(key));
	return keys.length > 1 || /['’]s$/u.test(name) || !isKnownWord(keys[0] as string) || / \p{Ll}+$/u.test(name);
}
/** Nobody is "with" these: what an illness or a thing is called, and a word of the vocabularies alone. */
function isRole(name: string): boolean {
	const keys = keysOf(name);
	if (keys.length === 0 || !isHouse(name, 'en')) return false;
	if (keys.length === 1 && isKnownWord(keys[0] as string) && !/['’]s$| \p{Ll}+$/u.test(name)) return false;
	return !keys.every((key) => EPONYMS.has(key) || THINGS.has(key) || tellsItself(key));
}
/** A name of which no vocabulary has every word. */
const isNew = (name: string): boolean => isRole(name) && keysOf(name).some((key) => !isKnownWord(key));
const keysOf = (name: string): string[] =>
	name
		.split(/[ -]/)
		.filter((word) => /^\p{Lu}/u.test(word))
		.map((word) => fold(word.replace(/['’]s?$/u, '')));

/** Houses by roles, by what stands at a place, and by the forms of units and letters; in the story of one patient. */
export function housesByRole(text: Normalised): Span[] {
	const { plain } = text;
	const ends = ({ 0: whole, index }: RegExpExecArray) => !GOES_ON.test(plain.slice(index + whole.length));
	return [
		...[IN_ROLE, SERVED].flatMap((form) => matches(text, form, (match) => isRole(match[1] as string), 1)),
		...matches(text, SOMEWHERE, (match) => isSomewhere(match[1] as string) && ends(match), 1),
		...matches(text, ELSEWHERE, (match) => isRole(match[1] as string) && ends(match), 1),
		...UNITS.flatMap((form) => matches(text, form, () => true, 1)),
		...matches(text, SCHOOLS, () => true, 1),
		...[WORKS_AT, CHURCHES, ALMS].flatMap((form) => matches(text, form, () => true, 1)),
		...matches(text, UNIVERSITIES, ([, name]) => isState(fold((name as string).split(' ')[0] as string)), 1),
		...matches(text, FIELDS, (match) => isNew(match[1] as string), 1),
		...matches(text, ON_WARD, ([, name]) => isCalledAfter(name as string), 1),
		...matches(text, STOPS, (match) => isNew(match[1] as string) && ends(match), 1),
		...matches(text, LETTERS, () => true, 1),
	];
}
