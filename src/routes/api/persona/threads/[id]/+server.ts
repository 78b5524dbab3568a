import { readRoomThread } from '#features/personas/read-room.ts';
import { readPlace } from '#kernel/stream/read-thread.ts';
import { readShortId } from '#platform/ids.ts';
import { answered } from '../../answered.ts';

export const GET = ({ locals, params, url }) =>
	answered(() => readRoomThread(locals.viewer, readShortId(params.id) ?? '0', readPlace(url.searchParams)));
