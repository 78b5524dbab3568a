// What the files of a case share: who may have them, and how it is cited.

import type { RequestEvent } from '@sveltejs/kit';
import { publicUrl } from '#features/accounts/index.ts';
import { type CasePage, readCasePage } from '#features/cases/read-case.ts';
import type { Citable } from '#kernel/citations/cite-own.ts';
import { shortId } from '#platform/ids.ts';
import { idIn, shown } from '../../../answer.ts';

/** How a case is cited that the viewer has read. @param network its name stands in the citation. */
export function citableOf(told: CasePage, network: { name: string } | null): Citable {
	const id = shortId(told.id);
	return {
		id,
		kind: 'case',
		genre: 'Clinical case',
		title: told.title,
		authors: told.authors.map(({ name }) => name),
		network: network?.name ?? 'Consilium',
		publishedAt: told.publishedAt,
		editedAt: told.editedAt,
		address: `${publicUrl()}/cases/${id}`,
		language: told.language,
	};
}

/** The case as the viewer may read it, and how it is cited. Not visible is not found. */
export async function citableCase({
	locals,
	params,
}: Pick<RequestEvent, 'locals'> & { params: { id: string } }): Promise<{ told: CasePage; citable: Citable }> {
	const told = await shown(readCasePage(locals.viewer, idIn(params.id)));
	return { told, citable: citableOf(told, locals.network) };
}
