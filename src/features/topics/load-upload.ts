// The administrator's way to load MeSH: a file sent with a form, read as it arrives.

import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { type LoadResult, loadMesh } from './load-mesh.ts';
import { readMesh, WrongMesh } from './read-mesh.ts';

/** The descriptor file has some 300 MB unpacked; a form takes it packed. */
export const LARGEST_UPLOAD = 100 * 1024 * 1024;

/** @throws Refusal that says what is wrong with the file; nothing is changed then. */
export async function loadUploadedMesh(viewer: Viewer, file: File): Promise<LoadResult> {
	const member = requireDuty(viewer, 'administrator');
	if (file.size === 0) throw new Refusal('invalid', 'Choose a file.', { field: 'file' });
	if (file.size > LARGEST_UPLOAD)
		throw new Refusal('invalid', 'A form takes 100 MB. Send the file packed (gzip), or load it with npm run topics.', {
			field: 'file',
		});
	const packed = /\.gz$/i.test(file.name);
	const bytes = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
	const text = bytes.pipeThrough(new TextDecoderStream('utf-8') as never) as unknown as AsyncIterable<string>;
	try {
		const result = await loadMesh(readMesh(text));
		await audit(db, member.memberId, 'topics.load', { kind: 'topic', id: 'mesh' }, { descriptors: result.descriptors });
		return result;
	} catch (problem) {
		if (problem instanceof WrongMesh)
			throw new Refusal('invalid', `${problem.message} Nothing was changed.`, { field: 'file' });
		if ((problem as { code?: string }).code?.startsWith('Z_') || problem instanceof TypeError)
			throw new Refusal('invalid', 'The file is damaged, or not in UTF-8. Nothing was changed.', { field: 'file' });
		throw problem;
	}
}
