// Tells the demonstration's cases, as their authors would: a draft, its pictures, a basis, publishing; then what colleagues
// say, updates and outcomes. Run again it changes nothing. @returns ids by key.

import { sql } from 'kysely';
import sharp from 'sharp';
import { answerInvitation, inviteAuthor } from '#features/cases/authors.ts';
import { recordNotIdentifiable, recordSigned, recordWaiver } from '#features/cases/consent/record-consent.ts';
import { withdrawConsent } from '#features/cases/consent/withdraw-consent.ts';
import { addDraftPhoto, startDraft } from '#features/cases/drafts.ts';
import { publishCase } from '#features/cases/publish-case.ts';
import { addUpdate, revealAnswer, settleCase } from '#features/cases/updates.ts';
import { askOpinion, takeRequests } from '#features/opinions/ask-opinion.ts';
import { writeReview } from '#features/opinions/write-review.ts';
import { commitDifferential } from '#features/solving/commit.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { reply } from '#kernel/replies/reply.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { pictures } from '../pictures/pictures.ts';
import type { SeedCase } from './case.ts';
import { heartsAndBrains } from './hearts-and-brains.ts';
import { listCodes } from './icd10.ts';
import { skinAndBelly } from './skin-and-belly.ts';
import { smallAndCritical } from './small-and-critical.ts';
import { spineInfections } from './spine-infections.ts';

export const cases: SeedCase[] = [...heartsAndBrains, ...skinAndBelly, ...smallAndCritical, ...spineInfections];

const HOUR = 3_600_000;

/** Who takes requests for a second opinion: without them none that names a specialty finds anybody. */
const TAKERS = [
	'hannah.whitfield',
	'marcus.bellamy',
	'omar.elmasry',
	'carmen.ibanez',
	'haruka.tanabe',
	'paolo.villanueva',
];

/** @param spaces in which cases are switched on. */
export async function tellCases(
	viewerOf: (handle: string) => Promise<Viewer>,
	spaces: Iterable<Id>,
	now: Date,
): Promise<ReadonlyMap<string, Id>> {
	const ids = new Map<string, Id>();
	for (const spaceId of spaces)
		await sql`insert into space_tool (space_id, tool) values (${spaceId}, 'cases') on conflict do nothing`.execute(db);
	await listCodes();
	for (const handle of TAKERS) await takeRequests(await viewerOf(handle), 2);
	for (const one of cases) ids.set(one.key, await tell(one, viewerOf, now));
	return ids;
}

async function tell(one: SeedCase, viewerOf: (handle: string) => Promise<Viewer>, now: Date): Promise<Id> {
	const viewer = await viewerOf(one.by);
	const at = new Date(now.getTime() - one.hoursAgo * HOUR);
	const fields = { ...one.fields, ...(one.labs && { labpaste: one.labs.join('\n') }) };
	const key = `demonstration:case:${one.key}`;
	const id = await startDraft(viewer, fields, key);
	const { rows } = await sql<{ state: string }>`select state from content where id = ${id}`.execute(db);
	if (!rows[0]) await publish(one, viewer, id, viewerOf, at);
	else if (rows[0].state !== 'published') return id;
	const { rows: known } =
		await sql`select from case_detail where content_id = ${id} and revealed_at is not null`.execute(db);
	const revealed = known.length > 0;
	const written: Id[] = [];
	for (const [place, said] of (one.replies ?? []).entries())
		written.push(
			await reply(await viewerOf(said.by), {
				parentId: said.to === undefined ? id : (written[said.to] as Id),
				markdown: said.text,
				key: `${key}:reply:${place}`,
				attested: true,
				at: earlier(at, said.hoursAfter, now),
			}),
		);
	for (const [place, update] of (one.updates ?? []).entries())
		await addUpdate(viewer, id, {
			day: update.day,
			markdown: update.text,
			keptBack: update.keptBack,
			key: `${key}:update:${place}`,
			at: earlier(at, update.hoursAfter, now),
		});
	await ask(one, viewer, id);
	for (const [place, { by, text, ...rated }] of (one.reviews ?? []).entries())
		await writeReview(await viewerOf(by), id, {
			markdown: text,
			key: `${key}:review:${place}`,
			ratings: { management: null, technique: null, evidence: null, ...rated },
			at: earlier(at, 20 + place, now),
		});
	for (const { by, diagnoses, certainty } of revealed ? [] : (one.solvers ?? []))
		await commitDifferential(await viewerOf(by), id, { diagnoses, certainty });
	if (one.revealed) await revealAnswer(viewer, id);
	if (one.standing) await settleCase(viewer, id, { standing: one.standing, at: earlier(at, 30, now) });
	for (const handle of one.thanks ?? []) await thank(await viewerOf(handle), id);
	return id;
}

/** Asks for the opinions that have not been asked for. */
async function ask(one: SeedCase, viewer: Viewer, id: Id): Promise<void> {
	const { rows } = await sql`select from opinion_request where case_id = ${id}`.execute(db);
	if (rows.length > 0) return;
	for (const opinion of one.opinions ?? []) await askOpinion(viewer, id, { ...opinion, days: 5 });
}

async function publish(
	one: SeedCase,
	viewer: Viewer,
	id: Id,
	viewerOf: (handle: string) => Promise<Viewer>,
	at: Date,
): Promise<void> {
	for (const name of one.pictures ?? []) {
		const { rows } = await sql<{ n: number }>`select cardinality(photos) as n from case_draft where id = ${id}`.execute(
			db,
		);
		if ((rows[0]?.n ?? 0) >= (one.pictures?.length ?? 0)) break;
		const { draw, alt } = pictures[name];
		await addDraftPhoto(viewer, id, new Uint8Array(await sharp(Buffer.from(draw())).png().toBuffer()), alt, true);
	}
	for (const handle of one.with ?? []) {
		await inviteAuthor(viewer, id, handle);
		await answerInvitation(await viewerOf(handle), id, true);
	}
	const code = await record(one, viewer, id);
	await publishCase(viewer, id, at);
	if (one.basis === 'withdrawn' && code) await withdrawConsent(code, 'demonstration');
}

async function record(one: SeedCase, viewer: Viewer, id: Id): Promise<string | null> {
	if (one.basis === 'waiver')
		return (await recordWaiver(viewer, id, { board: 'Research ethics board', reference: 'W-17-2', years: null })).code;
	if (one.basis === 'not-identifiable') return (await recordNotIdentifiable(viewer, id, one.reason ?? '')).code;
	const signed = {
		language: one.language ?? 'en',
		scope: ['network', 'teaching', 'research', ...(one.fields.audience === 'public' ? ['publication'] : [])],
		signer: one.signer ?? 'patient',
		years: 5,
		drawn: '',
		typed: 'A. B.',
	};
	return (await recordSigned(viewer, id, signed)).code;
}

/** So long after, and not ahead of now. */
function earlier(at: Date, hours: number, now: Date): Date {
	return new Date(Math.min(at.getTime() + hours * HOUR, now.getTime() - 60_000));
}

async function thank(viewer: Viewer, id: Id): Promise<void> {
	await sql`with given as (
			insert into reaction (content_id, principal_id, sign) values (${id}, ${viewer.principalId}, 'thanks')
			on conflict do nothing returning content_id
		) update tally set reactions = reactions + 1 from given where tally.content_id = given.content_id`.execute(db);
}
