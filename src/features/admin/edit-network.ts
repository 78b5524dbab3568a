// Who runs this network and who pays for it, as it stands in every footer and on /about.

import { audit } from '#kernel/audit/audit.ts';
import { forgetNetwork, type Income } from '#kernel/network/read-network.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { readIncome, writeIncome } from './income-lines.ts';

export interface NetworkWords {
	name: string;
	operator: string;
	funder: string;
	/** A mailbox or an address on the web; empty for none. */
	contact: string;
	/** A source, a colon and how much a line; empty for none. Left out, it stays. */
	income?: string;
	/** Of which time the income is: "2025". */
	incomeOf?: string;
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
	const income = given.income === undefined ? null : statedIncome(given.income, given.incomeOf);
	await transact(async (trx) => {
		const was = await trx
			.selectFrom('network')
			.select(['name', 'operator', 'funder', 'contact', 'income', 'income_of'])
			.forUpdate()
			.executeTakeFirstOrThrow();
		const changed: string[] = (Object.keys(words) as (keyof typeof words)[]).filter(
			(field) => was[field] !== words[field],
		);
		const isNew = ({ sources, of }: Stated) =>
			writeIncome(sources) !== writeIncome(was.income as Income[]) || of !== was.income_of;
		if (income && isNew(income)) changed.push('income');
		if (changed.length === 0) return;
		await trx
			.updateTable('network')
			.set({ ...words, ...(income && { income: JSON.stringify(income.sources), income_of: income.of }) })
			.execute();
		await audit(trx, me, 'network.edit', { kind: 'network', id: '1' }, { changed: changed.join(' ') });
	});
	forgetNetwork();
}

interface Stated {
	sources: Income[];
	/** Of which time; null where there are no sources. */
	of: string | null;
}

/** @throws Refusal when a line cannot be read, or nobody knows of which time it is. */
function statedIncome(lines: string, of = ''): Stated {
	const sources = readIncome(lines);
	const time = of.trim() || null;
	if (sources.length > 0 && !time)
		throw new Refusal('invalid', 'Say of which time this is, as “2025”.', { field: 'incomeOf' });
	if (time && time.length > 60) throw new Refusal('invalid', '60 characters are the most here.', { field: 'incomeOf' });
	return { sources, of: sources.length > 0 ? time : null };
}
