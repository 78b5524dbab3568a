import { parse } from 'csv-parse/sync';
import { isNpi, isRegister, plainNumber } from '#features/registers/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';

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

export interface RosterFault {
	line: number;
	problem: string;
}

export interface LoadedRoster {
	id: Id;
	entries: number;
	faults: RosterFault[];
}

const MOST_BYTES = 8 * 1024 * 1024;
const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;
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

/** Reads address and number from each line; columns by their names, or the first two. */
export function readRoster(
	text: string,
	register = 'nppes',
): { pairs: { address: string; number: string }[]; faults: RosterFault[] } {
	if (Buffer.byteLength(text) > MOST_BYTES)
		throw new Refusal('invalid', 'The file is larger than 8 MB. Split it by department.', { field: 'file' });
	const faults: RosterFault[] = [];
	let rows: { line: number; fields: string[] }[];
	try {
		const first = text.slice(0, text.indexOf('\n') + 1) || text;
		const delimiter = first.includes(',') ? ',' : first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',';
		const parsed = parse(text, {
			bom: true,
			delimiter,
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
			trim: true,
			skip_records_with_error: true,
			on_skip: (problem) => {
				faults.push({ line: Number(problem?.lines ?? 0), problem: 'not well-formed CSV' });
				return undefined;
			},
		}) as unknown as { info: { lines: number }; record: string[] }[];
		rows = parsed.map(({ info, record }) => ({ line: info.lines, fields: record }));
	} catch {
		throw new Refusal('invalid', 'This is not a CSV file.', { field: 'file' });
	}
	let address = 0;
	let number = 1;
	const header = rows[0]?.fields.map((field) => field.toLowerCase().replace(/[^a-z]/g, '')) ?? [];
	if (!header.some((field) => field.includes('@')) && rows[0] && !rows[0].fields.some((field) => ADDRESS.test(field))) {
		const find = (words: string[]) => header.findIndex((field) => words.includes(field));
		address = find(['address', 'email', 'emailaddress', 'mail']);
		number = find(['number', 'npi', 'registrationnumber', 'licencenumber', 'licensenumber']);
		if (address < 0 || number < 0)
			throw new Refusal('invalid', 'The first line must name the columns “address” and “number”.', { field: 'file' });
		rows = rows.slice(1);
	}
	const numberOf = new Map<string, { number: string; line: number }>();
	const doubtful = new Set<string>();
	for (const { line, fields } of rows) {
		const stated = (fields[address] ?? '').toLowerCase();
		const digits = plainNumber((fields[number] ?? '').replace(/\.0$/, ''));
		if (!ADDRESS.test(stated) || stated.length > 254) {
			faults.push({ line, problem: 'the address is not an e-mail address' });
		} else if (register === 'nppes' ? !isNpi(digits) : !/^[0-9A-Z]{1,30}$/.test(digits)) {
			const form = register === 'nppes' ? 'is not an NPI (ten digits, the last one a check digit)' : 'is none';
			faults.push({ line, problem: `the number ${form}` });
		} else {
			const known = numberOf.get(stated);
			if (known && known.number !== digits) {
				faults.push({
					line,
					problem: `the address stands in line ${known.line} with another number: both are left out`,
				});
				doubtful.add(stated);
			} else if (!known) numberOf.set(stated, { number: digits, line });
		}
	}
	for (const one of doubtful) numberOf.delete(one);
	return { pairs: [...numberOf].map(([at, pair]) => ({ address: at, number: pair.number })), faults };
}
