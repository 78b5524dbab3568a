// Loading from the administrator's page: a job takes every PubMed file that lies in the data folder.

import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import { enqueue, type Tasks } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import { filesAt, loadFiles } from './medline/load-files.ts';
import { type Medline, readMedline } from './medline/read-medline.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		'load-medline': Record<string, never>;
	}
}

export const medlineFolder = () => path.join(settings().DATA_DIR, 'medline');

async function waiting(): Promise<string[]> {
	await mkdir(medlineFolder(), { recursive: true });
	return filesAt(medlineFolder());
}

/** What is in, what failed, and how many files lie in the folder. @throws Refusal not-found for all but administrators. */
export async function readLoading(viewer: Viewer): Promise<Medline & { folder: string; lying: number }> {
	requireDuty(viewer, 'administrator');
	return { ...(await readMedline()), folder: medlineFolder(), lying: (await waiting()).length };
}

/** Starts loading what lies in the folder. @throws Refusal when nothing does. */
export async function startLoading(viewer: Viewer): Promise<void> {
	const admin = requireDuty(viewer, 'administrator');
	if ((await waiting()).length === 0) {
		const others = (await readdir(medlineFolder())).length;
		throw new Refusal(
			'invalid',
			others > 0
				? `No file in ${medlineFolder()} is called like pubmed26n0001.xml.gz.`
				: `Nothing lies in ${medlineFolder()}. Put PubMed’s files there first.`,
		);
	}
	await transact(async (trx) => {
		await enqueue(trx, 'load-medline', {}, { key: 'load-medline', queue: 'medline', maxAttempts: 3 });
		await audit(trx, admin.memberId, 'medline.load', { kind: 'library', id: 'medline' });
	});
}

export const medlineTasks = {
	// Files that are in are passed over, so that a run that was killed goes on. What cannot be read stands in its row.
	'load-medline': async () => {
		await loadFiles(await waiting(), () => {});
	},
} satisfies Partial<Tasks>;
