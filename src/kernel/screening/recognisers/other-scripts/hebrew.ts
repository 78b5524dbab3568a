// Hebrew texts: names behind who is spoken of, towns, streets, months, and numbers behind their words. Names from @faker-js/faker (MIT) and
// the commonest of Israel, written down.

import { hebrewNames } from '../../lists/lists.ts';
import type { Parts } from './parts.ts';
import { spansOf } from './spans.ts';

const WORD = '[\\u05d0-\\u05ea]+(?:[\'"׳״-][\\u05d0-\\u05ea]+)*';
const NOT_BEFORE = '(?<![\\u05d0-\\u05ea])';
const NOT_BEHIND = '(?![\\u05d0-\\u05ea])';
const SURE = "(?:שמו|שמה|ושמו|ושמה|מר|גב[׳']|גברת|שם (?:המטופל(?:ת)?|החולה|מלא|פרטי|משפחה):|בשם)";
const BEARER =
	'(?:ו|ל|ה)?(?:מטופל(?:ת)?|חולה|פציינט(?:ית)?|בעלה|אשתו|בנו|בנה|בתו|בתה|אמו|אמה|אביו|אביה|אחיו|אחותו|אחיה|אחותה|סבתו|סבתה|סבו|סבה|נכדו|נכדה|נכדתו|בן|בת|תינוק(?:ת)?|ילד(?:ה)?|שכנ(?:ו|תו|תה)|בן זוגה|בת זוגו)';
const NAMED = new RegExp(`${NOT_BEFORE}(?:${SURE}) ?[:(]? ?(${WORD}(?: ${WORD})?)`, 'gdu');
const KNOWN = new RegExp(`${NOT_BEFORE}${BEARER}[ ,:(]{1,2}(${WORD}(?: ${WORD})?)`, 'gdu');
const TOWNS =
	'ירושלים|תל[ -]אביב|חיפה|ראשון לציון|פתח תקווה|אשדוד|נתניה|באר שבע|בני ברק|חולון|רמת גן|אשקלון|רחובות|בת ים|בית שמש|כפר סבא|הרצליה|חדרה|מודיעין|נצרת|לוד|רמלה|רעננה|גבעתיים|הוד השרון|קריית אתא|קריית גת|נהריה|עכו|אילת|טבריה|צפת|כרמיאל|דימונה|ערד|שדרות|נס ציונה|יבנה|עפולה|אום אל פחם|טייבה|סחנין|שפרעם|מגדל העמק|קריית שמונה|זכרון יעקב|אריאל|מעלה אדומים';
const TOWN = new RegExp(`${NOT_BEFORE}(?:ב|מ|ל|ש)?(?:עיר )?(${TOWNS})${NOT_BEHIND}`, 'gdu');
const STREET = new RegExp(
	`${NOT_BEFORE}(?:ב)?(?:רח[׳']|רחוב|שדרות|שד[׳']|דרך|סמטת) (${WORD}(?: ${WORD}){0,3} \\d{1,3}(?:[/-]\\d{1,3})?)`,
	'gdu',
);
const MONTH =
	'ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר|תשרי|חשוון|כסלו|טבת|שבט|אדר|ניסן|אייר|סיוון|תמוז|אלול';
const DATES = [
	new RegExp(`(?<!\\d)(\\d{1,2} ?ב?(?:${MONTH})${NOT_BEHIND}(?: (?:19|20)\\d{2})?)`, 'gdu'),
	new RegExp(`${NOT_BEFORE}ב?((?:${MONTH}) (?:19|20)\\d{2})`, 'gdu'),
];
const NUMBER = '[ :.#-]{0,3}(\\d[\\d /-]{3,16}\\d)';

/** Each word but the last, or both, is a name. */
const known = (words: string) => {
	const [first] = words.split(' ');
	return hebrewNames().has(first as string);
};

export function hebrew(plain: string): Parts {
	return {
		names: [...spansOf(plain, NAMED), ...spansOf(plain, KNOWN, known)],
		towns: spansOf(plain, TOWN),
		streets: spansOf(plain, STREET),
		dates: DATES.flatMap((form) => spansOf(plain, form)),
		phones: spansOf(
			plain,
			new RegExp(`${NOT_BEFORE}(?:ב)?(?:טל[׳']?|טלפון|נייד|פלאפון|פקס|וואטסאפ)\\.?${NUMBER}`, 'gdu'),
		),
		identities: spansOf(
			plain,
			new RegExp(`${NOT_BEFORE}(?:ת["״]?ז|ת\\.ז\\.?|תעודת זהות|מספר זהות|מס[׳'] זהות|דרכון)${NUMBER}`, 'gdu'),
		),
		records: spansOf(
			plain,
			new RegExp(`${NOT_BEFORE}(?:מס(?:פר|[׳']) (?:תיק|מקרה|אשפוז|חולה|מטופל)|תיק(?: מס(?:פר|[׳']))?)${NUMBER}`, 'gdu'),
		),
	};
}
