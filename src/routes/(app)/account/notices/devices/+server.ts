import { z } from 'zod';
import { addDevice } from '#features/notices/push/devices.ts';
import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';

const text = z.string().min(1).max(1000);
const Subscription = z.object({
	endpoint: text,
	keys: z.object({ p256dh: text, auth: text }),
	/** The address before, when the push service has changed it (the service worker says so). */
	before: text.optional(),
});

/** Adds the browser that asks, by what its PushSubscription says of itself. */
export const POST = async ({ locals, request }) => {
	const given = Subscription.safeParse(await request.json().catch(() => null));
	if (!given.success) return Response.json({ problem: 'This is no subscription of a browser.' }, { status: 422 });
	try {
		const { before, ...subscription } = given.data;
		await addDevice(locals.viewer, subscription, request.headers.get('user-agent'), before);
	} catch (problem) {
		if (problem instanceof Refusal) return Response.json({ problem: say(problem.message) }, { status: problem.status });
		throw problem;
	}
	return new Response(null, { status: 204 });
};
