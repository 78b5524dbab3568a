import { isRegister } from '#features/registers/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { type RosterFault, readRoster } from './read-roster.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Looks again at waiting claims whose number stands in the roster. */
		'reconsider-claims': { rosterId: Id };
	}
}

export interface RosterDraft {
	employer: string;
	register: string;
	validUntil: Date;
	/** CSV with a column for the address and one for the number. */
	text: string;
}

export interface LoadedRoster {
	id: Id;
	entries: number;
	faults: RosterFault[];
}

const TWO_YEARS_MS = 2 * 365.25 * 24 * 3600 * 1000;

/**
 * An administrator loads an employer's roster: which address is which number. It takes the place of the employer's
 * earlier one. Lines that cannot be right are reported and left out.
 */
export async function loadRoster(viewer: Viewer, draft: RosterDraft): Promise<LoadedRoster> {
	const member = requireDuty(viewer, 'administrator');
	const employer = draft.employer.replace(/\s+/g, ' ').trim();
	if (employer.length < 2 || employer.length > 120)
		throw new Refusal('invalid', 'Name the employer as it shall stand in the badge.', { field: 'employer' });
	if (!(await isRegister(draft.register)))
		throw new Refusal('invalid', 'There is no such register.', { field: 'register' });
	const until = draft.validUntil.getTime();
	if (!(until > Date.now() && until < Date.now() + TWO_YEARS_MS))
		throw new Refusal('invalid', 'Choose a day within the next two years.', { field: 'validUntil' });
	const { pairs, faults } = readRoster(draft.text, draft.register);
	if (pairs.length === 0) {
		const first = faults[0] ? ` Line ${faults[0].line}: ${faults[0].problem}.` : '';
		throw new Refusal('invalid', `The file has no usable line.${first}`, { field: 'file' });
	}
	const id = mintId();
	await transact(async (trx) => {
		await trx
			.updateTable('roster')
			.set({ valid_until: new Date() })
			.where('employer', '=', employer)
			.where('register', '=', draft.register)
			.where('valid_until', '>', new Date())
			.execute();
		await trx
			.insertInto('roster')
			.values({
				id,
				employer,
				register: draft.register,
				loaded_by: member.memberId,
				valid_until: draft.validUntil,
			})
			.execute();
		for (let from = 0; from < pairs.length; from += 1000) {
			await trx
				.insertInto('roster_entry')
				.values(pairs.slice(from, from + 1000).map((pair) => ({ roster_id: id, ...pair })))
				.execute();
		}
		await audit(trx, member.memberId, 'roster.load', { kind: 'roster', id }, { entries: pairs.length });
		await enqueue(trx, 'reconsider-claims', { rosterId: id });
	});
	return { id, entries: pairs.length, faults };
}
