import { sql } from 'kysely';
import { publicUrl } from '#features/accounts/index.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { notify } from '#kernel/notices/notify.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';

/** Tells a member what became of a claim or a credential. `fact` makes it one notice however often it is told. */
export function tell(
	trx: Executor,
	memberId: Id,
	fact: string,
	sentence: string,
	path = '/verify',
	mailed?: true,
): Promise<void> {
	return notify(trx, { memberId, kind: 'verification', words: { sentence, path }, fact, ...(mailed && { mailed }) });
}

/** The same by notice and by mail: what takes rights away must reach somebody who is not here. */
export async function tellByMail(
	trx: Executor,
	memberId: Id,
	fact: string,
	sentence: string,
	path: string,
	subject: string,
): Promise<void> {
	await tell(trx, memberId, fact, sentence, path, true);
	const { rows } = await sql<{ email: string }>`
		select u.email from member m join auth."user" u on u.id = m.account_id and u.email_verified where m.id = ${memberId}`.execute(
		trx,
	);
	const address = rows[0]?.email;
	// Nobody reads the invented addresses of the demonstration.
	if (!address || address.endsWith('.invalid')) return;
	const network = (await readNetwork())?.name ?? 'Consilium';
	await enqueue(
		trx,
		'mail.send',
		{ to: address, subject: `${network}: ${subject}`, text: `${sentence}\n\n${publicUrl()}${path}` },
		{ key: `verification ${memberId} ${fact}` },
	);
}
