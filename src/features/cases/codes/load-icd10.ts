// Reads the order file of ICD-10-CM as CMS publishes it for each fiscal year (icd10cm-order-20NN.txt): five digits, a blank,
// the code without its point in seven places, a blank, 1 for what can be billed, a blank, the short label in sixty places,
// a blank, the long one. Loading the same file again changes nothing; codes that a new year dropped go, cases keep theirs.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import { type Executor, transact } from '#platform/db.server.ts';
import { fileProblem } from '#platform/file-problem.ts';

/** A file that is no order file; the message is for whoever loads it. */
export class WrongIcd10 extends Error {}

const LINE = /^\d{5} ([A-TV-Z][0-9][0-9A-Z][0-9A-Z]{0,4}) +([01]) (.{60}) (.+)$/;
const BATCH = 2000;
/** ICD-10-CM has some 97,000 with its headers. */
const MOST = 300_000;
/** A file with fewer was cut off: a year has many times as many. */
const LEAST = 1000;

export interface IcdCode {
	code: string;
	label: string;
	billable: boolean;
}

/** One line of the file. @returns null for an empty one. @throws WrongIcd10. */
export function readIcdLine(line: string, number: number): IcdCode | null {
	if (line.trim() === '') return null;
	const found = LINE.exec(line.trimEnd());
	if (!found) throw new WrongIcd10(`Line ${number} is no line of an ICD-10-CM order file.`);
	const [, plain = '', billable, , label = ''] = found;
	return {
		code: plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain,
		label: label.trim(),
		billable: billable === '1',
	};
}

/**
 * Loads a file, plain or gzip, in one transaction: one that ends in a fault changes nothing.
 * @returns how many codes are in force, and how many of them are new. @throws WrongIcd10.
 */
export async function loadIcd10(path: string): Promise<{ codes: number; added: number }> {
	return transact(async (trx) => {
		await sql`create temporary table icd10_new (like icd10) on commit drop`.execute(trx);
		let [codes, number] = [0, 0];
		let batch: IcdCode[] = [];
		for await (const line of linesOf(path)) {
			const one = readIcdLine(line, ++number);
			if (!one) continue;
			batch.push(one);
			if (++codes > MOST) throw new WrongIcd10(`The file holds more than ${MOST} codes: ICD-10-CM does not.`);
			if (batch.length === BATCH) {
				await stage(trx, batch);
				batch = [];
			}
		}
		await stage(trx, batch);
		if (codes < LEAST) throw new WrongIcd10(`The file holds ${codes} codes only: it was cut off, or is another one.`);
		const { numAffectedRows } =
			await sql`insert into icd10 select * from icd10_new where code not in (select code from icd10)`.execute(trx);
		await sql`update icd10 set label = n.label, billable = n.billable from icd10_new n
			where n.code = icd10.code and (icd10.label, icd10.billable) is distinct from (n.label, n.billable)`.execute(trx);
		await sql`delete from icd10 where code not in (select code from icd10_new)`.execute(trx);
		return { codes, added: Number(numAffectedRows ?? 0) };
	});
}

async function stage(trx: Executor, batch: IcdCode[]): Promise<void> {
	if (batch.length === 0) return;
	await sql`insert into icd10_new (code, label, billable) select code, label, billable
		from json_to_recordset(${JSON.stringify(batch)}::json) as one (code text, label text, billable boolean)`.execute(
		trx,
	);
}

async function* linesOf(path: string): AsyncGenerator<string> {
	const raw = createReadStream(path);
	const stream = /\.gz$/i.test(path) ? pipeline(raw, createGunzip(), () => {}) : raw;
	try {
		for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) yield line;
	} catch (problem) {
		throw new WrongIcd10(fileProblem(problem) ?? `The file cannot be read: ${(problem as Error).message}.`);
	}
}
