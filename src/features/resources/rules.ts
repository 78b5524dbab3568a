// Who may do what with a space's resources, in plain sentences. Whoever is not in the space finds nothing.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { type Member, requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { keepsOrder, mayThere, type SpaceOfViewer } from '#kernel/spaces/rights.ts';
import { toolOn } from '#kernel/spaces/tools.ts';
import { db, type Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import type { Form } from './tables.ts';

export const TOOL = 'resources';

/** The space with this slug, in which resources are switched on. @throws Refusal not-found. */
export async function requireResources(
	viewer: Viewer,
	slug: string,
): Promise<{ member: Member; space: SpaceOfViewer }> {
	const member = requireMember(viewer);
	const space = member.spaces.find((one) => one.slug.toLowerCase() === slug.toLowerCase());
	if (!space || !(await toolOn(db, space.id, TOOL))) throw notFound();
	return { member, space };
}

/** Adds resources and writes pages. */
export const mayAdd = (member: Member, space: SpaceOfViewer): boolean => member.confirmed && mayThere(space, 'post');

export interface Held {
	kind: 'resource' | 'wiki';
	form: Form;
	spaceId: Id;
	folderId: Id | null;
	authorId: Id;
	title: string;
	language: string;
	markdown: string;
	guarded: boolean;
	documentId: Id | null;
	url: string | null;
	licence: string;
	source: string;
	dated: string;
}

/** A resource is changed by whoever added it and by those who keep order; a page by all who may post, or, guarded, by these alone. */
export function mayChange(
	member: Member,
	space: SpaceOfViewer,
	held: Pick<Held, 'kind' | 'authorId' | 'guarded'>,
): boolean {
	if (!member.confirmed) return false;
	if (keepsOrder(space)) return true;
	if (!mayThere(space, 'post')) return false;
	return held.authorId === member.memberId ? true : held.kind === 'wiki' && !held.guarded;
}

/**
 * What is to be changed, locked, for whoever may. @throws Refusal not-found for whoever does not see it; not-allowed.
 */
export async function requireChange(
	trx: Executor,
	viewer: Viewer,
	contentId: Id,
	kind: Held['kind'],
): Promise<{ member: Member; space: SpaceOfViewer; held: Held }> {
	const member = requireConfirmed(viewer);
	// By itself: a change that came meanwhile has changed the words.
	await sql`select from content where id = ${contentId} for update`.execute(trx);
	const held = await findHeld(trx, viewer, contentId, kind);
	const space = member.spaces.find((one) => one.id === held?.spaceId);
	if (!held || !space) throw notFound();
	if (!mayChange(member, space, held))
		throw new Refusal(
			'not-allowed',
			held.kind === 'wiki'
				? `In ${space.name} this page is changed by ${held.guarded ? 'those who keep order' : 'those who may post'}.`
				: `In ${space.name} whoever added this changes it, and those who keep order.`,
		);
	return { member, space, held };
}

/** The row as it stands, when the viewer sees it. */
export async function findHeld(
	executor: Executor,
	viewer: Viewer,
	contentId: Id,
	kind: Held['kind'],
): Promise<Held | null> {
	const { rows } = await sql<Held>`select r.kind, r.form, r.space_id as "spaceId", r.folder_id as "folderId",
			content.principal_id as "authorId", content.title, content.language, b.markdown, r.guarded, r.document_id as "documentId",
			r.url, r.licence, r.source, r.dated
		from resource r join content on content.id = r.content_id join body b on b.content_id = content.id
		where r.content_id = ${contentId} and r.kind = ${kind} and ${visibleTo(viewer)}`.execute(executor);
	return rows[0] ?? null;
}
