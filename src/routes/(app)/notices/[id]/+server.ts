import { redirect } from '@sveltejs/kit';
import { openNotice } from '#kernel/notices/read-notices.ts';
import { idIn, shown } from '../../../answer.ts';

/** Marks the notice as read and leads to what it is about. */
export const POST = async ({ locals, params }) => {
	redirect(303, await shown(openNotice(locals.viewer, idIn(params.id))));
};

/** The same for links in mails and pushes. Read is read: opening it twice changes nothing. */
export const GET = POST;
