// Who runs this network and who pays for it, as it stands in every footer and on /about.

import { audit } from '#kernel/audit/audit.ts';
import { forgetNetwork } from '#kernel/network/read-network.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';

export interface NetworkWords {
	name: string;
	operator: string;
	funder: string;
	/** A mailbox or an address on the web; empty for none. */
	contact: string;
}

/** Changes the words. The audit log tells which of them changed, and nothing that they say. Administrators only. */
export async function editNetwork(viewer: Viewer, given: NetworkWords): Promise<void> {
	const me = requireDuty(viewer, 'administrator').memberId;
	const words = {
		name: given.name.trim(),
		operator: given.operator.trim(),
		funder: given.funder.trim(),
		contact: given.contact.trim() || null,
	};
	const sentences = {
		name: 'Name the network.',
		operator: 'Say who runs it: members have a right to know.',
		funder: 'Say who pays for it: members have a right to know.',
	};
	for (const [field, sentence] of Object.entries(sentences))
		if (!words[field as keyof typeof sentences]) throw new Refusal('invalid', sentence, { field });
	for (const [field, word] of Object.entries(words))
		if (word && word.length > 200) throw new Refusal('invalid', '200 characters are the most here.', { field });
	await transact(async (trx) => {
		const was = await trx
			.selectFrom('network')
			.select(['name', 'operator', 'funder', 'contact'])
			.forUpdate()
			.executeTakeFirstOrThrow();
		const changed = (Object.keys(words) as (keyof typeof words)[]).filter((field) => was[field] !== words[field]);
		if (changed.length === 0) return;
		await trx.updateTable('network').set(words).execute();
		await audit(trx, me, 'network.edit', { kind: 'network', id: '1' }, { changed: changed.join(' ') });
	});
	forgetNetwork();
}
