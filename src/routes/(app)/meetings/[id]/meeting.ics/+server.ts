import { meetingFile } from '#features/clubs/calendar.ts';
import { idIn, shown } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
	new Response(await shown(meetingFile(locals.viewer, idIn(params.id))), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="journal-club-${params.id}.ics"`,
			'cache-control': 'private, no-store',
		},
	});
