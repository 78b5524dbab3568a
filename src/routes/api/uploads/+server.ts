import { MOST_UPLOAD_BYTES, mayUpload } from '#features/imaging/index.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { beginUpload } from '#kernel/uploads/resumable-upload.ts';
import { shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import type { RequestHandler } from './$types';
import { spoken, TUS } from './tus.ts';

const MEGABYTE = 1024 * 1024;

/** Who may, and how large the whole form may be: its files, and what stands around them. */
const PURPOSES = {
	series: (viewer: Viewer) => ({ member: mayUpload(viewer), most: MOST_UPLOAD_BYTES + 4 * MEGABYTE }),
	video: (viewer: Viewer) => ({
		member: requireConfirmed(viewer),
		most: (settings().VIDEO_MOST_MB + 32) * MEGABYTE,
	}),
};

/** Metadata of tus: "purpose c2VyaWVz,type bXVsd…". */
function metadata(header: string | null): Map<string, string> {
	const pairs = (header ?? '').split(',').map((pair) => pair.trim().split(' '));
	return new Map(pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString('latin1')]));
}

// Begins a form that is sent in pieces; the pieces go to the address that this answers with.
export const POST: RequestHandler = ({ locals: { viewer }, request }) =>
	spoken(request, async () => {
		const said = metadata(request.headers.get('upload-metadata'));
		const purpose = said.get('purpose');
		if (purpose !== 'series' && purpose !== 'video')
			throw new Refusal('invalid', 'The form arrived without its files. Send it again.');
		const { member, most } = PURPOSES[purpose](viewer);
		const id = await beginUpload(member, {
			purpose,
			contentType: said.get('type') ?? '',
			bytes: Number(request.headers.get('upload-length')),
			most,
		});
		return new Response(null, { status: 201, headers: { ...TUS, location: `/api/uploads/${shortId(id)}` } });
	});
