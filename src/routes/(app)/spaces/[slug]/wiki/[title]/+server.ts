import { redirect } from '@sveltejs/kit';
import { findPage } from '#features/resources/wiki/read-page.ts';
import { shown } from '../../../../../answer.ts';
import type { RequestHandler } from './$types';

/** A link by name: to the page, or to the form that writes it. */
export const GET: RequestHandler = async ({ locals: { viewer }, params }) => {
	redirect(303, await shown(findPage(viewer, params.slug, params.title)));
};
