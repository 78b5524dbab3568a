// Who wrote it, as it stands above every text: name, proved line, badge.

import { type RawBuilder, sql } from 'kysely';
import { type Id, shortId } from '#platform/ids.ts';
import { countryName, titleOf } from './professions.ts';
import { specialtyName } from './specialties.ts';

export interface Byline {
	handle: string;
	/** Address of the page of whoever it is; empty for somebody of an earlier forum, who has none. */
	path: string;
	name: string;
	portraitId: Id | null;
	/** "Physician · Cardiology · Spain", or "Industry · Company". Proved, never only stated. */
	line: string;
	/** What was proved, by whom, until when: the words of the badge. Null when nothing is proved. */
	proof: string | null;
	industry: boolean;
	persona: boolean;
	/** Of a persona: its term is over. */
	former: boolean;
	/** Of a persona: address of the emblem that stands in place of a portrait. */
	emblem: string | null;
}

export interface BylineRow {
	authorId: Id;
	handle: string;
	name: string;
	portraitId: Id | null;
	profession: string | null;
	specialty: string | null;
	level: string | null;
	country: string | null;
	provedUntil: Date | null;
	provedBy: string | null;
	/** 'practises', 'licensed', 'registered' or 'studies': which of them was proved. */
	provedMeans: string | null;
	/** A proof ran out and the hourly job has not cleared the line yet. */
	lapsed: boolean;
	company: string | null;
	principalKind: string;
}

/** The columns of principal `as` that a byline needs. */
export function bylineColumns(as: string): RawBuilder<unknown> {
	const p = (column: string) => sql.ref(`${as}.${column}`);
	return sql`${p('id')} as "authorId", ${p('handle')}, ${p('name')}, ${p('portrait_id')} as "portraitId", ${p('profession')},
		${p('specialty')}, ${p('level')}, ${p('country')}, ${p('proved_until')} as "provedUntil", ${p('proved_by')} as "provedBy",
		${p('proved_means')} as "provedMeans",
		coalesce(${p('proved_until')} <= now(), false) as lapsed, ${p('company')},
		${p('kind')} as "principalKind"`;
}

export function toByline(row: BylineRow): Byline {
	const remote = row.principalKind === 'remote';
	const line = remote ? 'Earlier forum' : row.lapsed ? '' : provedLine(row);
	const persona = row.principalKind === 'persona';
	return {
		handle: row.handle,
		path: remote
			? ''
			: row.principalKind === 'page'
				? `/news/channels/${shortId(row.authorId)}`
				: `/${persona ? 'personas' : 'people'}/${row.handle}`,
		name: row.name,
		portraitId: row.portraitId,
		line,
		proof:
			row.lapsed || !row.provedUntil
				? null
				: persona
					? personaProof(line, row.provedUntil)
					: proofOf(line, row.provedMeans, row.provedBy, row.provedUntil),
		industry: row.company !== null,
		persona,
		former: persona && row.lapsed,
		emblem: persona ? `/emblems/${shortId(row.authorId)}` : null,
	};
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

// By hand, because Intl costs tens of microseconds a date and a page holds thirty. A register of those who practise says nothing about a
// licence. Whole sentences, because each is translated as one.
function proofOf(what: string, means: string | null, by: string | null, until: Date): string {
	const date = dateWords(until);
	switch (means) {
		case 'practises':
			return by
				? `Verified as practising: ${what}. Proved by ${by}, valid until ${date}.`
				: `Verified as practising: ${what}. Valid until ${date}.`;
		case 'licensed':
			return by
				? `Verified as licensed: ${what}. Proved by ${by}, valid until ${date}.`
				: `Verified as licensed: ${what}. Valid until ${date}.`;
		case 'registered':
			return by
				? `Verified as registered: ${what}. Proved by ${by}, valid until ${date}.`
				: `Verified as registered: ${what}. Valid until ${date}.`;
		default:
			return by
				? `Verified: ${what}. Proved by ${by}, valid until ${date}.`
				: `Verified: ${what}. Valid until ${date}.`;
	}
}

function personaProof(what: string, until: Date): string {
	return `Proved: ${what}. Who it is, nobody here can tell. This persona ends on ${dateWords(until)}.`;
}

function dateWords(date: Date): string {
	return [date.getUTCDate(), MONTHS[date.getUTCMonth()], date.getUTCFullYear()].join('\u00a0');
}

/** Industry is always badged "Industry · company", whatever else is proved. */
export function provedLine(row: {
	profession: string | null;
	specialty: string | null;
	level?: string | null;
	country: string | null;
	company: string | null;
}): string {
	if (row.company !== null) return `Industry · ${row.company}`;
	return [titleOf(row.profession, row.level ?? null), specialtyName(row.specialty), countryName(row.country)]
		.filter(Boolean)
		.join(' · ');
}
