// Employers, schools and houses of care as chat and notes in small letters write them ("works for birla cement", "pupil at st mary's primary",
// "caissière au carrefour"), hospitals by their capitals alone ("stent at RPA"), clubs, regiments and the houses of further countries by the
// form of their names. A word counts where somebody works, learns or lies, and a list of chains, a saint, a kind or no vocabulary has it.
// (Decision 0158.)

import { fold } from '../../fold.ts';
import type { Normalised } from '../../normalise.ts';
import { matches, type Span } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';
import { lowerWordsOf } from '../lower-case.ts';
import { PURPOSE } from './possible-care.ts';
import { isKnownWord, speaksEnglish } from './vocabulary.ts';

/** Shops, makers and carriers with a hundred houses and more, from their countries' trade registers' largest employers. */
const CHAINS = new Set(
	`tesco asda sainsburys sainsbury's morrisons aldi lidl waitrose argos primark greggs wetherspoons amazon walmart costco kroger
	publix safeway wegmans walgreens cvs mcdonalds mcdonald's starbucks kfc dominos ikea bunnings woolworths coles kmart countdown
	loblaws sobeys metro dollarama fedex dhl usps hermes evri dpd deliveroo uber ubereats swiggy zomato flipkart ola
	tata infosys wipro reliance birla adani maruti hyundai honda toyota nissan boeing airbus bombardier translink
	mercadona carrefour alcampo eroski bonpreu zara inditex telefonica oxxo soriana chedraui bimbo cemex pemex falabella ripley
	leclerc auchan intermarche intermarché monoprix franprix renault peugeot michelin sncf ratp edf
	edeka rewe kaufland rossmann bauhaus siemens bosch daimler vw volkswagen bmw audi opel thyssen basf bayer migros denner
	hofer billa hornbach conad esselunga barilla fiat ferrero petrobras embraer itau bradesco
	hema jumbo philips colruyt delhaize biedronka biedronce żabka orlen ica`.split(/\s+/),
);
/** Behind a name: what kind of house it is. */
const KIND =
	/^(?:elementary|primary|high|middle|junior|infants?|academy|college|grammar|comp|comprehensive|preschool|playgroup|colliery|pit|steelworks|steel|cement|mills?|mines?|foundry|shipyard|docks|brewery|bakery|foods|motors|logistics|transport|coaches|buses|builders|textiles|plastics|dairy|farms?|quarry|council|hospital|hosp|infirmary|hospice|uni|university|prison|barracks|chapel|temple|mosque|parish)$/u;
/** Where somebody works, learns, plays or lies. */
const ENGLISH =
	'(?:works?|worked|working|employed|job|jobs|shifts?)(?: (?:nights?|days|part time|full time|evenings|shifts?|as an? \\p{L}+(?: \\p{L}+)?|there|casual))? (?:at|for|with|by)|(?:cashier|welder|driver|teacher|cook|chef|cleaner|nurse|carer|porter|mechanic|fitter|clerk|guard|picker|packer|teller|joiner|electrician|plumber|labourer|laborer|manager|operative|operator|receptionist|engineer|machinist|miner|docker|baker|waitress|waiter|barista|bus driver|apprentice) (?:at|for|with)|retired from|laid off (?:from|by)|teach(?:es)?(?: \\p{L}+){0,3} at|(?:pupil|student|kid|nursery|school) at|year \\d{1,2} at|grade at|(?:goes|went|go) to|attend(?:s|ed)?|(?:school|daycare|nursery|church|employer|hospital|facility) is|enrolled at|plays? for|(?:shifted|admitted|transferred|sent|taken|moved|referred|brought) (?:in )?to|transferred from|(?:seen|scanned|treated|followed|stented|operated|delivered|born) (?:at|in)';
const ELSEWHERE =
	"trabaj\\p{L}+ (?:en|para)|curr\\p{L}+ en|emplead[oa] (?:de|en)|cajer[oa] (?:en|del?)|limpia en|alumn[oa] (?:del?|de la)|estudia en|va al|derivad[oa] (?:al?|del?)|lo vieron en|la vieron en|ingres\\p{L}+ en|bosse (?:chez|à|au)|travaill\\p{L}+ (?:chez|à|au)|(?:caissi[eè]re?|vendeu(?:r|se)|ouvri[eè]re?|chauffeur|employée?|magasini[eè]re?) (?:chez|à|au)|scolarisée? (?:à|au)|suivie? (?:à|au)|arbeitet (?:bei|beim|im|in der|bei der|bei den)|jobbt (?:bei|beim|im)|an der kasse (?:bei|beim|im)|geht (?:in die|aufs?|ins)|verlegt (?:aus|nach)|aus(?= (?:st|sankt)\\.? )|nach(?= (?:st|sankt)\\.? )|lavora (?:al|alla|all['’]|da|in|per)|trabalh\\p{L}+ n[oa]|(?:trombolisad|internad|atendid|operad)[oa] n[oa]|veio (?:p|pra|para|pro)(?: [oa])?|encaminhad[oa] (?:ao?|p[ro]?[oa]?)|werkt (?:bij|in|voor)|zit op|werkte bij|pracuje w|arbetar på|jobbar på";
const LED = (words: string, tokens: number) =>
	new RegExp(
		`(?<![\\p{L}])(?:${words}) ((?:(?:the|el|la|le|les|los|las|o|a|os|as|die|der|den|de|het) |l['’])?(?:\\p{Ll}[\\p{L}'’&.-]*|\\p{Lu}[\\p{L}'’&.-]*)(?: (?:\\p{L}[\\p{L}'’&.-]*)){0,${tokens}})`,
		'giu',
	);
const IN_ENGLISH = LED(ENGLISH, 3);
const IN_OTHERS = LED(ELSEWHERE, 3);
const SAINT = /^(?:st|san|santa|santo|saint|sainte|sankt|são)\.?$/u;
/** Ends a name: words of grammar. */
const ENDS =
	/^(?:in|at|on|as|and|or|but|for|to|with|who|where|when|since|until|from|by|he|she|they|we|i|is|was|has|had|now|then|after|before|every|this|that|so|the|a|an|en|con|por|y|e|et|und|mit|als|om|van|da|que|qui|avec|pour|dans|de abajo)$/u;
const ARTICLE = /^(?:(?:the|el|la|le|les|los|las|o|a|os|as|die|der|den|de|het) |l['’])/iu;
const OF = /^(?:de|del|do|da|dos|di|du|la)$/u;
const JOINT = /^(?:de|del|do|da|dos|di|du|la|of|and|&|st\.?)$/u;

/** How much of the words behind a lead is the name of a house: 0 when none is. */
function lengthOfHouse(words: string, english: boolean): number {
	let at = ARTICLE.exec(words)?.[0].length ?? 0;
	let upTo = 0;
	let before = '';
	for (const token of words.slice(at).split(' ')) {
		const key = fold(token.replace(/[.,]+$/u, ''));
		const end = at + token.length;
		const isJoint = upTo > 0 && JOINT.test(key);
		if (ENDS.test(key) && !isJoint) break;
		if (isPartOfHouse(token, key, before, english) || (upTo > 0 && KIND.test(key))) upTo = end;
		// "carrefour de vénissieux": in Romance languages the place belongs to it.
		else if (upTo > 0 && OF.test(before)) upTo = end;
		else if (upTo > 0 && !isJoint) break;
		before = key;
		at = end + 1;
		if (/[.,]$/u.test(token)) break;
	}
	return upTo;
}
function isPartOfHouse(token: string, key: string, before: string, english: boolean): boolean {
	if (CHAINS.has(token.toLowerCase()) || CHAINS.has(key) || SAINT.test(before)) return true;
	if (!english || /^\p{Lu}/u.test(token)) return false;
	if (KIND.test(key)) return before !== '' && !PURPOSE.has(before) && !isKnownWord(before);
	return key.length > 4 && !PURPOSE.has(key) && !isKnownWord(key);
}
/** Hospitals by their initials where somebody is cared for; departments and machines are none. */
const INITIALS =
	/(?<![\p{L}])(?:[Aa]dmitted|[Tt]ransferred|[Ss]een|[Tt]reated|[Ss]tent(?:ed)?|[Ss]urgery|[Oo]perated|[Rr]eviewed|[Aa]ngio(?:gram)?|[Bb]ooked(?: \p{Ll}+){0,3}|[Dd]elivered|[Bb]orn|[Cc]linic|[Ff]ollow(?:ed)?[ -]up|[Pp]resented|[Tt]aken|[Dd]one|[Rr]eferred|[Ss]hifted|[Dd]ischarged|[Cc]are|[Ii]mplanted|[Ss]canned|[Ss]tatement)(?: (?:on|back|across|over|there|again))? (?:at|to|from|in|by) (?:the )?((?!ABCD?\b|XYZ\b|XX|ED\b|ER\b|ICU|HDU|CCU|ITU|NICU|PICU|SCBU|AMU|MAU|EAU|SDEC|OPD|IPD|ENT|GP|OR\b|OT\b|PACU|MRI|CT\b|IR\b|CDU|ASU|HASU|SAU|TAU|ACU|MICU|SICU|CICU|CVICU|CTICU|SNF|LTAC|LTC|IRF|EP\b|OB|UTC|UCC|MIU|DGH|MDT|OT|PT|SLT|DCCV|USA?\b|UK\b|NHS|TIMI|ECG|EKG|PCI|LAD|RCA|LCX|IV\b|IM\b|SC\b|NYHA|EMS|AED|HEMS|PCP|CBT|BMT|EEG|EMG|ERCP|TTE|TOE|TEE|US\b|XR|CXR|GA\b|ANC|PNC|LSCS|NVD|WHO|CDC|FDA|NICE|ESC|AHA|ACC|COVID|DOTS|ART\b|PHC|CHC|OPAT|HITH|DVT|TIA|CAU|STEMI|NSTEMI|COPD|AFIB|CABG|VTE|ROSC|CPR|LVEF|EF\b|ADL|PRN)[A-Z]{3,6}(?: [A-Z]{3,5})?)(?![\p{L}\d-]| (?:criteria|score|guidelines?|scan|protocol|stenosis|lesion|trial))/gu;

/** "from mount sinai", "at mgh", "PCP at kaiser oakland" where hardly a word has a capital. */
const IN_CHAT: RegExp[] = [
	/(?<!\p{L})(?:at|from|in|@) ((?:mount|mt|saint|sacred|holy|good|our lady of|fort) (?!a |an |the |condition|order|shape|health|time|care|response|candidate)\p{Ll}{4,}(?: \p{Ll}{5,})?)(?!\p{L})/gu,
	/(?<!\p{L})(?:at|from|to|in|@) (?:the )?((?:mgh|bwh|bmc|ucsf|ucla|ucsd|nyu|upmc|ohsu|uab|uva|unc|msk|mskcc|chop|lij|umass|utsw|musc|va|rpa|rnsh|uhw|aiims|pgi|pgimer|cmc|jipmer|gosh|uclh|chu|akh|uke|kaiser|mayo|cleveland clinic|hopkins|apollo|fortis|max|manipal|narayana)(?: (?!for|and|but|with|in|on|he|she|they|ed|er|icu|last|this|today|who|then|after|where|when|yesterday)\p{Ll}{4,})?)(?![\p{L}-])/gu,
];
/** Houses of countries and kinds by the form of their names. */
const FORMS: RegExp[] = [
	// Clubs and teams, regiments.
	/(?<![\p{L}])((?:KV|KVC|KAA|RSC|FC|AFC|RFC|SC|RC|AC|US|AS|UD|CD|CF|VV|AZ|PSV|SK|IK|IF|BK|GAA|GAC) \p{Lu}\p{Ll}{2,}(?:[ -]\p{Lu}\p{Ll}{2,})?)(?![\p{L}-]| (?:joint|ligament|cell))/gu,
	/(?<![\p{L}])((?:\p{Lu}\p{Ll}+ ){1,2}(?:FC|RFC|AFC|GAA|CC|United|Rovers|Wanderers|Athletic|Albion|U1\d|Under[ -]1\d))(?![\p{L}\d-])(?! States| Kingdom| Nations)/gu,
	/(?<![\p{L}])((?:Rovers|United|City|Wanderers|Athletic|Colts|Juniors) (?:U\d{1,2}s?|Under[ -]?\d{2}s?|[1-3](?:st|nd|rd)s?))(?![\p{L}\d])/gu,
	/(?<![\p{L}])((?:(?:St\.?|Saint) )?(?:\p{Lu}[\p{L}'’]+ ){1,2}(?:Bowling|Golf|Rugby|Cricket|Tennis|Rowing|Sailing|Angling|Social|Working Men['’]s|Football|Hockey|Curling|Bridge|Running|Cycling|Boxing|Judo) Club)(?![\p{L}])/gu,
	/(?<![\p{L}])(\d{1,3}(?:st|nd|rd|th)? (?:Rifles|Para|Paras|Battalion|Regiment|Infantry|Cavalry|Signals|Squadron|Brigade|Commando|SCOTS|RHA|RTR))(?![\p{L}])/gu,
	/(?<![\p{L}])(?:with|from|of|at|the) ((?:\p{Lu}\p{Ll}+ ){1,2}(?:colliery|pit|steelworks|quarry|foundry|shipyard|brewery|distillery|smelter|refinery|sugar mill|paper mill|SAPS|Gardaí|PD|Council|Borough Council|County Council))(?![\p{L}])/gu,
	// Mexico's institutes, Latin America's and Brazil's houses with a number or a name.
	/(?<![\p{L}])((?:HGZ|HGR|HGO|HGP|UMF|UMAE|CMN|IMSS|ISSSTE|IPEM|CECYT|CBTIS|CETIS|EPB|UPA|UBS|CESFAM|IES|CEIP|EES)(?: (?:n[º°o]\.? ?)?\d{1,4}| (?:do |da |de |la )?\p{L}{4,}(?: \p{Lu}\p{Ll}+)?))(?![\p{L}\d])/gu,
	/(?<![\p{L}])(?:centro de d[ií]a|residencia|colegio|cole|insti(?:tuto)?|guarde(?:r[ií]a)?|hospital|clínica|parroquia|centro de dia|creche|escola|asilo(?: nido)?|scuola(?: materna)?|casa di riposo|crèche|foyer|EHPAD|ehpad) ((?:san|santa|santo|são|saint|sainte|nuestra señora|de la|del|de los|de|do|da|Las?|Los|El|Ti) (?:(?:la|las|los|an) )?\p{L}{3,}(?: \p{Lu}\p{L}+)?)(?![\p{L}])/gu,
	// The Low Countries, Scandinavia, Poland.
	/(?<![\p{L}])((?:revalidatiecentrum|woonzorgcentrum|wzc|verpleeghuis|zorgcentrum|verzorgingshuis|bejaardentehuis|rusthuis|hospice|basisschool|huisartsenpraktijk|ziekenhuis|azc|zorgboerderij) (?:de |het |'t )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}\p{L}+)?)(?![\p{L}])/gu,
	/(?<![\p{L}])((?:het|'t) (?:atheneum|college|lyceum|gymnasium|klooster))(?![\p{L}])/gu,
	/(?<![\p{L}])(\p{Lu}\p{Ll}{3,}s? (?:äldreboende|vårdboende|vårdcentral|sjukhus|lasarett|skola|plejehjem|sykehjem|sykehus|sygehus|skole))(?![\p{L}])/gu,
	/(?<![\p{L}])((?:[Ss]zpital\p{Ll}*|DPS|[Pp]rzychodni\p{Ll}*|[Ss]zko\p{Ll}+) (?:im\. |w |św\. )?\p{Lu}\p{Ll}{3,}(?: \p{Lu}\p{Ll}+)?)(?![\p{L}])/gu,
	// A German school, home or works whose name is its first half.
	/(?<![\p{L}-])((?!(?:Grund|Haupt|Real|Gesamt|Hoch|Berufs|Fach|Vor|Förder|Sonder|Mittel|Ober|Volks|Musik|Tanz|Fahr|Abend|Kranken|Pflege|Krankenpflege|Rücken|Hebammen|Schwimm|Sprach|Fahr|Ski|Reit|Privat|Ganztags|Wald|Wirtschafts|Handels|Technik|Kinder|Sekundar|Gemeinschafts|Koch|Bau|Rehabilitations|Schmerz|Diabetes|Herz|Pflege|Alten|Senioren|Wohn|Behinderten|Übergangs|Tier|Waisen|Studenten|Frauen|Asyl|Flüchtlings|Ferien|Eigen|Stahl|Wasser|Elektrizitäts|Kraft|Hütten|Säge|Berg|Stadt|Uhr|Stell|Schuh|Hand|Stock|Mauer|Netz)(?:schule|heim|werke?|stift))\p{Lu}\p{Ll}{4,14}(?:schule|heim|stift))(?![\p{L}])(?<!(?:geheim|daheim|insgeheim))/gu,
	/(?<![\p{L}])(?:bei den|bei der|von den) ((?:Bergbahnen|Stadtwerken|Verkehrsbetrieben|Sägewerk|Seilbahnen|Kraftwerken)(?: \p{Lu}\p{Ll}+)?)(?![\p{L}])/gu,
];

/** Houses whose name stands in small letters or in capitals alone, in the story of one patient. */
export function housesInSmallLetters(text: Normalised): Span[] {
	const { plain } = text;
	const found: Span[] = [];
	const english = speaksEnglish(plain);
	for (const form of [IN_ENGLISH, IN_OTHERS])
		for (const match of everyMatch(plain, form)) {
			const words = match[1] as string;
			const length = lengthOfHouse(words, english && form === IN_ENGLISH);
			if (length === 0) continue;
			const start = match.index + match[0].length - words.length + (ARTICLE.exec(words)?.[0].length ?? 0);
			found.push({ start, end: match.index + match[0].length - words.length + length });
		}
	return [
		...found,
		...matches(text, INITIALS, () => true, 1),
		...FORMS.flatMap((form) => matches(text, form, () => true, 1)),
		...(lowerWordsOf(plain).chat ? IN_CHAT.flatMap((form) => matches(text, form, () => true, 1)) : []),
	];
}
