import { readAccount } from '#features/accounts/change-address.ts';
import { spokenName } from '#features/accounts/choose-language.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals, url }) => ({
	account: await shown(readAccount(locals.viewer)),
	spoken: spokenName(locals.viewer),
	done: url.searchParams.get('done'),
});
