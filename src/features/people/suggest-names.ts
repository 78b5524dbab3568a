// Names while somebody types: the first few of the very search that the page does, so that it can leak no more than that.

import type { Viewer } from '#kernel/people/viewer.ts';
import { NOTHING } from './asked.ts';
import { findPeople } from './find-people.ts';

export interface SuggestedName {
	name: string;
	/** The proved line. */
	line: string;
	href: string;
}

const MOST = 8;
/** With fewer letters everybody begins so. */
const LEAST_TYPED = 2;

/** @throws Refusal sign-in for visitors. */
export async function suggestNames(viewer: Viewer, typed: string): Promise<SuggestedName[]> {
	const name = typed.trim().slice(0, 120);
	const asked = { ...NOTHING, name: name.length < LEAST_TYPED ? '' : name };
	const { people } = await findPeople(viewer, asked, null, MOST);
	return people.map(({ byline }) => ({ name: byline.name, line: byline.line, href: `/people/${byline.handle}` }));
}
