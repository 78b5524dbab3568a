import { readConcerns } from '#features/personas/read-room.ts';
import { answered } from '../answered.ts';

export const GET = ({ locals }) => answered(() => readConcerns(locals.viewer));
