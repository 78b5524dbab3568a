import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { Extent, LoadState } from './tables.ts';

export interface LoadView {
	id: Id;
	/** Its code. */
	register: string;
	registerName: string;
	fileName: string;
	extent: Extent;
	state: LoadState;
	message: string;
	createdAt: Date;
	updatedAt: Date;
	finishedAt: Date | null;
	approvedAt: Date | null;
	rows: number;
	bad: number;
	repeated: number;
	/** Of the file as it lies there. */
	bytes: number;
	bytesRead: number;
	secondsReading: number;
	/** Estimate for a load that is being read. */
	secondsLeft: number | null;
	/** Null before the file has been read whole. */
	entriesStaged: number | null;
	entriesActive: number | null;
	entriesLapsing: number | null;
	credentialsLive: number | null;
	credentialsLapsing: number | null;
	/** The first ones; `bad` counts all. */
	faults: { line: number; problem: string }[];
}

const FAULTS_SHOWN = 100;

/** The newest loads, with the faults of the newest ones. */
export async function readLoads(viewer: Viewer, limit = 10): Promise<LoadView[]> {
	requireDuty(viewer, 'administrator');
	return listLoads(limit);
}

export async function listLoads(limit: number): Promise<LoadView[]> {
	const rows = await db.selectFrom('register_load').selectAll().orderBy('id', 'desc').limit(limit).execute();
	const loads: LoadView[] = [];
	for (const row of rows) {
		const faults =
			Number(row.rows_bad) === 0
				? []
				: await db
						.selectFrom('register_load_fault')
						.select(['line_number', 'problem'])
						.where('load_id', '=', row.id)
						.orderBy('line_number')
						.limit(FAULTS_SHOWN)
						.execute();
		const bytes = Number(row.bytes);
		const bytesRead = Number(row.bytes_read);
		const number = (text: string | null) => (text === null ? null : Number(text));
		loads.push({
			id: row.id,
			register: row.register,
			registerName: row.register_name || 'NPPES',
			fileName: row.file_name,
			extent: row.extent,
			state: row.state,
			message: row.message,
			createdAt: row.created_at,
			updatedAt: row.updated_at,
			finishedAt: row.finished_at,
			approvedAt: row.approved_at,
			rows: Number(row.rows_read),
			bad: Number(row.rows_bad),
			repeated: Number(row.rows_repeated),
			bytes,
			bytesRead,
			secondsReading: row.seconds_reading,
			secondsLeft:
				row.state === 'reading' && bytesRead > 0 ? (row.seconds_reading / bytesRead) * (bytes - bytesRead) : null,
			entriesStaged: number(row.entries_staged),
			entriesActive: number(row.entries_active),
			entriesLapsing: number(row.entries_lapsing),
			credentialsLive: row.credentials_live,
			credentialsLapsing: row.lapses,
			faults: faults.map((fault) => ({ line: Number(fault.line_number), problem: fault.problem })),
		});
	}
	return loads;
}
