// How a member's page looks and who finds it: dress, order of sections, search engines, consents to be found.

import { sql } from 'kysely';
import type { Visibility } from '#kernel/people/field-visible-to.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { moved } from './edit-entries.ts';
import { inOrder, type SectionCode, sectionCodes } from './sections.ts';
import { type Theme, themes } from './themes.ts';

export interface PageSettings {
	theme: string;
	/** Search engines may list what is public. */
	indexable: boolean;
	/** Consents: colleagues may find the member by name; by school and former workplace; members of industry may as colleagues do, and ask. */
	foundByName: boolean;
	foundByPast: boolean;
	foundByIndustry: boolean;
}

/** Who sees the parts that are no lists. */
export interface PartVisibility {
	headline: Visibility;
	about: Visibility;
	orcid: Visibility;
}

export interface OwnPage extends PageSettings, PartVisibility {
	theme: Theme;
	order: SectionCode[];
	/** Lines by section, to be told beside its name. */
	counts: Record<string, number>;
	/** ORCID iD as kept. */
	orcidId: string;
}

/** What the member's own pages about the profile need to know of it. */
export async function readOwnPage(viewer: Viewer): Promise<OwnPage> {
	const me = requireMember(viewer).memberId;
	const { rows } = await sql<Omit<OwnPage, 'order'> & { sections: string[] }>`
		select coalesce(page.theme, 'journal') as theme, coalesce(page.sections, '{}') as sections,
			coalesce(page.indexable, false) as indexable, coalesce(page.orcid, '') as "orcidId",
			coalesce(page.headline_visibility, 'members') as headline, coalesce(page.about_visibility, 'members') as about,
			coalesce(page.orcid_visibility, 'members') as orcid,
			m.found_by_name_since is not null as "foundByName", m.found_by_past_since is not null as "foundByPast",
			m.found_by_industry_since is not null as "foundByIndustry",
			(select json_object_agg(section, n) from (
				select 'posts' as section, count(*) as n from post_held where member_id = m.id
				union all select 'training', count(*) from training where member_id = m.id
				union all select 'gallery', count(*) from profile_media where member_id = m.id and place = 'gallery'
				union all select section, count(*) from profile_entry where member_id = m.id group by section) sections) as counts
		from member m left join profile_page page on page.member_id = m.id where m.id = ${me}`.execute(db);
	const row = rows[0];
	if (!row) throw new Error('a signed-in member has a row');
	const { sections, ...page } = row;
	return { ...page, order: inOrder(sections) };
}

/** Changes dress and consents. A consent keeps the moment in which it was given; taking it back forgets it at once. */
export async function setUpPage(viewer: Viewer, page: PageSettings): Promise<void> {
	const me = requireMember(viewer).memberId;
	if (!themes.some(({ code }) => code === page.theme))
		throw new Refusal('invalid', 'Choose one of the dresses.', { field: 'theme' });
	await transact(async (trx) => {
		await havePage(trx, me);
		await sql`update profile_page set theme = ${page.theme}, indexable = ${page.indexable} where member_id = ${me}`.execute(
			trx,
		);
		const since = (column: string, agreed: boolean) =>
			sql`${sql.ref(column)} = ${agreed ? sql`coalesce(${sql.ref(column)}, now())` : sql`null`}`;
		await sql`update member set ${since('found_by_name_since', page.foundByName)},
			${since('found_by_past_since', page.foundByPast)},
			${since('found_by_industry_since', page.foundByIndustry)} where id = ${me}`.execute(trx);
	});
}

/** Moves a section one place up or down. */
export async function moveSection(viewer: Viewer, section: string, up: boolean): Promise<void> {
	const me = requireMember(viewer).memberId;
	if (!(sectionCodes as readonly string[]).includes(section)) throw new Refusal('invalid', 'There is no such section.');
	await transact(async (trx) => {
		await havePage(trx, me);
		const { rows } = await sql<{
			sections: string[];
		}>`select sections from profile_page where member_id = ${me} for update`.execute(trx);
		const order = moved(inOrder(rows[0]?.sections ?? []), section as SectionCode, up);
		await sql`update profile_page set sections = ${order} where member_id = ${me}`.execute(trx);
	});
}

/** Gives the member a row of settings, in the caller's transaction. */
export async function havePage(trx: Executor, me: Id): Promise<void> {
	await sql`insert into profile_page (member_id) values (${me}) on conflict do nothing`.execute(trx);
}
