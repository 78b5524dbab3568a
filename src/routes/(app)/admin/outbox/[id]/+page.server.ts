import { readOutboxMail } from '#features/accounts/outbox.ts';
import { shown } from '../../../../answer.ts';

export const load = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { mail: await shown(readOutboxMail(locals.viewer, params.id)) };
};
