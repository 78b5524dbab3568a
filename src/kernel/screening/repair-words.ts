// What is written in place of an identifier, in the language of the text, and what must go with one that is left out.

export interface Words {
	day: string;
	/** Behind its number, where the word alone is also a day of the month: "día 6". */
	ofCourse?: string;
	/** An age over 89. */
	old: string;
	hospital: string;
	/** A firm, a school, a church: what it is the text says around it, or nobody needs to know. */
	house: string;
	colleague: string;
	/** Somebody whose sex the text does not say; of a woman and of a man behind "Mrs", "Herr", "Sra.". */
	person: string;
	woman: string;
	man: string;
	/** A town whose country is not known. */
	town: string;
	address: string;
	/** Articles: one before a word that brings its own goes. */
	articles: string;
	/** What would hang in the air behind a day, a place or a number that is left out. */
	hanging: string;
}

export type Language = 'en' | 'de' | 'es' | 'fr' | 'it' | 'pt' | 'nl' | 'ar';

export const WORDS: Record<Language, Words> = {
	en: {
		day: 'day',
		old: 'over 90',
		hospital: 'a hospital',
		house: 'an institution',
		colleague: 'a colleague',
		person: 'the patient',
		woman: 'the patient',
		man: 'the patient',
		town: 'a town',
		address: 'an address',
		articles: 'the|a|an',
		hanging: 'on|in|at|since|from|until|till|before|after|by|of|dated|during|around|near|to|under|the',
	},
	de: {
		day: 'Tag',
		old: 'über 90',
		hospital: 'einem Krankenhaus',
		house: 'einer Einrichtung',
		colleague: 'Kollegen',
		person: 'die erkrankte Person',
		woman: 'die Patientin',
		man: 'der Patient',
		town: 'einer Ortschaft',
		address: 'einer Adresse',
		articles: 'der|die|das|den|dem|des|ein|eine|einen|einem|einer',
		hanging:
			'am|vom|seit|ab|bis|im|in|aus|bei|von|nach|unter|gegen|den|dem|der|vor|zum|an|an der|geb\\.|geboren(?: am| in)?|und',
	},
	es: {
		day: 'día',
		ofCourse: 'de evolución',
		old: 'más de 90 años',
		hospital: 'un hospital',
		house: 'una institución',
		colleague: 'otro profesional',
		person: 'la persona',
		woman: 'la paciente',
		man: 'el paciente',
		town: 'una localidad',
		address: 'un domicilio',
		articles: 'el|la|los|las|un|una',
		hanging: 'el|la|los|en|desde|hasta|de|del|a|al|por',
	},
	fr: {
		day: 'jour',
		old: 'plus de 90 ans',
		hospital: 'un hôpital',
		house: 'un établissement',
		colleague: 'un confrère',
		person: 'la personne',
		woman: 'la patiente',
		man: 'le patient',
		town: 'une commune',
		address: 'une adresse',
		articles: 'le|la|les|un|une',
		hanging: "le|la|en|à|au|aux|depuis|jusqu['’]au|du|de|dès",
	},
	it: {
		day: 'giorno',
		ofCourse: 'di decorso',
		old: 'oltre 90 anni',
		hospital: 'un ospedale',
		house: 'una struttura',
		colleague: 'un collega',
		person: 'la persona',
		woman: 'la paziente',
		man: 'il paziente',
		town: 'un comune',
		address: 'un indirizzo',
		articles: 'il|lo|la|i|gli|le|un|una',
		hanging: 'il|la|in|a|al|da|dal|di|del|dalla|nel|fino al',
	},
	pt: {
		day: 'dia',
		ofCourse: 'de evolução',
		old: 'mais de 90 anos',
		hospital: 'um hospital',
		house: 'uma instituição',
		colleague: 'um colega',
		person: 'a pessoa',
		woman: 'a paciente',
		man: 'o paciente',
		town: 'uma localidade',
		address: 'uma morada',
		articles: 'o|a|os|as|um|uma',
		hanging: 'o|a|em|no|na|desde|até|de|do|da|dia|ao',
	},
	nl: {
		day: 'dag',
		old: 'ruim 90',
		hospital: 'een ziekenhuis',
		house: 'een instelling',
		colleague: 'een collega',
		person: 'de patiënt',
		woman: 'de patiënte',
		man: 'de patiënt',
		town: 'een plaats',
		address: 'een adres',
		articles: 'de|het|een',
		hanging: 'op|in|sinds|tot|van|uit|te|bij|vanaf|aan de|aan',
	},
	ar: {
		day: 'اليوم',
		old: 'أكثر من 90 سنة',
		hospital: 'مستشفى',
		house: 'مؤسسة',
		colleague: 'زميل',
		person: 'المريض',
		woman: 'المريضة',
		man: 'المريض',
		town: 'بلدة',
		address: 'عنوان',
		articles: 'ال',
		hanging: 'في|من|منذ|يوم|بتاريخ|حتى|إلى|رقم',
	},
};

/** What is written in place of whoever or whatever a text named, in any of the languages. */
const IN_PLACE = new Set(
	Object.values(WORDS).flatMap(({ hospital, house, colleague, person, woman, man, town, address }) =>
		[hospital, house, colleague, person, woman, man, town, address].map((words) => words.toLowerCase()),
	),
);

/** Behind "name:" or "lives in" a repair would be taken for what it stands for, and never come to an end. */
export const standsInPlace = (words: string): boolean => IN_PLACE.has(words.trim().toLowerCase());

/** Words that hardly another of the languages has, and that no text of it is without. */
const SIGNS: [Language, RegExp][] = [
	['ar', /[\u0621-\u064a]{2,}/gu],
	[
		'de',
		/(?<!\p{L})(?:der|die|das|und|wurde|nicht|eine[rmn]?|bei|mit|am|vom|zur|geb|ist|aus|seit|jährige[rn]?)(?!\p{L})/giu,
	],
	['es', /(?<!\p{L})(?:el|los|las|con|del|una|por|se|fue|años|paciente|y|es|su)(?!\p{L})/giu],
	['fr', /(?<!\p{L})(?:le|les|des|une|avec|est|du|et|pour|au|chez|patiente|née?|ans|il|elle|depuis)(?!\p{L})/giu],
	['it', /(?<!\p{L})(?:il|che|della|è|con|una|per|del|gli|dal|nel|la|ha|di|nat[oa]|anni|paziente)(?!\p{L})/giu],
	['pt', /(?<!\p{L})(?:o|os|não|uma|foi|com|dos|ao|em|à|são|anos|na|no|do|doente|um)(?!\p{L})/giu],
	[
		'nl',
		/(?<!\p{L})(?:het|een|van|met|niet|naar|werd|zijn|voor|bij|is|op|uit|jarige?|patiënte?|haar|woont)(?!\p{L})/giu,
	],
	['en', /(?<!\p{L})(?:the|and|of|with|was|is|on|in|to|for|at|her|his|he|she|our|from|patient)(?!\p{L})/giu],
];

export function languageOf(text: string): Language {
	const counted = SIGNS.map(([language, words]) => [language, text.match(words)?.length ?? 0] as const);
	const [best] = counted.sort((a, b) => b[1] - a[1]);
	return best && best[1] > 0 ? best[0] : 'en';
}
