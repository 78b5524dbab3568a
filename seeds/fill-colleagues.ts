// The cast connects: by the acts that members use, at the times that the month gives. Run twice it changes nothing.

import { acceptRequest, askToConnect } from '#kernel/people/connect.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { connections, requests } from './colleagues.ts';

const HOUR = 3_600_000;

/** Connects the pairs of seeds/colleagues.ts and leaves its requests waiting. */
export async function connectCast(viewerOf: (handle: string) => Promise<Viewer>, now: Date): Promise<void> {
	for (const { by, whom, ago } of connections()) {
		const at = new Date(now.getTime() - ago * 24 * HOUR);
		const state = await askToConnect(await viewerOf(by), whom, { at });
		if (state === 'asked') await acceptRequest(await viewerOf(whom), by, new Date(at.getTime() + HOUR));
	}
	for (const { by, whom, note, hoursAgo } of requests)
		await askToConnect(await viewerOf(by), whom, {
			note,
			attested: true,
			at: new Date(now.getTime() - hoursAgo * HOUR),
		});
}
