// Is a consent recorded that covers a recognisable face? Features that record consents say how to find out; this floor
// knows none of them. A form names the consent by a reference, "case:<id>"; what the browser claims proves nothing.

import type { Viewer } from '#kernel/people/viewer.ts';
import type { Id } from '#platform/ids.ts';

type Ask = (viewer: Viewer, reference: string) => Promise<Id | null>;

const asks = new Map<string, Ask>();

/** @param name what stands before the colon of the feature's references. @param ask gets what stands behind it. */
export function answersForFaces(name: string, ask: Ask): void {
	asks.set(name, ask);
}

/** The content on which the consent that the reference names covers faces, now and for this viewer: there alone they are seen. Null for what nobody knows. */
export async function coversFaces(viewer: Viewer, reference: string | null | undefined): Promise<Id | null> {
	const [, name, rest] = /^([a-z]+):(.{1,100})$/.exec(reference ?? '') ?? [];
	const ask = name === undefined ? undefined : asks.get(name);
	return ask ? ask(viewer, rest as string) : null;
}
