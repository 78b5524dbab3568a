import { readDrawing } from '#features/personas/read-drawing.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals }) => ({ drawing: await shown(readDrawing(locals.viewer)) });
