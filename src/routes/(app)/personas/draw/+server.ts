import { z } from 'zod';
import { offerTokens, signTokens } from '#features/personas/draw-tokens.ts';
import { termOf } from '#features/personas/term.ts';
import { readShortId } from '#platform/ids.ts';
import { answered, bodyOf } from '../../../api/persona/answered.ts';

const Draw = z.object({
	asked: z
		.array(z.object({ batch: z.string(), blinded: z.string().max(500) }))
		.max(200)
		.optional(),
});

/** What there is to draw; or, of what is asked, the signatures. With the member's session, as every page of a member. */
export const POST = ({ locals, request }) =>
	answered(async () => {
		const { asked } = await bodyOf(request, Draw);
		if (asked) {
			const list = asked.map(({ batch, blinded }) => ({ batchId: readShortId(batch) ?? '0', blinded }));
			return { signatures: await signTokens(locals.viewer, list) };
		}
		const { code, endsAt } = termOf(new Date());
		return { offers: await offerTokens(locals.viewer), term: { code, endsAt } };
	});
