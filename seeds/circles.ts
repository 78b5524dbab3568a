// Who is in which space, who follows whom, who thanks for what: computed, not written down, and the same on every run.

import { healthProfessions, isStudent } from '#kernel/people/professions.ts';
import type { Sign } from '#kernel/tables.ts';
import { type CastMember, cast, castMember } from './cast.ts';
import { dice } from './pictures/drawing.ts';
import { type SpaceSeed, spaces } from './spaces.ts';
import type { SeedReply, SeedSpace, SeedThread } from './thread.ts';
import { threads } from './threads/threads.ts';

/** Proved, in a health profession. */
export function isVerified(member: CastMember): boolean {
	return member.provedBy !== null && healthProfessions.includes(member.profession);
}

/** Does the space's gate admit the member's credential? */
export function admits(space: SpaceSeed, member: CastMember): boolean {
	if (space.gate === null) return true;
	const of = (group: string | undefined) =>
		group === member.profession ||
		(group === 'health' && healthProfessions.includes(member.profession)) ||
		(group === 'students' && isStudent(member.profession));
	return member.provedBy !== null && space.gate.any.some((clause) => of(clause.profession));
}

/** Every reply of a thread, in the order in which it stands there. */
export function repliesOf(thread: Pick<SeedThread, 'replies'>): SeedReply[] {
	const walk = (replies: SeedReply[]): SeedReply[] => replies.flatMap((one) => [one, ...walk(one.replies)]);
	return walk(thread.replies);
}

/** Handles of all who wrote in a thread. */
export function voicesOf(thread: SeedThread): Set<string> {
	return new Set([thread.by, ...repliesOf(thread).map((reply) => reply.by)]);
}

const SHARE: Record<SeedSpace, number> = {
	physicians: 1,
	'nursing-practice': 1,
	medicines: 0.55,
	students: 0.5,
	'off-duty': 0.6,
};

/** Handles of a space's members: who writes there, and a share of those whom the gate admits. */
export function membersOf(space: SpaceSeed): string[] {
	const roll = dice(space.slug.length * 977);
	const voices = new Set(
		threads.filter((thread) => thread.space === space.slug).flatMap((thread) => [...voicesOf(thread)]),
	);
	const invited = new Set([space.owner, ...space.moderators]);
	return cast
		.filter((member) => {
			const drawn = roll() < SHARE[space.slug];
			return admits(space, member) && (drawn || voices.has(member.handle) || invited.has(member.handle));
		})
		.map((member) => member.handle);
}

const inSpace = new Map(spaces.map((space) => [space.slug, new Set(membersOf(space))]));

/** May this member see the thread? The seeds' own view of it; the fill asks the kernel. */
export function maySee(member: CastMember, thread: SeedThread): boolean {
	if (thread.audience === 'verified') return isVerified(member);
	if (thread.space) return inSpace.get(thread.space)?.has(member.handle) ?? false;
	return true;
}

export interface Follow {
	by: string;
	whom: string;
	/** Days before now, with fraction. */
	ago: number;
}

/** Colleagues of the same specialty, profession or country, and people met in discussions. */
export function follows(): Follow[] {
	const roll = dice(2026);
	const met = new Map<string, number>();
	for (const thread of threads) {
		const voices = [...voicesOf(thread)];
		for (const one of voices)
			for (const other of voices) if (one !== other) met.set(`${one} ${other}`, (met.get(`${one} ${other}`) ?? 0) + 1);
	}
	const list: Follow[] = [];
	for (const member of cast) {
		// Newcomers and the quiet follow few.
		const most = member.joined < 15 ? 3 : 7 + Math.floor(roll() * 11);
		const ranked = cast
			.filter((other) => other !== member && other.joined >= 15)
			.map((other) => ({
				other,
				worth:
					(member.specialty && member.specialty === other.specialty ? 3 : 0) +
					(member.profession === other.profession ? 0.8 : 0) +
					(member.country === other.country ? 1.6 : 0) +
					(member.language === other.language && member.language !== 'en' ? 1.2 : 0) +
					(met.get(`${member.handle} ${other.handle}`) ?? 0) * 0.7 +
					(other.profession === 'industry' ? -3 : 0) +
					roll() * 2.4,
			}))
			.sort((a, b) => b.worth - a.worth)
			.slice(0, most);
		for (const { other } of ranked) {
			const since = Math.min(member.joined, other.joined) - 0.5;
			list.push({ by: member.handle, whom: other.handle, ago: 0.1 + roll() ** 0.6 * Math.max(0.2, since - 0.1) });
		}
	}
	return list;
}

/** Signs on one post or reply: warm for what is useful, few on small talk. */
export function signsOn(thread: SeedThread, author: string, place: number): { by: string; sign: Sign }[] {
	let seed = place * 131;
	for (const sign of thread.key) seed = (seed * 31 + sign.charCodeAt(0)) >>> 0;
	const roll = dice(seed);
	const chance = place === 0 ? 0.1 + roll() * 0.2 : roll() * 0.1;
	const teaching = thread.space !== 'off-duty';
	return cast.flatMap((member) => {
		const drawn = roll();
		const kind = roll();
		if (member.handle === author || member.joined < 15 || drawn > chance || !maySee(member, thread)) return [];
		const sign: Sign = kind < 0.45 ? 'thanks' : kind < 0.72 || !teaching ? 'agree' : 'learned';
		return [{ by: member.handle, sign }];
	});
}

/** The duties and the door name people who exist: fails at load, not at the hundredth row. */
for (const thread of threads) castMember(thread.by);
