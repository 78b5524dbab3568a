// Moves the cast of the demonstration in. Running twice adds nobody twice.

import { createAccount } from '#features/accounts/index.ts';
import { db, transact } from '#platform/db.server.ts';
import { cast } from '#seeds/cast.ts';
import { endFill, reportFill } from './fill-progress.ts';

/** Task `demonstration.fill`. Members of the cast have no password: they enter by the demonstration's door alone. */
export async function fillDemonstration(): Promise<void> {
	for (const [index, one] of cast.entries()) {
		if (index % 8 === 0) await reportFill(index, cast.length, 'Members move in');
		const known = await db.selectFrom('principal').select('id').where('handle', '=', one.handle).executeTakeFirst();
		if (known) continue;
		await transact(async (trx) => {
			const { memberId } = await createAccount(trx, {
				name: one.name,
				email: `${one.handle}@demonstration.invalid`,
				handle: one.handle,
				passwordHash: null,
				confirmed: true,
				at: new Date(Date.now() - one.joined * 86_400_000),
				timeZone: one.timeZone,
				language: one.language,
			});
			await trx
				.updateTable('member')
				.set({ profession: one.profession, country: one.country, headline: one.headline, about: one.about })
				.where('id', '=', memberId)
				.execute();
			if (one.duty)
				await trx.insertInto('staff').values({ member_id: memberId, duty: one.duty, given_by: null }).execute();
		});
	}
	await endFill();
}
