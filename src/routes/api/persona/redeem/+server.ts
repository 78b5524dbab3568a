import { z } from 'zod';
import { withinPace } from '#features/personas/pace.ts';
import { redeemToken } from '#features/personas/redeem-token.ts';
import { readShortId } from '#platform/ids.ts';
import { answered, bodyOf } from '../answered.ts';

const Redemption = z.object({
	batch: z.string(),
	secret: z.string().max(100),
	prepared: z.string().max(200),
	signature: z.string().max(500),
	name: z.string().max(200),
});

export const POST = ({ request }) =>
	answered(async () => {
		withinPace('redeem', 3000);
		const { batch, name, ...token } = await bodyOf(request, Redemption);
		return { handle: await redeemToken({ batchId: readShortId(batch) ?? '0', token, name }) };
	});
