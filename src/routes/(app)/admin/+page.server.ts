import { readFirstTasks } from '#features/admin/first-tasks.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer } }) => ({ tasks: await shown(readFirstTasks(viewer)) });
