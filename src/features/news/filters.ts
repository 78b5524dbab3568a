// Filters of news and of its channels: for whom, of which country, in which language.

import { type RawBuilder, sql } from 'kysely';
import { isProfession, levels, professionAndWithin } from '#kernel/people/professions.ts';
import { isSpecialty, specialtyAndBelow } from '#kernel/people/specialties.ts';

export interface NewsFilters {
	profession?: string;
	level?: string;
	specialty?: string;
	country?: string;
	language?: string;
}

/** What an address asks for; what is no code is no filter. */
export function readNewsFilters(query: URLSearchParams): NewsFilters {
	const asked = (name: string) => query.get(name) ?? '';
	const filters: NewsFilters = {};
	if (isProfession(asked('profession'))) filters.profession = asked('profession');
	if (levels.some(({ code }) => code === asked('level'))) filters.level = asked('level');
	if (isSpecialty(asked('specialty'))) filters.specialty = asked('specialty');
	if (/^[A-Z]{2}$/.test(asked('country'))) filters.country = asked('country');
	if (/^[a-z]{2,3}$/.test(asked('language'))) filters.language = asked('language');
	return filters;
}

/** The filters as a page's address has them. */
export function newsParams(filters: NewsFilters, more: Record<string, string | null> = {}): string {
	const query = new URLSearchParams(filters as Record<string, string>);
	for (const [name, value] of Object.entries(more)) if (value) query.set(name, value);
	return query.toString();
}

/**
 * The channels that are meant for whom one asks. A channel for nurses of every level is meant for each level of nurses; one for
 * a specialty is not meant for those who ask for another.
 */
export function channelFits(filters: NewsFilters, as = 'channel'): RawBuilder<boolean> {
	const c = (column: string) => sql.ref(`${as}.${column}`);
	const parts: RawBuilder<unknown>[] = [];
	if (filters.profession) parts.push(sql`${c('profession')} = any(${professionAndWithin(filters.profession)}::text[])`);
	if (filters.level) {
		const of = levels.find(({ code }) => code === filters.level)?.professions ?? [];
		parts.push(
			sql`(${c('level')} = ${filters.level} or (${c('level')} is null and ${c('profession')} = any(${[...of]}::text[])))`,
		);
	}
	if (filters.specialty) parts.push(sql`${c('specialty')} = any(${specialtyAndBelow(filters.specialty)}::text[])`);
	if (filters.country) parts.push(sql`${c('country')} = ${filters.country}`);
	return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` and `)})`;
}
