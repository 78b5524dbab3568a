import { readDirectory } from '#features/profiles/read-directory.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer } }) => ({ directory: await shown(readDirectory(viewer)) });
