// Loading a register file: read as a stream in constant memory, staged in committed batches, and swapped in when it has
// been read whole. Killed at any point it goes on from the last committed batch; run again it does nothing twice.

import type { PoolClient } from 'pg';
import { pool } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { WrongFile } from './load-problem.ts';
import type { Entry } from './nppes.ts';
import { findRegister } from './read-registers.ts';
import { type FramedRecord, frameRecords } from './records.ts';
import { type FileForm, fileForm, type RegisterReader, registerReader } from './register-reader.ts';
import { examineFile, readFrom, readHeader, type SourceFile } from './source-file.ts';
import { splitRecord } from './split-record.ts';
import { createStage, dropStage, stageEntries, sweepStages } from './stage.ts';
import { settle } from './swap-register.ts';
import type { LoadState, RegisterLoadRow } from './tables.ts';

export interface Progress {
	rows: number;
	bad: number;
	/** Bytes of the file as it lies there. */
	bytes: number;
	ofBytes: number;
	rowsPerSecond: number;
	/** Estimate; null before there is one. */
	secondsLeft: number | null;
}

export interface LoadOptions {
	onProgress?: (progress: Progress) => void;
	/** Stops after the batch that is being written; the load stays as it is, to be resumed. */
	signal?: AbortSignal;
	/** Rows a committed batch. */
	batch?: number;
}

const BATCH = 10_000;
/** More than this many malformed rows and more than this part of them: not a file with faults but a wrong one. */
const MOST_FAULTS = 25;
const MOST_FAULTS_PART = 0.01;
/** Faults are listed up to here and counted beyond. */
const FAULTS_LISTED = 100_000;

type Load = Omit<RegisterLoadRow, 'id'> & { id: Id };

/**
 * Runs or resumes a load, up to the swap or to the point where an administrator has to approve it.
 * @returns the state in which the load is now; 'reading' when another process is at it, or `signal` stopped it.
 * @throws what is not the file's fault (database gone, disk full, killed): the load can then be resumed.
 */
export async function loadRegister(loadId: Id, options: LoadOptions = {}): Promise<LoadState> {
	const client = await pool().connect();
	// A lost connection shows in the query that runs; without a listener it would end the process.
	client.on('error', () => {});
	let broken = true;
	try {
		const load = await readLoad(client, loadId);
		const lock = `register ${load.register}`;
		const locked = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as got', [lock]);
		if (!locked.rows[0].got) {
			broken = false;
			return load.state;
		}
		const state = await run(client, loadId, options);
		await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lock]);
		broken = false;
		return state;
	} finally {
		client.removeAllListeners('error');
		// A connection that failed is thrown away, and the lock with it.
		client.release(broken);
	}
}

async function readLoad(client: PoolClient, loadId: Id): Promise<Load> {
	const load = (await client.query('select * from register_load where id = $1', [loadId])).rows[0] as Load | undefined;
	if (!load) throw new Error(`no load ${loadId}`);
	return load;
}

async function run(client: PoolClient, loadId: Id, options: LoadOptions): Promise<LoadState> {
	let load = await readLoad(client, loadId);
	if (load.state !== 'queued' && load.state !== 'reading' && load.state !== 'awaiting-approval') return load.state;
	if (load.state === 'awaiting-approval' && !load.approved_at) return load.state;
	try {
		if (!load.read_whole) {
			await readWhole(client, load, options);
			load = await readLoad(client, loadId);
			if (!load.read_whole) return load.state;
		}
		return await settle(client, load);
	} catch (problem) {
		if (!(problem instanceof WrongFile)) throw problem;
		await dropStage(client, loadId);
		await client.query(
			`update register_load set state = 'failed', message = $2, finished_at = now(), updated_at = now()
			 where id = $1 and state in ('queued', 'reading')`,
			[loadId, problem.message],
		);
		return 'failed';
	}
}

async function readWhole(client: PoolClient, load: Load, options: LoadOptions): Promise<void> {
	const source = await examineFile(load.file_path);
	if (load.file_hash && !load.file_hash.equals(source.hash))
		throw new WrongFile('The file has changed since the load began. Start again with the new one.');
	const register = await findRegister(load.register);
	if (!register) throw new WrongFile('The register does not exist any more.');
	const { header, start, form } = await readHeader(source, fileForm(register));
	const reader = registerReader(register, header);
	await sweepStages(client);
	await createStage(client, load.register, load.id);
	await client.query(
		`update register_load set state = 'reading', file_hash = $2, bytes = $3, updated_at = now()
		 where id = $1 and state in ('queued', 'reading')`,
		[load.id, source.hash, source.bytes],
	);
	const fresh = Number(load.byte_offset) === 0;
	const from = fresh ? start : { offset: Number(load.byte_offset), line: Number(load.line_number) };
	const reading = readFrom(source, from.offset);
	try {
		const writer = new Batches(client, load, source, reader, form, options);
		const framing = { ...form, isRow: reader.isRow, sizeKnown: load.announced_bytes !== null };
		for await (const records of frameRecords(reading.chunks, from, framing)) {
			const goOn = await writer.add(records, reading.bytesRead());
			if (!goOn) return;
		}
		await writer.finish(reading.bytesRead(), reading.unpacked());
	} finally {
		reading.close();
	}
}

/** Gathers rows to batches; one is written while the next is read. */
class Batches {
	private readonly client: PoolClient;
	private readonly load: Load;
	private readonly source: SourceFile;
	private readonly reader: RegisterReader;
	private readonly form: FileForm;
	private readonly options: LoadOptions;
	private entries: Entry[] = [];
	private faults: { line: number; problem: string; number: string | null }[] = [];
	private end: FramedRecord['end'] | undefined;
	private rows: number;
	private bad: number;
	private readonly rowsBefore: number;
	private readonly bytesBefore: number;
	private readonly began = performance.now();
	private clock = performance.now();
	private writing: Promise<boolean> = Promise.resolve(true);

	constructor(
		client: PoolClient,
		load: Load,
		source: SourceFile,
		reader: RegisterReader,
		form: FileForm,
		options: LoadOptions,
	) {
		this.client = client;
		this.load = load;
		this.source = source;
		this.reader = reader;
		this.form = form;
		this.options = options;
		this.rows = this.rowsBefore = Number(load.rows_read);
		this.bad = Number(load.rows_bad);
		this.bytesBefore = Number(load.bytes_read);
	}

	/** @returns false when the load was cancelled or stopped. */
	async add(records: FramedRecord[], bytesRead: number): Promise<boolean> {
		for (const record of records) {
			this.read(record);
			if (this.entries.length + this.faults.length >= (this.options.batch ?? BATCH)) {
				if (!(await this.flush(bytesRead))) return false;
			}
		}
		return true;
	}

	private read(record: FramedRecord): void {
		this.rows++;
		this.end = record.end;
		let entry: Entry | string;
		let fields: string[] | null = null;
		try {
			if (!record.problem) fields = splitRecord(record.text, record.quotes, this.form.delimiter);
			entry = record.problem ?? this.reader.readRow(fields as string[]);
		} catch {
			entry = 'not well-formed CSV';
		}
		if (typeof entry !== 'string') {
			this.entries.push(entry);
			return;
		}
		this.bad++;
		const number = this.reader.numberIn(record.text, fields);
		this.faults.push({ line: record.line, problem: entry, number });
	}

	private async flush(bytesRead: number, whole = false): Promise<boolean> {
		if (!(await this.writing)) return false;
		if (this.options.signal?.aborted && !whole) return false;
		const { rows, bad } = this;
		if (bad > MOST_FAULTS && bad > rows * MOST_FAULTS_PART && (whole || rows >= 100_000)) {
			throw new WrongFile(
				`${bad.toLocaleString('en')} of ${rows.toLocaleString('en')} rows are malformed, more than ${MOST_FAULTS_PART * 100} %. ` +
					`The first: line ${this.faults[0]?.line ?? '?'}, ${this.faults[0]?.problem ?? 'see the list'}.`,
			);
		}
		const entries = this.entries;
		const faults = bad - this.faults.length < FAULTS_LISTED ? this.faults : [];
		const end = this.end;
		this.entries = [];
		this.faults = [];
		const now = performance.now();
		const seconds = (now - this.clock) / 1000;
		this.clock = now;
		this.writing = write(this.client, this.load, entries, faults, { end, rows, bad, bytesRead, seconds, whole });
		// Awaited before the next batch; until then a failure must not count as unhandled.
		this.writing.catch(() => {});
		this.report(bytesRead);
		return true;
	}

	async finish(bytesRead: number, unpacked: number): Promise<void> {
		if (this.rows === this.bad) throw new WrongFile(this.noneUsable());
		const announced = this.load.announced_bytes === null ? null : Number(this.load.announced_bytes);
		if (announced !== null && announced !== unpacked) {
			throw new WrongFile(
				`The file has ${unpacked.toLocaleString('en')} bytes, not the ${announced.toLocaleString('en')} that were announced: ` +
					'it was cut off, or is another file. The register was not changed.',
			);
		}
		if (await this.flush(bytesRead, true)) await this.writing;
	}

	private noneUsable(): string {
		const first = this.faults[0];
		if (!first) return 'The file has no usable row.';
		return `The file has no usable row. The first: line ${first.line}, ${first.problem}.`;
	}

	private report(bytes: number): void {
		const seconds = (performance.now() - this.began) / 1000;
		const bytesPerSecond = (bytes - this.bytesBefore) / seconds;
		this.options.onProgress?.({
			rows: this.rows,
			bad: this.bad,
			bytes,
			ofBytes: this.source.bytes,
			rowsPerSecond: (this.rows - this.rowsBefore) / seconds,
			secondsLeft: bytesPerSecond > 0 ? (this.source.bytes - bytes) / bytesPerSecond : null,
		});
	}
}

interface Reached {
	end: FramedRecord['end'] | undefined;
	rows: number;
	bad: number;
	bytesRead: number;
	seconds: number;
	whole: boolean;
}

/** Writes one batch and how far it reaches, both or neither. @returns false when the load was cancelled meanwhile. */
async function write(
	client: PoolClient,
	load: Load,
	entries: Entry[],
	faults: { line: number; problem: string; number: string | null }[],
	reached: Reached,
): Promise<boolean> {
	await client.query('begin');
	try {
		// Losing the last batches in a crash is harmless: their position is lost with them.
		await client.query('set local synchronous_commit = off');
		const updated = await client.query(
			`update register_load set byte_offset = coalesce($2, byte_offset), line_number = coalesce($3, line_number),
				rows_read = $4, rows_bad = $5, bytes_read = $6, seconds_reading = seconds_reading + $7, read_whole = $8, updated_at = now()
			 where id = $1 and state = 'reading' and not read_whole`,
			[
				load.id,
				reached.end?.offset ?? null,
				reached.end?.line ?? null,
				reached.rows,
				reached.bad,
				reached.bytesRead,
				reached.seconds,
				reached.whole,
			],
		);
		if (updated.rowCount === 0) {
			await client.query('rollback');
			return false;
		}
		await stageEntries(client, load.register, load.id, entries);
		if (faults.length > 0) {
			await client.query(
				`insert into register_load_fault (load_id, line_number, problem, number)
				 select $1, * from unnest($2::bigint[], $3::text[], $4::text[]) on conflict do nothing`,
				[load.id, faults.map((f) => f.line), faults.map((f) => f.problem), faults.map((f) => f.number)],
			);
		}
		await client.query('commit');
		return true;
	} catch (problem) {
		await client.query('rollback').catch(() => {});
		throw problem;
	}
}
