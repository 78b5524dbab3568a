// Everything of a member's own as one ZIP, made by the worker: rows, pictures, profile, and what each of them is.

import { createWriteStream } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { ZipFile } from 'yazl';
import { publicUrl } from '#features/accounts/index.ts';
import { ownFiles } from '#features/library/index.ts';
import { cvPdf, jsonResume, readProfile } from '#features/profiles/index.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { notify } from '#kernel/notices/notify.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Hash, readStoredFile } from '#platform/files.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { inLanguage, known } from '#words/speak.server.ts';
import { dropExports, exportPath, exportsThere, makeExportFolder } from './export-files.ts';
import { readMe, rowsOf, schemaOf, takenEntries } from './gather.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Makes the export of that id. */
		'make-export': { id: Id };
		/** Removes exports whose days are over. Daily. */
		'sweep-exports': Record<string, never>;
	}
}

/** Days for which a finished export can be fetched. */
export const EXPORT_DAYS = 7;

interface Medium {
	id: Id;
	kind: string;
	alt: string;
	mediaType: string;
	hash: Hash;
}

/** Makes the file. Run twice it makes it again; one that was made already stays. */
export async function makeExport({ id }: { id: Id }): Promise<void> {
	const row = await db.selectFrom('data_export').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row || row.state === 'ready' || row.state === 'failed') return;
	const viewer = await readViewerOf(row.member_id);
	if (viewer.memberId === null) return; // suspended or gone meanwhile
	const member = { id: row.member_id, accountId: viewer.accountId };
	const entries = takenEntries();
	const media = await mediaOf(member.id);
	let done = 0;
	const total = entries.length + media.length + 2;
	const step = async () => {
		done++;
		if (done % 10 === 0 || done === total)
			await db.updateTable('data_export').set({ state: 'working', done, total }).where('id', '=', id).execute();
	};
	await db.updateTable('data_export').set({ state: 'working', done: 0, total }).where('id', '=', id).execute();

	await makeExportFolder();
	const network = (await readNetwork())?.name ?? 'Consilium';
	const zip = new ZipFile();
	const written = pipeline(
		zip.outputStream as unknown as Readable,
		createWriteStream(`${exportPath(id)}.part`, { mode: 0o600 }),
	);
	written.catch(() => {}); // awaited below
	const add = (name: string, content: string | Buffer) => zip.addBuffer(Buffer.from(content), name);
	const spoken = known(viewer.speaks) ?? 'en';
	add(
		'READ ME.txt',
		inLanguage(spoken, () => readMe(network, viewer.name, new Date())),
	);
	add('schema.json', JSON.stringify(await schemaOf(entries), null, '\t'));
	for (const entry of entries) {
		add(`data/${entry.name}.json`, JSON.stringify(await rowsOf(entry, member), null, '\t'));
		await step();
	}
	const profile = await readProfile(viewer, viewer.handle);
	const address = `${publicUrl()}/people/${viewer.handle}`;
	add('profile/resume.json', JSON.stringify(jsonResume(profile, publicUrl()), null, '\t'));
	await step();
	add('profile/cv.pdf', await inLanguage(spoken, () => cvPdf(profile, network, address)));
	await step();
	const index: object[] = [];
	for (const one of media) {
		const file = `media/${shortId(one.id)}.${one.mediaType.split('/')[1]}`;
		index.push({ file, attachment: one.id, kind: one.kind, alt: one.alt });
		// Opened one after the other; and packed already, so that packing again gains nothing.
		zip.addReadStreamLazy(file, { compress: false }, (opened) => {
			readStoredFile(one.hash).then(
				({ stream }) => opened(null, Readable.fromWeb(stream as never)),
				(problem) => opened(problem, null as never),
			);
		});
		await step();
	}
	for (const file of await ownFiles(member.id)) {
		const name = `media/shelf/${file.pmid}-${shortId(file.id)}.pdf`;
		index.push({ file: name, shelf: file.id, pmid: file.pmid, name: file.name });
		add(name, await file.open());
	}
	add('media/index.json', JSON.stringify(index, null, '\t'));
	zip.end();
	await written;
	await rename(`${exportPath(id)}.part`, exportPath(id));
	const { size } = await stat(exportPath(id));
	await transact(async (trx) => {
		await sql`update data_export set state = 'ready', done = total, ready_at = now(), bytes = ${size},
			expires_at = now() + make_interval(days => ${EXPORT_DAYS}) where id = ${id}`.execute(trx);
		await notify(trx, {
			memberId: member.id,
			kind: 'export',
			fact: `export:${id}`,
			words: { sentence: 'Everything of yours is ready to be fetched, for a week.', path: '/account/export' },
		});
	});
}

/** The largest form of each of the member's files. A film comes as film, not as its poster. */
async function mediaOf(memberId: Id): Promise<Medium[]> {
	const { rows } = await sql<Medium>`
		select distinct on (a.id) a.id, a.kind, a.alt, v.media_type as "mediaType", v.hash
		from attachment a join attachment_variant v on v.attachment_id = a.id where a.principal_id = ${memberId}
		order by a.id, v.media_type like 'video/%' desc, v.width desc`.execute(db);
	return rows;
}

/** Removes what can be fetched no more, and files that no row knows. */
export async function sweepExports(): Promise<void> {
	await sql`delete from data_export where expires_at < now()
		or (state in ('waiting', 'working') and asked_at < now() - interval '2 days')`.execute(db);
	const known = new Set((await db.selectFrom('data_export').select('id').execute()).map(({ id }) => id));
	for (const id of await exportsThere()) if (!known.has(id)) await dropExports(id);
}
