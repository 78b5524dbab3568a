import { readQueue } from '#features/verification/read-desk.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals, url }) => {
	const after = readShortId(url.searchParams.get('after') ?? '') ?? undefined;
	const queue = await shown(readQueue(locals.viewer, after));
	return {
		waiting: queue.waiting,
		next: queue.next && shortId(queue.next),
		decided: url.searchParams.has('decided'),
		rows: queue.rows.map((row) => ({ ...row, id: shortId(row.id) })),
	};
};
