// A member's page, as far as the viewer may see it. Line by line the database decides (fieldVisibleTo): what is not
// meant for the viewer is never read, and so stands in no page, no JSON and no export.

import { sql } from 'kysely';
import { type Transcript, toTranscripts } from '#kernel/attachments/video/read-video.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { type Circle, fieldVisibleTo, type Onlooker } from '#kernel/people/field-visible-to.ts';
import { professionLabel } from '#kernel/people/professions.ts';
import { holds, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { type Line, type PageParts, type Picture, type PostHeld, pageParts, type Training } from './read-page.ts';
import { inOrder, type ListedSection, type SectionCode } from './sections.ts';
import type { Theme } from './themes.ts';

/** A picture or video of the gallery, with what is said in it. */
export type Hung = Picture & { transcripts: Transcript[] };

export interface Profile {
	id: Id;
	byline: Byline;
	/** Who proved what the byline says; null while nothing is proved. */
	provedBy: string | null;
	headline: string;
	about: string;
	/** BCP 47, of what the member says of him- or herself. */
	language: string;
	/** What the member says he or she is, while nothing is proved. */
	stated: string | null;
	/** ORCID iD as stated, or empty. */
	orcid: string;
	theme: Theme;
	order: SectionCode[];
	posts: PostHeld[];
	training: Training[];
	/** The smaller sections; one without a line that the viewer may see is missing. */
	lines: Partial<Record<ListedSection, Line[]>>;
	cover: Picture | null;
	gallery: Hung[];
	/** Search engines may list what visitors see. */
	indexable: boolean;
	memberSince: Date;
	followers: number;
	following: boolean;
	/** Here in the last minutes, and shows it. */
	online: boolean;
	isMine: boolean;
	/** The viewer keeps order here: shows the way to a suspension. */
	maySuspend: boolean;
	/** For those who may suspend: until when a suspension runs. */
	suspendedUntil: Date | null;
}

interface ProfileRow extends BylineRow, PageParts {
	headline: string;
	about: string;
	language: string;
	stated: string | null;
	orcid: string;
	theme: Theme;
	sections: string[];
	indexable: boolean;
	memberSince: Date;
	followers: number;
	following: boolean;
	online: boolean;
	suspendedUntil: Date | null;
}

export const circles: readonly Circle[] = ['public', 'members', 'verified', 'connections'];

/**
 * The profile in one statement. A visitor finds the page only when something on it is public: no other name is told.
 * @param as for the owner alone: the page as everybody in this circle sees it; anybody else's wish is ignored.
 * @throws Refusal not-found, also where one has blocked the other.
 */
export async function readProfile(viewer: Viewer, handle: string, as: Circle | null = null): Promise<Profile> {
	const me = viewer.memberId;
	const triesOut = as !== null && me !== null && viewer.handle.toLowerCase() === handle.toLowerCase();
	const onlooker: Onlooker = triesOut ? { circle: as } : viewer;
	// Blocks never blind moderators.
	const hidden = viewer.memberId === null || holds(viewer, 'moderator') ? [] : viewer.blocked;
	const shown = (column: string, otherwise: string) =>
		fieldVisibleTo(onlooker, sql`coalesce(${sql.ref(column)}, ${sql.lit(otherwise)})`, 'm.id');
	const { rows } = await sql<ProfileRow>`
		select ${bylineColumns('p')},
			case when ${shown('page.headline_visibility', 'members')} then m.headline else '' end as headline,
			case when ${shown('page.about_visibility', 'members')} then m.about else '' end as about,
			case when ${shown('page.orcid_visibility', 'members')} then coalesce(page.orcid, '') else '' end as orcid,
			coalesce(m.about_language, m.language) as language, m.profession as stated, coalesce(page.theme, 'journal') as theme, coalesce(page.sections, '{}') as sections,
			coalesce(page.indexable, false) as indexable, m.created_at as "memberSince",
			case when m.suspended_until > now() then m.suspended_until end as "suspendedUntil",
			(select count(*)::int from (select from follow where principal_id = p.id limit 10000) counted) as followers,
			${me === null ? sql`false` : sql`exists (select from follow where follower_id = ${me} and principal_id = p.id)`} as following,
			m.shows_presence and exists (
				select from presence where member_id = p.id and seen_at > now() - interval '5 minutes') as online,
			${pageParts(onlooker, 'm.id')}
		from principal p join member m on m.id = p.id left join profile_page page on page.member_id = m.id
		where p.handle = ${handle} and p.erased_at is null
			and not exists (select from deactivation where member_id = p.id) and p.id <> all(${hidden}::bigint[])`.execute(
		db,
	);
	const row = rows[0];
	if (!row) throw notFound();
	const profile = present(row, viewer, triesOut);
	const asVisitor = me === null || (triesOut && as === 'public');
	if (!asVisitor) return profile;
	if (isEmpty(profile)) throw notFound();
	// What belongs to members' life here is nothing to a visitor.
	return { ...profile, stated: null, online: false, followers: 0 };
}

function present(row: ProfileRow, viewer: Viewer, triesOut: boolean): Profile {
	const isMine = row.authorId === viewer.memberId && !triesOut;
	const maySuspend = row.authorId !== viewer.memberId && (holds(viewer, 'moderator') || holds(viewer, 'administrator'));
	const lines: Profile['lines'] = {};
	for (const line of row.lines ?? []) {
		const section = line.section as ListedSection;
		lines[section] ??= [];
		lines[section].push(line);
	}
	const pictures = row.pictures ?? [];
	return {
		id: row.authorId,
		byline: toByline(row),
		provedBy: row.provedUntil && !row.lapsed ? row.provedBy : null,
		headline: row.headline,
		about: row.about,
		language: row.language,
		stated: row.stated && row.profession === null && !row.company ? professionLabel(row.stated) : null,
		orcid: row.orcid,
		theme: row.theme,
		order: inOrder(row.sections),
		posts: row.posts ?? [],
		training: row.training ?? [],
		lines,
		cover: pictures.find(({ place }) => place === 'cover') ?? null,
		gallery: pictures
			.filter(({ place }) => place === 'gallery')
			.map(({ captions, ...picture }) => ({ ...picture, transcripts: toTranscripts(captions) })),
		indexable: row.indexable,
		memberSince: row.memberSince,
		followers: row.followers,
		following: row.following,
		online: row.online,
		isMine,
		maySuspend,
		suspendedUntil: maySuspend ? row.suspendedUntil : null,
	};
}

/** Nothing that the member wrote or hung up: a name alone makes no page for visitors. */
function isEmpty(profile: Profile): boolean {
	const { headline, about, orcid, posts, training, lines, gallery, cover } = profile;
	return (
		headline === '' &&
		about === '' &&
		orcid === '' &&
		cover === null &&
		[posts, training, gallery, Object.keys(lines)].every((list) => list.length === 0)
	);
}
