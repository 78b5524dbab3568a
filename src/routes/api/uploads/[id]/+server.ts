import { addPiece, dropUpload, howFar } from '#kernel/uploads/resumable-upload.ts';
import { idIn } from '../../../answer.ts';
import { spoken, TUS } from '../tus.ts';
import type { RequestHandler } from './$types';

export const HEAD: RequestHandler = ({ locals: { viewer }, params, request }) =>
	spoken(request, async () => {
		const { offset, bytes } = await howFar(viewer, idIn(params.id));
		return new Response(null, { headers: { ...TUS, 'upload-offset': `${offset}`, 'upload-length': `${bytes}` } });
	});

// Any other content type would be a form that another site can send.
export const PATCH: RequestHandler = ({ locals: { viewer }, params, request }) =>
	spoken(request, async () => {
		const { headers, body } = request;
		if (headers.get('content-type') !== 'application/offset+octet-stream' || !body)
			return new Response(null, { status: 415, headers: TUS });
		const offset = await addPiece(viewer, idIn(params.id), Number(headers.get('upload-offset') ?? Number.NaN), body);
		return new Response(null, { status: 204, headers: { ...TUS, 'upload-offset': `${offset}` } });
	});

export const DELETE: RequestHandler = ({ locals: { viewer }, params, request }) =>
	spoken(request, async () => {
		await dropUpload(viewer, idIn(params.id));
		return new Response(null, { status: 204, headers: TUS });
	});
