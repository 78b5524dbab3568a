// The rooms of the demonstration: a class draws, four of its tokens become personas, and they write. By the members' own
// acts; only the calendar is moved.

import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { completeBatches, DRAWING_DAYS } from '#features/personas/batches.ts';
import { LEAST_HOLDERS } from '#features/personas/classes.ts';
import { offerTokens, signTokens } from '#features/personas/draw-tokens.ts';
import { readPersona } from '#features/personas/read-persona.ts';
import { redeemToken } from '#features/personas/redeem-token.ts';
import { blindToken, importKey, type Token, textOf, unblindToken } from '#features/personas/token.ts';
import { writePost } from '#features/posts/write-post.ts';
import { healthProfessions } from '#kernel/people/professions.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { reply } from '#kernel/replies/reply.ts';
import { tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId, readShortId } from '#platform/ids.ts';
import { cast, castMember, door } from './cast.ts';
import { repliesOf } from './circles.ts';
import { daysAgo, minutesAfter } from './clock.ts';
import { HARD_DAYS, hardDays, personaNames, type RoomThread, roomThreads } from './personas.ts';
import type { SeedReply } from './thread.ts';

type ViewerOf = (handle: string) => Promise<Viewer>;
type Spent = Token & { batchId: Id };

/** Does nothing the second time, nor where a first time was broken off: tokens cannot be drawn again. */
export async function fillRooms(viewerOf: ViewerOf, now: Date): Promise<void> {
	const { rows } = await sql`select from persona_draw limit 1`.execute(db);
	if (rows.length > 0) return;
	await sql`update space set personas = true where slug = 'off-duty'`.execute(db);
	const physicians = cast.filter((one) => one.profession === 'physician' && one.provedBy !== null);
	const tokens: Spent[] = [];
	for (const [place, { handle }] of physicians.entries()) {
		const token = await draw(await viewerOf(handle), place < personaNames.length);
		if (token) tokens.push(token);
	}
	await endDrawing(now);
	const personas = new Map<string, Viewer>();
	for (const [place, token] of tokens.entries()) {
		const name = personaNames[place] as string;
		await redeemToken({ batchId: token.batchId, token, name }, now);
		const viewer = await readPersona(`Persona ${token.secret}`);
		if (viewer) personas.set(`*${name}`, viewer);
	}
	const hard = await openHardDays(viewerOf, now);
	// All but the first at the door, who completes the batch by drawing.
	for (const { handle } of physicians.filter((one) => one.handle !== door[0]?.handle).slice(0, LEAST_HOLDERS - 1))
		await draw(await viewerOf(handle), false);
	await endDrawing(now);
	const voice = async (by: string) => personas.get(by) ?? viewerOf(by);
	const offDuty = await idOf('off-duty');
	for (const thread of roomThreads) await write(thread, offDuty, voice, now);
	for (const thread of hardDays) await write(thread, hard, voice, now);
}

async function idOf(slug: string): Promise<Id> {
	return (await db.selectFrom('space').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;
}

/** Draws what there is; keeps a token of the first room when it will be used. */
async function draw(viewer: Viewer, used: boolean): Promise<Spent | null> {
	const [offer] = await offerTokens(viewer);
	const batchId = offer && readShortId(offer.batch);
	if (!offer || !batchId) return null;
	if (!used) {
		// What will not be spent need not be a token; below the modulus it is signed all the same.
		const blinded = Buffer.concat([Buffer.alloc(1), randomBytes(255)]);
		await signTokens(viewer, [{ batchId, blinded: textOf(blinded) }]);
		return null;
	}
	const key = await importKey(offer.publicKey);
	const blinding = await blindToken(key);
	const [signature] = await signTokens(viewer, [{ batchId, blinded: blinding.blinded }]);
	return { ...(await unblindToken(key, blinding, signature ?? '')), batchId };
}

/** The days of drawing lie behind us. */
async function endDrawing(now: Date): Promise<void> {
	await sql`update persona_batch set opened_on = opened_on - ${DRAWING_DAYS * 3}::int where not complete`.execute(db);
	await completeBatches(now);
}

async function openHardDays(viewerOf: ViewerOf, now: Date): Promise<Id> {
	const { slug, name, purpose, rules, owner } = HARD_DAYS;
	const gate = { any: healthProfessions.map((profession) => ({ profession })) };
	const opened = new Date(now.getTime() - 24 * 86_400_000);
	await sql`insert into space (id, slug, name, purpose, entry, gate, rules, personas, created_at)
		values (${mintId(opened.getTime())}, ${slug}, ${name}, ${purpose}, 'open', ${JSON.stringify(gate)}::jsonb, ${rules}, true, ${opened})
		on conflict (slug) do nothing`.execute(db);
	const proved = cast.filter((one) => one.provedBy !== null && healthProfessions.includes(one.profession));
	for (const [place, { handle }] of proved.entries())
		if (
			place % 3 !== 2 ||
			handle === owner ||
			hardDays.some((thread) => [thread, ...repliesOf(thread)].some((one) => one.by === handle))
		)
			await joinSpace(await viewerOf(handle), slug);
	await sql`update space_member sm set role = 'owner', may = 'moderate' from space s, principal p
		where s.id = sm.space_id and s.slug = ${slug} and p.id = sm.member_id and p.handle = ${owner}`.execute(db);
	return idOf(slug);
}

async function write(
	thread: RoomThread,
	spaceId: Id,
	voice: (by: string) => Promise<Viewer>,
	now: Date,
): Promise<void> {
	const zone = thread.by.startsWith('*') ? 'Europe/London' : castMember(thread.by).timeZone;
	const at = daysAgo(now, thread.ago, thread.clock, zone);
	const key = `demonstration:${thread.key}`;
	const draft = { audience: 'space' as const, spaceId, language: 'en', attested: true };
	const rootId = await writePost(await voice(thread.by), { ...draft, markdown: thread.text, key, at });
	let place = 0;
	const answer = async (parentId: Id, replies: SeedReply[]): Promise<void> => {
		for (const one of replies) {
			const viewer = await voice(one.by);
			const id = await reply(viewer, {
				parentId,
				markdown: one.text,
				attested: true,
				key: `${key}#${place++}`,
				at: minutesAfter(at, one.after, 2000, now),
			});
			await tellOfReply({ contentId: id });
			await answer(id, one.replies);
		}
	};
	await answer(rootId, thread.replies);
}
