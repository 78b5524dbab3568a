// Who made it and where, as journals ask for it behind a device, a drug or a reagent (ICMJE): "(Medtronic, Minneapolis, MN, USA)", "(Carl Zeiss
// Meditec AG, Jena, Germany)". A firm's seat is nobody's town. Hidden unless the bracket stands behind somebody, or begins as a person is called.

import { fold } from './fold.ts';
import { givenNames, isWordOf } from './lists/lists.ts';
import { THINGS } from './lists/things.ts';
import { widePlaces } from './lists/wide-places.ts';
import { isRelation } from './recognisers/relations.ts';

/** What stands before the bracket, what is in it before the town, the town, its state or country. */
const SEAT =
	/(?<=([\p{L}\d]+)[®™]*[ ]?)[([]((?:[^()[\]\n,;]{1,50}[,;] ?){1,4})(\p{Lu}[\p{L}.'’ -]{1,30}), ([A-Z]{2}|\p{Lu}[\p{L}. ]{3,25})(?:, ?(?:USA|U\.S\.A\.?|US|United States(?: of America)?|EE\. ?UU\.|Canada|UK))?(?=[)\];])/gu;
/** Words of firms. */
const FIRM =
	/(?<!\p{L})(?:Inc|Ltd|LLC|GmbH|AG|Co|Corp(?:oration)?|Company|S\.?p\.?A|S\.?A|S\.?L|B\.?V|N\.?V|AB|A\/S|Oy|PLC|Plc|KK|KG|Pty|Medical|Meditec|Medizintechnik|Technolog(?:ies|y)|Systems?|Healthcare|Scientific|Pharma\p{L}*|Laborator(?:ies|y|ios)|Labs|Biosciences?|Biotech\p{L}*|Life ?[Ss]ciences?|Diagnostics|Instruments?|Therapeutics|Neurovascular|Vascular|Surgical|Orthop(?:a?e)dics|Biologics|Imaging|Devices?|Genetics|Zeiss|Braun|Storz)(?!\p{L})/u;
/** Who has a town. */
const SOMEBODY =
	/^(?:patients?|pt|pts|man|woman|boy|girl|lady|gentleman|child|he|she|who|him|her|donor|recipient|nurse|doctor|paciente|hombre|mujer|niñ[oa]|homme|femme|enfant|Patient(?:in|en)?|Mann|Frau|Kind|lives|lived|living|from|of|by|in|at|to|and)$/iu;
const STATES = new Set(
	'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC UK US ON QC BC AB MB NS'.split(
		' ',
	),
);

function isMaker(before: string, said: string, state: string): boolean {
	if (!STATES.has(state) && !widePlaces().has(fold(state))) return false;
	if (FIRM.test(said)) return true;
	if (SOMEBODY.test(before) || isRelation(before)) return false;
	const [first = ''] = said.match(/\p{L}+/u) ?? [];
	return (
		THINGS.has(fold(first)) || (first.length > 1 && /^\p{Lu}/u.test(first) && !isWordOf(givenNames(), fold(first)))
	);
}

/** The text without makers and their seats, position by position. */
export function withoutMakers(plain: string): string {
	if (!/[([][^()[\]\n]*, [^()[\]\n]*[)\];]/u.test(plain)) return plain;
	return plain.replace(SEAT, (match, before: string, said: string, _town: string, state: string) =>
		isMaker(before, said, state) ? match.replace(/[^\n]/g, '\u0001') : match,
	);
}
