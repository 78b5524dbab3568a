// The cast moves in: accounts without passwords, members, credentials, duties, portraits, spaces.

import { sql } from 'kysely';
import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { PORTRAIT_WIDTHS } from '#kernel/attachments/picture-sizes.ts';
import { keepPortrait } from '#kernel/attachments/set-portrait.ts';
import { createMember } from '#kernel/people/create-member.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import type { CastMember } from './cast.ts';
import { membersOf } from './circles.ts';
import { portraitSvg } from './portraits.ts';
import { spaces } from './spaces.ts';

const DAY = 86_400_000;

/** auth."user".id of a member of the cast: the demonstration's door finds people by it. */
export function accountOf(handle: string): string {
	return `demonstration-${handle}`;
}

/** Makes the member unless he or she is there. @returns the member's id. */
export async function moveIn(member: CastMember, now: Date): Promise<Id> {
	const accountId = accountOf(member.handle);
	const there = await db.selectFrom('member').select('id').where('account_id', '=', accountId).executeTakeFirst();
	if (there) return there.id;
	const joined = new Date(now.getTime() - member.joined * DAY);
	return transact(async (trx) => {
		// No password and no mailbox: only the demonstration's door opens this account.
		await sql`insert into auth."user" (id, name, email, email_verified, created_at, updated_at)
			values (${accountId}, ${member.name}, ${`${member.handle}@demonstration.invalid`}, true, ${joined}, ${joined})`.execute(
			trx,
		);
		const id = await createMember(trx, {
			accountId,
			name: member.name,
			handle: member.handle,
			language: member.language,
			timeZone: member.timeZone,
			at: joined,
		});
		await trx
			.updateTable('member')
			.set({
				profession: member.profession,
				country: member.country,
				headline: member.headline,
				about: member.about,
				shows_presence: true,
				// Who came last week and has proved nothing yet is still offered the first steps.
				...(member.handle === 'ines.carvalho' && { first_steps_at: null }),
			})
			.where('id', '=', id)
			.execute();
		if (member.company)
			await trx.updateTable('principal').set({ company: member.company }).where('id', '=', id).execute();
		if (member.duty)
			await trx
				.insertInto('staff')
				.values({ member_id: id, duty: member.duty, given_by: null, given_at: joined })
				.execute();
		if (member.provedBy) {
			const student = member.profession.endsWith('-student');
			await sql`insert into credential (id, member_id, profession, specialty, country, proof, proved_by, means, state, proved_at, valid_until)
				values (${mintId()}, ${id}, ${member.profession}, ${member.specialty}, ${member.country}, 'demonstration', ${member.provedBy},
					${student ? 'studies' : 'practises'}, 'valid', ${joined}, ${new Date(joined.getTime() + 730 * DAY)})`.execute(
				trx,
			);
			await refreshStanding(trx, id);
		}
		return id;
	});
}

/** Draws the member's portrait in the sizes that every portrait has. */
export async function drawPortrait(member: CastMember, id: Id): Promise<void> {
	const has = await db.selectFrom('principal').select('portrait_id').where('id', '=', id).executeTakeFirst();
	if (has?.portrait_id) return;
	const drawn = await sharp(Buffer.from(portraitSvg(member)))
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const size = (width: number) => sharp(drawn.data, { raw: drawn.info }).resize(width, width);
	const variants = await Promise.all(
		PORTRAIT_WIDTHS.map(async (width) => ({
			width,
			height: width,
			content: await size(width).webp({ quality: 82 }).toBuffer(),
		})),
	);
	const small = await size(64).ensureAlpha().raw().toBuffer();
	const placeholder = Buffer.from(rgbaToThumbHash(64, 64, small));
	await keepPortrait(id, { mediaType: 'image/webp', placeholder, variants });
}

/** Opens the spaces and lets their members in. @returns id by slug. */
export async function openSpaces(
	ids: Map<string, Id>,
	viewerOf: (handle: string) => Promise<Viewer>,
	now: Date,
): Promise<Map<string, Id>> {
	const opened = new Date(now.getTime() - 230 * DAY);
	const bySlug = new Map<string, Id>();
	for (const space of spaces) {
		await sql`insert into space (id, slug, name, purpose, entry, gate, rules, created_by, created_at)
			values (${mintId()}, ${space.slug}, ${space.name}, ${space.purpose}, 'open', ${space.gate && JSON.stringify(space.gate)}::jsonb,
				${space.rules}, ${ids.get(space.owner) ?? null}, ${opened})
			on conflict (slug) do update set purpose = excluded.purpose, rules = excluded.rules`.execute(db);
		const { id } = await db.selectFrom('space').select('id').where('slug', '=', space.slug).executeTakeFirstOrThrow();
		bySlug.set(space.slug, id);
		for (const handle of membersOf(space)) await joinSpace(await viewerOf(handle), space.slug);
		await sql`update space_member sm set
				may = case when sm.member_id = ${ids.get(space.owner)} or sm.member_id = any(${space.moderators.map((handle) => ids.get(handle))}::bigint[]) then 'moderate' else sm.may end,
				role = case when sm.member_id = ${ids.get(space.owner)} then 'owner' when sm.member_id = any(${space.moderators.map((handle) => ids.get(handle))}::bigint[]) then 'moderator' else sm.role end,
				joined_at = greatest(m.created_at, ${opened}) + interval '1 hour'
			from member m where m.id = sm.member_id and sm.space_id = ${id} and m.account_id like 'demonstration-%'`.execute(
			db,
		);
	}
	return bySlug;
}
