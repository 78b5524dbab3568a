// Parts of a query that is read: what the index is asked for as one tsquery, and beside it, as a condition, what the index cannot say.

import { type RawBuilder, sql } from 'kysely';

/** A part of a query: as the text of a tsquery, or, where the index cannot say it, as a condition. */
export type Part = { tsquery: string } | { where: RawBuilder<boolean> };

export interface Read {
	part: Part;
	/** How it was read: `("heart failure"[MeSH Terms] OR heart failure)`. */
	reading: string;
	/** At most this share of the citations can be hits. */
	most: number;
	/** The part without what only narrows; null when nothing else is asked, and left out when that is the part itself. */
	anchor?: Part | null;
}
export const anchorOf = (read: Read): Part | null => (read.anchor === undefined ? read.part : read.anchor);

/** A lexeme as a tsquery has it. */
export const quoted = (lexeme: string) => `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
export const anyOf = (parts: string[]) => (parts.length === 1 ? (parts[0] as string) : `(${parts.join(' | ')})`);
export const allOf = (parts: string[]) => (parts.length === 1 ? (parts[0] as string) : `(${parts.join(' & ')})`);

/** A part as a condition over `citation`. */
export const holds = (part: Part): RawBuilder<boolean> =>
	'tsquery' in part ? sql<boolean>`citation.words @@ ${part.tsquery}::tsquery` : part.where;

/** Matches nothing: every lexeme is shorter. */
export const NOTHING: Part = { where: sql<boolean>`false` };

export function join(parts: Part[], is: 'and' | 'or'): Part {
	if (parts.length === 1) return parts[0] as Part;
	const said = parts.flatMap((part) => ('tsquery' in part ? [part.tsquery] : []));
	if (said.length === parts.length) return { tsquery: is === 'and' ? allOf(said) : anyOf(said) };
	const together: Part[] = said.length > 0 ? [{ tsquery: is === 'and' ? allOf(said) : anyOf(said) }] : [];
	const conditions = [...together, ...parts.filter((part) => !('tsquery' in part))].map(holds);
	return { where: sql<boolean>`(${sql.join(conditions, is === 'and' ? sql` and ` : sql` or `)})` };
}

/** Reads joined by AND or OR. A part of words that say nothing ("the") asks for nothing. */
export function joined(all: Read[], is: 'and' | 'or'): Read {
	const parts = all.some(({ part }) => part !== NOTHING) ? all.filter(({ part }) => part !== NOTHING) : all;
	if (parts.length === 1) return parts[0] as Read;
	const mosts = parts.map(({ most }) => most);
	const anchors = parts.map(anchorOf);
	const kept = anchors.filter((one) => one !== null);
	const loose = anchors.length > kept.length;
	const anchor =
		kept.length === 0 || (is === 'or' && loose)
			? null
			: loose || parts.some((one) => one.anchor)
				? join(kept, is)
				: undefined;
	return {
		...(anchor === undefined ? {} : { anchor }),
		part: join(
			parts.map(({ part }) => part),
			is,
		),
		reading: `(${parts.map(({ reading }) => reading).join(is === 'and' ? ' AND ' : ' OR ')})`,
		most:
			is === 'and'
				? Math.min(...mosts)
				: Math.min(
						1,
						mosts.reduce((sum, most) => sum + most, 0),
					),
	};
}

/** What one asks for without what the other does. */
export function without(yes: Read, no: Read): Read {
	const part: Part =
		'tsquery' in yes.part && 'tsquery' in no.part
			? { tsquery: `(${yes.part.tsquery} & !${no.part.tsquery})` }
			: { where: sql<boolean>`(${holds(yes.part)} and not ${holds(no.part)})` };
	return { part, reading: `(${yes.reading} NOT ${no.reading})`, most: yes.most, anchor: anchorOf(yes) };
}
