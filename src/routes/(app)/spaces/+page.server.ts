import { listSpaces } from '#features/spaces/read-spaces.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals }) => ({ spaces: await shown(listSpaces(locals.viewer)) });
