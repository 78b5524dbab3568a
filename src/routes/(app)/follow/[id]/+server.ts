import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { takeStance } from '#kernel/reading/take-stance.ts';
import { readForm } from '#platform/form.ts';
import { localPath } from '#platform/local-path.ts';
import { idIn, shown } from '../../../answer.ts';

const StanceForm = z.object({ stance: z.enum(['follow', 'mute', '']), back: z.string().default('/') });

/** Follows or mutes a discussion. */
export const POST = async ({ locals, params, request }) => {
	const read = await readForm(request, StanceForm);
	await shown(takeStance(locals.viewer, idIn(params.id), read.ok && read.data.stance !== '' ? read.data.stance : null));
	redirect(303, `${localPath(read.ok ? read.data.back : '/')}#replies`);
};
