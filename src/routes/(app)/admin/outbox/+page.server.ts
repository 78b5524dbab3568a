import { listOutbox } from '#features/accounts/outbox.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals }) => ({ outbox: await shown(listOutbox(locals.viewer)) });
