// Roles, events, kinds of place and words of time that narrow a crowd, with the part of a population that is left, to an order of
// magnitude. Roles by the groups of ISCO-08 (International Labour Organization), their shares rounded from what statistical
// offices publish of the working population; events by what such offices and registries call rare. English, Spanish, German here;
// French, Portuguese, Italian, Dutch and Arabic in words-of-languages.ts, where each list stands under the same key.

import { type NarrowingKey, WORDS_OF_LANGUAGES } from './words-of-languages.ts';

export interface Narrowing {
	words: RegExp;
	share: number;
	/** What says less; null where nothing does. */
	wider: string | null;
	/** The part that is left then; 1 when absent. */
	widerShare?: number;
}

const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
/** Each string of `words` is one attribute; those of the other languages under `key` join as attributes of their own. */
const list = (
	key: NarrowingKey | null,
	share: number,
	wider: string | null,
	widerShare: number | undefined,
	...words: string[]
): Narrowing[] =>
	[...words, ...(key ? WORDS_OF_LANGUAGES[key] : [])].map((one) => ({
		words: word(one),
		share,
		wider,
		...(widerShare !== undefined && { widerShare }),
	}));

export const ROLES: readonly Narrowing[] = [
	// Few in any country.
	...list(
		'famous',
		0.000_002,
		'somebody in public life',
		0.001,
		'astronaut',
		'prime minister|head of state|president of the (?:republic|country)|king|queen|crown prince(?:ss)?',
		'Olympic (?:champion|medallist|athlete)|world champion|Olympiasiegerin?|campe[oó]n(?:a)? del mundo',
		'(?:film|movie|pop|rock|television|TV) star|famous (?:actor|actress|singer|musician|writer)',
		'bishop|archbishop|cardinal of|obispo|Bischof',
	),
	...list(
		'office',
		0.000_05,
		'somebody in public life',
		0.001,
		'mayor|member of parliament|senator|congress(?:man|woman)|minister of|ambassador|alcalde(?:sa)?|diputad[oa]|Bürgermeisterin?|Abgeordnete[rn]?',
		'professional (?:footballer|football player|cyclist|boxer|dancer|athlete|tennis player)|ballet dancer|opera singer|conductor of|orchestra musician|Profifußballer(?:in)?',
		'airline pilot|helicopter pilot|fighter pilot|test pilot|Hubschrauberpilot(?:in)?',
		'judge|prosecutor|police chief|fire chief|headmaster|headmistress|school principal|chief executive|hospital director',
	),
	...list(
		'oddTrade',
		0.000_05,
		'somebody who works',
		0.5,
		'circus (?:artist|performer)|stunt(?:man|woman)|zookeeper|zoo keeper|lion tamer|snake (?:handler|charmer)|lighthouse keeper',
	),
	...list(
		'rareTrade',
		0.000_5,
		'somebody who works',
		0.5,
		'priest|imam|rabbi|pastor|nun|monk|vicar|cura|sacerdote|monja|Pfarrer(?:in)?|Nonne|Mönch',
		'beekeeper|falconer|taxidermist|glassblower|organ builder|violin maker|watchmaker|gravedigger|Imker(?:in)?|apicultor(?:a)?',
		'commercial diver|deep-sea diver|diver|miner|lumberjack|mountain guide|ski instructor|jockey|shepherd|pastor de ovejas|Bergmann|Bergführer(?:in)?',
		'veterinarian|vet|veterinary surgeon|veterinari[oa]|Tierärztin|Tierarzt',
		'pilot|flight attendant|ship.s captain|sea captain|air traffic controller|train driver|Lokführer(?:in)?',
		'laboratory worker|laboratory technician|embalmer|pathologist|mortician|funeral director',
		'professor|astronomer|archaeologist|journalist|actor|actress|singer|musician|sculptor|novelist',
	),
	...list(
		'healer',
		0.004,
		'a health professional',
		0.03,
		'anaesthetist|anesthesiologist|surgeon|cardiologist|neurologist|radiologist|dermatologist|psychiatrist|obstetrician|paediatrician|pediatrician|dentist|midwife|pharmacist|paramedic|Chirurg(?:in)?|Hebamme|cirujan[oa]|matrona',
		'(?:physician|doctor|general practitioner|GP) (?:himself|herself|at our|in our)|a (?:physician|doctor|GP) of \\d|(?:male|female|young) (?:physician|doctor)|Ärztin von Beruf|m[eé]dic[oa] de profesi[oó]n',
		'(?:intensive care|theatre|scrub|emergency) nurse',
	),
	...list(
		'uniform',
		0.006,
		'somebody who works',
		0.5,
		'firefighter|police ?(?:man|woman)|police officer|soldier|prison officer|fisherman|bombero|polic[ií]a|soldado|Feuerwehrmann|Polizistin?|Soldat(?:in)?',
		'electrician|welder|baker|butcher|hairdresser|lorry driver|truck driver',
	),
	...list(
		'commonTrade',
		0.02,
		'somebody who works',
		0.5,
		'farmer|teacher|nurse|Landwirt(?:in)?|Lehrer(?:in)?|Krankenschwester|agricultor(?:a)?|maestr[oa]|enfermer[oa]',
	),
	...list(null, 0.0001, 'somebody in custody', 0.002, 'death row|high-security prison|solitary confinement'),
	...list(
		'outside',
		0.002,
		'a patient',
		1,
		'prisoner|inmate|asylum seeker|refugee|homeless|sin hogar|obdachlos|Häftling|Geflüchtete[rn]?',
	),
];

export const EVENTS: readonly Narrowing[] = [
	...list(
		'accident',
		0.000_01,
		'an accident',
		0.01,
		'struck by lightning|lightning strike|Blitzschlag|alcanzad[oa] por un rayo',
		'shark (?:bite|attack)|bear attack|crocodile|(?:lion|tiger|elephant|hippo\\p{L}*) attack|attacked by an? (?:bear|lion|tiger|shark|moose)',
		'plane crash|air crash|helicopter crash|shipwreck|train (?:crash|derailment)|cable car|Flugzeugabsturz|accidente de avi[oó]n|Zugunglück',
		'avalanche|volcano|volcanic eruption|tsunami|Lawine|avalancha',
		'(?:terror(?:ist)?|bomb|nerve agent|novichok|polonium|sarin) (?:attack|poisoning|blast)|mass shooting|school shooting|explosion at|chemical plant|reactor',
		'ferris wheel|roller ?coaster|bungee|parachute (?:failed|did not open)|wingsuit|skydiving accident',
	),
	...list(
		'spoken',
		0.000_1,
		'an unusual event',
		0.01,
		'(?:in|by) (?:the )?(?:news(?:papers?)?|national press|media|television)|made headlines|widely reported|salió en (?:la prensa|las noticias)|in den (?:Nachrichten|Zeitungen)',
		'first (?:case|patient|reported case) in (?:the|our|this) (?:country|region|world|city)|first in the world|index (?:case|patient) of the outbreak|erste[rn]? (?:Fall|Patient(?:in)?) in',
		'conjoined twins|quadruplets|quintuplets|sextuplets|siameses|siamesische',
		'(?:heaviest|largest|youngest|oldest) (?:\\p{L}+ ){0,3}(?:ever|on record|reported|in the country)|Guinness',
		'heart transplant during|face transplant|hand transplant|uterus transplant',
		'kidnapp(?:ed|ing)|hostage|held captive|murdered|homicide|stabbed by|shot by|lawsuit|trial in court|court case',
	),
	...list(
		'event',
		0.001,
		'an event',
		0.05,
		'triplets|snake ?bite|earthquake|flood|hurricane|wildfire|house fire|drowning|near-drowning|fell from (?:a|the) (?:roof|bridge|balcony|horse|cliff)|trillizos|Drillinge|Erdbeben|terremoto',
		'marathon|triathlon|Ironman|expedition|Mount Everest|pilgrimage|Hajj|festival|wedding|cruise ship|crucero|Kreuzfahrt',
	),
];

export const SMALL_PLACES: readonly Narrowing[] = [
	...list(
		'smallPlace',
		0.0005,
		'a rural region',
		0.3,
		'(?:small|remote|tiny|isolated|fishing|mountain|coastal) (?:village|town|island|community|hamlet)|(?:pequeñ[oa]|remot[oa]) (?:pueblo|aldea|isla)|kleine[nrms]? (?:Dorf|Insel|Gemeinde|Ort)|Bergdorf|isolierte[nr]? (?:Dorf|Gemeinde)',
		'(?:Amish|Hutterite|Mennonite|indigenous|nomadic|Inuit|Roma|tribal) (?:community|village|settlement|colony|people|family)',
		'monastery|convent|abbey|boarding school|submarine|oil (?:rig|platform)|research station|lighthouse|Kloster|monasterio',
	),
];

export const TIMES: readonly Narrowing[] = [
	...list(
		'lately',
		0.001,
		'lately',
		0.1,
		'yesterday|last night|this (?:morning|afternoon|evening|week)|today|tonight|right now on (?:my|our|the) ward|ayer|hoy|anoche|esta (?:mañana|semana)|gestern|heute|diese Woche',
		'last (?:week|weekend|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|la semana pasada|letzte Woche',
		'(?:on|at) (?:Christmas|New Year|Easter|Thanksgiving|election day)|during the (?:World Cup|Olympics|Olympic Games)|en Navidad|an Weihnachten|(?:zu|an) Silvester',
	),
	...list('lastMonth', 0.01, 'lately', 0.1, 'last month|this month|el mes pasado|letzten Monat'),
	...list('inYear', 0.1, 'some years ago', 1, '(?:in|since|during|seit|im Jahr|en|desde) (?:19|20)\\d{2}(?![-/.]?\\d)'),
];
