import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { react } from '#kernel/reactions/react.ts';
import { readForm } from '#platform/form.ts';
import { localPath } from '#platform/local-path.ts';
import { idIn, shown } from '../../../answer.ts';

const ReactForm = z.object({
	sign: z.enum(['thanks', 'agree', 'learned', '']),
	back: z.string().default('/'),
});

export const POST = async ({ locals, params, request }) => {
	const read = await readForm(request, ReactForm);
	const id = idIn(params.id);
	await shown(react(locals.viewer, id, read.ok && read.data.sign !== '' ? read.data.sign : null));
	redirect(303, `${localPath(read.ok ? read.data.back : '/')}#${params.id}`);
};
