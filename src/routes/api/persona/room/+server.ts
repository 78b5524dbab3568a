import { readRoom } from '#features/personas/read-room.ts';
import { answered } from '../answered.ts';

export const GET = ({ locals, url }) => answered(() => readRoom(locals.viewer, url.searchParams.get('before')));
