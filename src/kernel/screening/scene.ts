// What a whole text says about itself and each part of it is read by: its languages, and whether it tells of one patient.

import type { Context } from './recogniser.ts';
import { everyMatch } from './search.ts';

/** Counted for each part, added up for the whole. */
export interface Says {
	length: number;
	/** Words that German has in every sentence: a short list, and a longer one. */
	german: number;
	germanLong: number;
	french: number;
	/** One such word is enough where days are written as in German letters. */
	germanAtAll: boolean;
	/** It tells of one particular patient. */
	patient: boolean;
	/** Somebody of an age: what dates are taken for a patient's. */
	somebodyOfAge: boolean;
}

const GERMAN = /(?<!\p{L})(?:der|die|das|und|mit|wurde|nicht|wir|eine[rmn]?|bei|zur|im)(?!\p{L})/gu;
const GERMAN_LONG =
	/(?<!\p{L})(?:der|die|das|und|mit|wurde|nicht|wir|eine[rmn]?|im|am|zur|von|aus|auf|ist|nach|bei|durch|geb|Die|Der|Das|Wir)(?!\p{L})/gu;
const GERMAN_AT_ALL = /(?<!\p{L})(?:und|mit|wurde|nicht|eine[rmn]?|bei|der|die|das|seit|nach|Z\.\s?n\.)(?!\p{L})/u;
const FRENCH =
	/(?<!\p{L})(?:le|la|les|des|de|du|et|à|au|en|sur|est|une?|avec|pour|dans|chez|patiente?|vue?|né|née|ans|habite|depuis)(?!\p{L})/gu;
/** An age, a possessive, a letter's form. "Patients with heart failure" are nobody. */
const OF_A_PATIENT =
	/\b\d{1,3}[ -]?(?:year|yr|month|week|day)s?[ -]old\b|\b\d{1,3} ?(?:yo|y\/o)\b|\b\d{1,3} ?[MF]\b(?= (?:with|w\/|presents|who|admitted))|\b(?:my|our|this|the|a) (?:\p{L}+ )?(?:patient|client|resident)(?:'s)?\b(?! (?:safety|care|education|group|organi[sz]ation|population|journey|experience|records?|information|side|perspective))|\b(?:his|her) (?:wife|husband|mother|father|son|daughter|partner|brother|sister|family)\b|\b(?:patient(?:in)?|paciente|name|nombre|DOB|MRN)\s?[:#]|\b(?:paciente|mujer|var[oó]n|niñ[oa]|hombre|lactante)\b[^.]{0,40}\b(?:años|meses)\b|\d{1,3}-?jährige|\b(?:unsere?|meine?|der|die|Ihre?) Patient(?:in)?\b|\bPatient(?:in)? \p{Lu}|\d{1,3}歳|(?<!\p{L})âgée? de \d|\bdi \d{1,3} anni/iu;
const SOMEBODY_OF_AGE =
	/\b\d{1,3}[ -]?(?:year|yr|month|week|day)s?[ -]old\b|\b\d{1,3} ?(?:yo|y\/o)\b|\b\d{1,3} ?[MF]\b(?= )|\bpatient is\b|\bmy patient\b|\b(?:paciente|mujer|var[oó]n|niñ[oa]|hombre|lactante)\b[^.]{0,40}\b(?:años|meses)\b|\d{1,3}-?jährige|\bPatient(?:in)? \p{Lu}|\d{1,3}歳|\bâgée? de \d|\bdi \d{1,3} anni/u;

const countOf = (plain: string, words: RegExp) => everyMatch(plain, words).length;

/** The same in further languages, and what befalls one person: a complaint, an admission, a diagnosis. */
const OF_A_PATIENT_ELSEWHERE =
	/(?<!\p{L})(?:mi|nuestr[oa]|el|la|una?|meu|minha|noss[oa]|[oa]|uma) (?:paciente|enferm[oa]|doente|utente)(?!\p{L})|(?<!\p{L})(?:mon|ma|notre|le|la|une?) patiente?(?!\p{L})|(?<!\p{L})(?:mi[oa]|nostr[oa]|il|la|una?) paziente(?!\p{L})|(?<!\p{L})(?:mijn|onze|de|een) pati[ëe]nte?(?!\p{L})|\d{1,3}-?jarige|(?<!\p{L})de \d{1,3} (?:años|meses|ans|mois|anos)(?!\p{L})|مريض|(?<!\p{L})عمره|\d{1,3} (?:سنة|عام)/iu;
/** Somebody by name was seen where the ill are seen, or has a complaint. */
const SEEN_BY_NAME =
	/(?<!\p{L})(?:(?:[Vv]i|[Vv]imos|[Vv]isité|[Vv]isitamos|[Ee]xaminé|[Aa]tendí|[Ee]xploré) a \p{Lu}\p{L}+[^.\n]{0,60}(?:consulta|urgencias|planta|domicilio|cama|ambulatorio)|(?:saw|seen|examined|reviewed|visited|admitted) (?:Mr |Mrs |Ms |Miss )?\p{Lu}\p{Ll}+ [^.\n]{0,50}(?:in clinic|in my clinic|in the clinic|on the ward|on the round|at home|in the ED|in the ER|in A&E|bedside|this morning|today)|(?:vu|reçu|examiné) (?:M\. |Mme )?\p{Lu}[^.\n]{0,60}(?:consultation|urgences|domicile|cabinet)|(?:visto|visitat[oa]) (?:il sig\. |la sig\.ra )?\p{Lu}[^.\n]{0,60}(?:ambulatorio|visita|reparto|domicilio)|(?:atendi|examinei|vi) (?:o |a )?\p{Lu}[^.\n]{0,60}(?:consulta|consultório|enfermaria|urgência|ambulatório)|(?:sah|untersuchte|behandelte) (?:ich |wir )?(?:Herrn |Frau )?\p{Lu}[^.\n]{0,60}(?:Sprechstunde|Praxis|Ambulanz|Visite|Hausbesuch|Station)|(?:zag|onderzocht|bezocht) (?:ik |wij )?(?:mevrouw |meneer )?\p{Lu}[^.\n]{0,60}(?:spreekuur|polikliniek|afdeling|thuis)|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ (?:has|had|complains of|tiene|presenta|refiere|a une?|présente|ha (?:la |il )|presenta|tem|apresenta|queixa-se|hat|klagt über|heeft) (?:an? |una? |une |eine?n? |um |uma |een |la |el |il |o )?(?:\p{Ll}+ )?(?:cough|fever|pain|rash|seizures?|vomiting|headaches?|diarrh?o?ea|asthma|diabetes|cancer|tos|fiebre|dolor|vómitos|cefalea|diarrea|toux|fièvre|douleurs?|tosse|febbre|dolore|febre|dor|Husten|Fieber|Schmerzen|Kopfschmerzen|Durchfall|hoest|koorts|pijn)(?!\p{L})|(?:عندها|عنده|لديها|لديه|تعاني من|يعاني من|تشكو من|يشكو من) )/u;
const BEFALLEN =
	/\b(?:presented|presents|presenting|came in) (?:to|with)\b|\bcomplain(?:s|ed|ing) of\b|\bwas (?:admitted|discharged|diagnosed|intubated|referred)\b|\bhas (?:an? )?(?:history of|asthma|diabetes|cancer|epilepsy|COPD|fever|pain|rash|cough)\b/i;

/** Does a text tell of one particular patient? */
export const speaksOfPatient = (text: string): boolean =>
	OF_A_PATIENT.test(text) || OF_A_PATIENT_ELSEWHERE.test(text) || BEFALLEN.test(text) || SEEN_BY_NAME.test(text);

export const saysOf = (plain: string): Says => ({
	length: plain.length,
	german: countOf(plain, GERMAN),
	germanLong: countOf(plain, GERMAN_LONG),
	french: countOf(plain, FRENCH),
	germanAtAll: GERMAN_AT_ALL.test(plain),
	patient: speaksOfPatient(plain),
	somebodyOfAge: SOMEBODY_OF_AGE.test(plain),
});

/** What the parts say together. */
export const together = (parts: readonly Says[]): Says =>
	parts.reduce((one, other) => ({
		length: one.length + other.length,
		german: one.german + other.german,
		germanLong: one.germanLong + other.germanLong,
		french: one.french + other.french,
		germanAtAll: one.germanAtAll || other.germanAtAll,
		patient: one.patient || other.patient,
		somebodyOfAge: one.somebodyOfAge || other.somebodyOfAge,
	}));

/** What every recogniser may know of the whole text. */
export interface Scene extends Context {
	/** Mostly German: every noun has a capital. */
	german: boolean;
	/** The same, asked with more words: of towns. */
	germanNouns: boolean;
	germanAtAll: boolean;
	french: boolean;
	somebodyOfAge: boolean;
}

export const sceneOf = (context: Context, says: Says): Scene => ({
	...context,
	german: says.german * 60 > says.length,
	germanNouns: says.germanLong * 200 > says.length,
	germanAtAll: says.germanAtAll,
	french: says.french * 60 > says.length,
	somebodyOfAge: says.somebodyOfAge,
});
