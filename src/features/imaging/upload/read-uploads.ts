// How far an upload is, and the report of what was done to its files.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import type { ActionCount } from '../deidentify/clean-attributes.ts';
import type { CleanedFile } from '../deidentify/clean-file.ts';
import { seriesPath } from '../read-series.ts';
import type { UploadState } from '../tables.ts';

export interface UploadLine {
	path: string;
	state: UploadState;
	done: number;
	total: number | null;
	series: number;
	refused: number;
	at: Date;
}

/** The viewer's uploads, the newest first. */
export async function ownUploads(viewer: Viewer): Promise<UploadLine[]> {
	const member = requireMember(viewer);
	const { rows } = await sql<Omit<UploadLine, 'path'> & { id: Id }>`select id, state, done, total, created_at as at,
			(select count(*)::int from imaging_series where upload_id = upload.id) as series,
			(select count(*)::int from imaging_file where upload_id = upload.id and state = 'refused') as refused
		from imaging_upload upload where principal_id = ${member.memberId} and state <> 'receiving' order by id desc limit 10`.execute(
		db,
	);
	return rows.map(({ id, ...line }) => ({ ...line, path: `/imaging/uploads/${shortId(id)}` }));
}

export interface ReportedFile {
	number: number;
	state: 'cleaned' | 'refused';
	reason: string | null;
	actions: ActionCount[];
	covered: CleanedFile['covered'];
}

export interface UploadReport {
	state: UploadState;
	message: string | null;
	done: number;
	total: number | null;
	series: { path: string; title: string; frames: number }[];
	cleaned: number;
	refused: { reason: string; numbers: number[] }[];
	/** All files together: in how many files what was done to an attribute. */
	actions: { action: string; attributes: { keyword: string; tag: string; files: number }[] }[];
	/** Files in which writing was covered, frames in which it was read, and how many places. */
	covered: { files: number; frames: number; places: number };
	/** One page of them. */
	files: ReportedFile[];
	nextFrom: number | null;
}

const PAGE = 25;

/** @throws Refusal not-found unless it is the viewer's own. */
export async function readReport(viewer: Viewer, uploadId: Id, from: number): Promise<UploadReport> {
	const member = requireMember(viewer);
	const { rows } = await sql<
		Pick<UploadReport, 'state' | 'message' | 'done' | 'total'> & {
			series: { id: Id; title: string; frames: number }[] | null;
		}
	>`
		select state, message, done, total, (select json_agg(json_build_object('id', id::text, 'title', title, 'frames', frames) order by id)
			from imaging_series where upload_id = upload.id) as series
		from imaging_upload upload where id = ${uploadId} and principal_id = ${member.memberId}`.execute(db);
	const upload = rows[0];
	if (!upload) throw notFound();
	const counts = await sql<{ cleaned: number; files: number; frames: number; places: number }>`
		select count(*) filter (where state = 'cleaned')::int as cleaned, count(*) filter (where covered <> '[]')::int as files,
			coalesce(sum(jsonb_array_length(covered)), 0)::int as frames,
			coalesce(sum((select sum(jsonb_array_length(frame->'boxes')) from jsonb_array_elements(covered) frame)), 0)::int as places
		from imaging_file where upload_id = ${uploadId}`.execute(db);
	const { cleaned = 0, ...covered } = counts.rows[0] ?? { files: 0, frames: 0, places: 0 };
	const files = await filesFrom(uploadId, from);
	return {
		...upload,
		series: (upload.series ?? []).map(({ id, title, frames }) => ({ path: seriesPath(id), title, frames })),
		cleaned,
		refused: await refusals(uploadId),
		actions: await actionsOf(uploadId),
		covered,
		files: files.slice(0, PAGE),
		nextFrom: files[PAGE]?.number ?? null,
	};
}

async function filesFrom(uploadId: Id, from: number): Promise<ReportedFile[]> {
	const { rows } = await sql<ReportedFile>`select number, state, reason, actions, covered from imaging_file
		where upload_id = ${uploadId} and number >= ${from} order by number limit ${sql.lit(PAGE + 1)}`.execute(db);
	return rows;
}

async function refusals(uploadId: Id): Promise<UploadReport['refused']> {
	const { rows } = await sql<{
		reason: string;
		numbers: number[];
	}>`select reason, array_agg(number order by number) as numbers
		from imaging_file where upload_id = ${uploadId} and state = 'refused' group by reason order by min(number)`.execute(
		db,
	);
	return rows;
}

async function actionsOf(uploadId: Id): Promise<UploadReport['actions']> {
	const { rows } = await sql<{ action: string; attributes: UploadReport['actions'][number]['attributes'] }>`
		select action, json_agg(json_build_object('keyword', keyword, 'tag', tag, 'files', files) order by tag) as attributes
		from (select done->>'action' as action, done->>'keyword' as keyword, done->>'tag' as tag, count(distinct number)::int as files
			from imaging_file, jsonb_array_elements(actions) done where upload_id = ${uploadId} group by 1, 2, 3) counted
		group by action order by array_position(array['X', 'Z', 'D', 'U', 'C', 'K'], action)`.execute(db);
	return rows;
}
