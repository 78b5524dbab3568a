import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { lookUp } from '../registers/index.ts';
import { nameMatches } from './match-name.ts';

/** Does a register that one of the member's valid credentials rests on have this name beside the number? */
export async function registerConfirmsName(trx: Executor, memberId: Id, name: string): Promise<boolean> {
	const credentials = await trx
		.selectFrom('credential')
		.select(['register', 'number'])
		.where('member_id', '=', memberId)
		.where('state', '=', 'valid')
		.where('register', 'is not', null)
		.where('number', 'is not', null)
		.execute();
	for (const { register, number } of credentials) {
		const entry = await lookUp(register as string, number as string, trx);
		if (entry && nameMatches(name, entry)) return true;
	}
	return false;
}
