// What a persona does, as its page sends it: one door, the same acts as everybody's.

import { z } from 'zod';
import { startThread } from '#features/forums/index.ts';
import { acceptAnswer, answerQuestion, askQuestion, voteOnAnswer } from '#features/questions/index.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { publish } from '#kernel/content/publish.ts';
import { withdraw } from '#kernel/content/remove.ts';
import { block } from '#kernel/people/block.ts';
import { requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { react } from '#kernel/reactions/react.ts';
import { reply } from '#kernel/replies/reply.ts';
import { LONGEST_DETAILS, report } from '#kernel/reports/report.ts';
import { type Id, readShortId, shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

const id = z.string().transform((text, context): Id => {
	const read = readShortId(text);
	if (read === null) context.addIssue('This is nowhere.');
	return read ?? '0';
});
const writing = {
	text: z.string(),
	key: z.string().min(8).max(80),
	attested: z.boolean().default(false),
	...CitingFields.shape,
};

export const PersonaAct = z.discriminatedUnion('act', [
	z.object({ act: z.literal('post'), title: z.string().trim().max(200).default(''), ...writing }),
	z.object({ act: z.literal('begin'), title: z.string().default(''), ...writing }),
	z.object({ act: z.literal('ask'), title: z.string().default(''), ...writing }),
	z.object({ act: z.literal('answer'), to: id, ...writing }),
	z.object({ act: z.literal('accept'), what: id }),
	z.object({ act: z.literal('vote'), what: id, value: z.literal([-1, 0, 1]) }),
	z.object({ act: z.literal('reply'), to: id, ...writing }),
	z.object({ act: z.literal('thank'), what: id, thanks: z.boolean() }),
	z.object({
		act: z.literal('report'),
		what: id,
		reason: z.enum(['patient-privacy', 'misinformation', 'promotion', 'harassment', 'spam', 'illegal', 'other']),
		details: z.string().max(LONGEST_DETAILS).default(''),
		attested: z.boolean().default(false),
	}),
	z.object({ act: z.literal('withdraw'), what: id }),
	z.object({ act: z.literal('block'), handle: z.string().max(60) }),
]);

/** Does it. @returns short id of what was written, if something was. @throws Refusal as the acts do. */
export async function actAsPersona(viewer: Viewer, given: z.infer<typeof PersonaAct>): Promise<{ id: string | null }> {
	const persona = requirePrincipal(viewer);
	switch (given.act) {
		case 'post': {
			const room = persona.spaces[0];
			if (!room) throw notFound();
			const { text: markdown, key, attested, citing, title } = given;
			const draft = { kind: 'post', audience: 'space' as const, spaceId: room.id, title: title || null };
			return { id: shortId(await publish(persona, { ...draft, markdown, key, attested, citing })) };
		}
		case 'begin': {
			const room = persona.spaces[0];
			if (!room) throw notFound();
			const { text: markdown, key, attested, citing, title } = given;
			// In no category: a thread is put into one by those who keep the forum.
			const draft = { spaceId: room.id, categoryId: null, title };
			return { id: shortId(await startThread(persona, { ...draft, markdown, key, attested, citing })) };
		}
		case 'ask': {
			const room = persona.spaces[0];
			if (!room) throw notFound();
			const { text: markdown, key, attested, citing, title } = given;
			// Whose field it is stays unsaid: the room's members answer, and a field would narrow down who asks.
			const draft = { audience: 'space' as const, spaceId: room.id, title, specialty: null };
			return { id: shortId(await askQuestion(persona, { ...draft, markdown, key, attested, citing })) };
		}
		case 'answer': {
			const { to, text: markdown, key, attested, citing } = given;
			return { id: shortId(await answerQuestion(persona, to, { markdown, key, attested, citing })) };
		}
		case 'accept':
			await acceptAnswer(persona, given.what);
			break;
		case 'vote':
			await voteOnAnswer(persona, given.what, given.value);
			break;
		case 'reply': {
			const { to, text: markdown, key, attested, citing } = given;
			return { id: shortId(await reply(persona, { parentId: to, markdown, key, attested, citing })) };
		}
		case 'thank':
			await react(persona, given.what, given.thanks ? 'thanks' : null);
			break;
		case 'report':
			await report(persona, given.what, given);
			break;
		case 'withdraw':
			await withdraw(persona, given.what);
			break;
		case 'block':
			await block(persona, given.handle);
	}
	return { id: null };
}
