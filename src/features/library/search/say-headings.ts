// Headings of MeSH as a tsquery: a concept counts with everything below it in the tree, a qualifier with those below it.

import { plainKey } from '../medline/index-terms.ts';
import type { Concept } from './lexemes.ts';
import { allOf, anyOf, quoted, type Read } from './parts.ts';
import { qualifierOf } from './qualifiers.ts';
import type { Term } from './read-query.ts';
import type { Asked, Said } from './say-words.ts';
import { UnreadableQuery } from './unreadable.ts';
import { CHECK_TAGS } from './values.ts';

/**
 * Of a concept that plain words were mapped to, so many of the headings below it are asked for: the commonest, which cover
 * most of its citations. "Neoplasms" has 600 below it, and its word is asked for, too. [mh] asks for all.
 */
export const MOST_BELOW = 16;
/** A heading with a qualifier is asked for pair by pair; where there are more, for both, wherever they stand. */
const MOST_PAIRS = 1500;

/** @param most headings that are asked for; 0: the concept's own alone. */
function chosen(concept: Concept, most: number): { ui: string; share: number }[] {
	const own = concept.below.find(({ ui }) => ui === concept.ui) ?? { ui: concept.ui, share: 0 };
	const below = concept.below.slice(0, most);
	return below.includes(own) ? below : [...below, own];
}

/** A concept with what lies below it: as a heading, as a main one, or as a publication type. */
export function sayBelow({ ranking }: Asked, concept: Concept, key: 'mh' | 'mj' | 'pt', most: number): Said {
	const asked = chosen(concept, most);
	if (key !== 'pt') ranking.concept(concept);
	const share = asked.reduce((sum, one) => sum + one.share, 0);
	return { tsquery: anyOf(asked.map(({ ui }) => quoted(`${key}:${ui}`))), most: Math.min(1, share) };
}

/**
 * "asthma[mh]", "asthma[mh:noexp]", "asthma/drug therapy[majr]".
 * @throws UnreadableQuery for what is no heading or no qualifier.
 */
export function sayHeading(asked: Asked, { words, field, alone }: Term, tag: string): Read {
	const key = field === 'mh' ? 'mh' : 'mj';
	if (/^D\d{6,9}$/i.test(words))
		return { part: { tsquery: quoted(`${key}:${words.toUpperCase()}`) }, reading: `${words}${tag}`, most: 0.1 };
	const most = alone ? 0 : Number.POSITIVE_INFINITY;
	const whole = asked.known.conceptOf(words);
	const checkTag = whole ? undefined : CHECK_TAGS[plainKey(words)];
	if (checkTag) return { part: { tsquery: quoted(`${key}:${checkTag}`) }, reading: `"${words}"${tag}`, most: 1 };
	if (whole) {
		const headings = sayBelow(asked, whole, key, most);
		return { part: { tsquery: headings.tsquery }, reading: `"${whole.name}"${tag}`, most: headings.most };
	}
	const stroke = words.lastIndexOf('/');
	const concept = stroke > 0 ? asked.known.conceptOf(words.slice(0, stroke)) : undefined;
	if (!concept)
		throw new UnreadableQuery(
			`MeSH has no heading “${stroke > 0 ? words.slice(0, stroke) : words}” here. Write it without ${tag} to look for the words.`,
		);
	return sayQualified(asked, concept, words.slice(stroke + 1), { key, most, tag });
}

function sayQualified(
	asked: Asked,
	concept: Concept,
	name: string,
	{ key, most, tag }: { key: 'mh' | 'mj'; most: number; tag: string },
): Read {
	const qualifier = qualifierNamed(name);
	const headings = sayBelow(asked, concept, key, most);
	const uis = most === 0 ? qualifier.uis.slice(0, 1) : qualifier.uis;
	const own = chosen(concept, most);
	if (own.length * uis.length > MOST_PAIRS)
		return {
			part: { tsquery: allOf([headings.tsquery, anyOf(uis.map((ui) => quoted(`sh:${ui}`)))]) },
			reading: `("${concept.name}"${tag} AND "${qualifier.name}"[sh])`,
			most: headings.most,
		};
	const pairs = anyOf(own.flatMap(({ ui }) => uis.map((one) => quoted(`hq:${ui}/${one}`))));
	return {
		part: { tsquery: key === 'mj' ? allOf([headings.tsquery, pairs]) : pairs },
		reading: `"${concept.name}/${qualifier.name}"${tag}`,
		most: headings.most,
	};
}

/** "therapy[sh]": whatever heading it stands with. */
export function sayQualifier({ words, alone }: Term, tag: string): Read {
	const qualifier = qualifierNamed(words);
	const uis = alone ? qualifier.uis.slice(0, 1) : qualifier.uis;
	return {
		part: { tsquery: anyOf(uis.map((ui) => quoted(`sh:${ui}`))) },
		reading: `"${qualifier.name}"${tag}`,
		most: 1,
	};
}

function qualifierNamed(words: string) {
	const qualifier = qualifierOf(words);
	if (!qualifier) throw new UnreadableQuery(`MeSH has no qualifier “${words}”.`);
	return qualifier;
}
