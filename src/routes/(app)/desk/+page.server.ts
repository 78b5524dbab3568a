import { readDecided } from '#features/verification/read-decided.ts';
import { type QueuePart, readQueue } from '#features/verification/read-desk.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { shown } from '../../answer.ts';

const PARTS: readonly string[] = ['all', 'ready', 'second', 'objections', 'asked'];

export const load = async ({ locals, url }) => {
	const after = readShortId(url.searchParams.get('after') ?? '') ?? undefined;
	const wanted = url.searchParams.get('part') ?? 'all';
	const part = (PARTS.includes(wanted) ? wanted : 'all') as QueuePart;
	const [queue, decided] = await shown(
		Promise.all([
			readQueue(locals.viewer, after, part),
			wanted === 'decided' ? readDecided(locals.viewer) : Promise.resolve(null),
		]),
	);
	return {
		part: decided ? 'decided' : part,
		waiting: queue.waiting,
		counts: queue.counts,
		next: queue.next && shortId(queue.next),
		just: url.searchParams.get('just'),
		rows: queue.rows.map((row) => ({ ...row, id: shortId(row.id) })),
		decided: decided?.map((row) => ({ ...row, id: shortId(row.id) })) ?? null,
	};
};
