// Places that no list knows, by how their names are formed: "-hausen", "-büttel", "Bad …", two names with a hyphen ("Wanne-Eickel"). The ends
// are those of the handbooks of place names (Berger, Duden Geographische Namen in Deutschland; Mills, A Dictionary of British Place Names).

import { fold } from '../fold.ts';
import { germanTowns, towns } from '../lists/lists.ts';
import { widePlaces } from '../lists/wide-places.ts';
import { EPONYMS, NO_NAME } from '../lists/words.ts';
import type { Span } from '../recogniser.ts';
import { everyMatch } from '../search.ts';

const GERMAN_END =
	'(?:hausen|(?<!(?:pflege|alten|wohn|kinder|tier|studenten|senioren|alters|frauen|schüler|ferien|lehrlings|gast|eigen|ge))heim|dorf|(?<!(?:innen|alt|groß|klein|haupt|vor|hafen|geburts|heimat|nord|süd|nachbar|kreis|welt|hanse|universitäts))stadt|burg|kirchen|(?<!(?:im|ge))walde|(?<!elekt)rode|büttel|stedt|(?<!(?:be|un))hagen|münster|furt|weiler|hofen|stetten|reuth|broich|beuren|bronn|trup)';
const GERMAN_PLACE = new RegExp(
	`(?<![\\p{L}])(?:in|aus|nach|bei|Raum|Nähe|von|über) (?:der Nähe von )?(\\p{Lu}\\p{Ll}{1,12}${GERMAN_END}(?: \\p{Lu}{2})?)(?![\\p{L}])(?!['’]s| (?:Syndrom|Zeichen|Klassifikation|Score|Kriterien|Modell|Studie))`,
	'gu',
);
/** "Bad Salzuflen": in German a bath is hardly called so behind a preposition of place. */
const BATH =
	/(?:(?<![\p{L}])(?:in|aus|nach|bei|von)|[:,(]) (Bad \p{Lu}\p{Ll}{3,}(?:[ -](?:am|an der|im|ob der|a\.|i\.) ?\p{Lu}\p{Ll}+)?)(?![\p{L}])/gu;
/** Two names with a hyphen behind a preposition of place: "aus Oer-Erkenschwick", "in Ludwigsburg-Hoheneck". */
const DOUBLE =
	/(?<![\p{L}])(?:in|aus|nach|from|near|à|en) (\p{Lu}\p{Ll}{2,}-(?:[a-z]{2,3}-)?\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}{2,})?)(?![\p{L}-])(?![ -](?:Syndrom|syndrome|Test|test|Zeichen|sign|Klassifikation|classification|Score|score|disease|Krankheit|Modell|Schema|Regel|Methode|Technik|Position|Lagerung|Kriterien|criteria))/gu;
const ENGLISH_END =
	'(?:ville|bury|borough|burgh|shire|mouth|minster|chester|caster|thorpe|hampton|ington|stead|wick|wich|field|combe|worth|dale|haven|port|ford|ham|ton|ley|leigh|by|creek|springs)';
const ENGLISH_PLACE = new RegExp(
	`(?<![\\p{L}])(?:from|near|outside|lives in|living in|born in|travell?ed to|moved to|back to|evac to|Evac to|drove (?:her |him )?(?:in )?from) (\\p{Lu}\\p{Ll}{2,10}${ENGLISH_END})(?![\\p{L}])(?!['’]s| (?:et al|and colleagues|criteria|score|classification|disease|syndrome|sign|fracture))`,
	'gu',
);

/** What ends like a place and is a word of medicine or of daily life. */
const NO_PLACE = /^(?:Dorf|Stadt|Burg|Hausen|Furt|Heim|Altenheim|Pflegeheim|Wohnheim|Bewegung|Umgebung)$/u;
const isPlace = (name: string) => {
	const key = fold(name);
	return (
		!NO_PLACE.test(name) &&
		!NO_NAME.has(key) &&
		!widePlaces().has(key) &&
		!EPONYMS.has(key) &&
		!key.split('-').some((part) => EPONYMS.has(part) || NO_NAME.has(part)) &&
		!/(?:keit|heit|schaft|ung|ismus|tion|therapie|sitz)$/u.test(name)
	);
};

export function placesByForm(plain: string, german: boolean): Span[] {
	const known = (name: string) => {
		const key = fold(name);
		return (
			towns().has(key) ||
			germanTowns().has(key) ||
			key.split('-').some((part) => part.length > 3 && (towns().has(part) || germanTowns().has(part)))
		);
	};
	return [...(german ? [GERMAN_PLACE, BATH] : [ENGLISH_PLACE]), DOUBLE].flatMap((form) =>
		everyMatch(plain, form).flatMap((match) => {
			const name = match[1] as string;
			if (!isPlace(name) || (form === DOUBLE && !known(name))) return [];
			const start = match.index + match[0].length - name.length;
			return [{ start, end: start + name.length }];
		}),
	);
}
