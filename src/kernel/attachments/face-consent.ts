// Is a consent recorded that covers a recognisable face? Features that record consents say how to find out; this floor
// knows none of them. A form names the consent by a reference, "case:<id>"; what the browser claims proves nothing.

import type { Viewer } from '#kernel/people/viewer.ts';

type Ask = (viewer: Viewer, reference: string) => Promise<boolean>;

const asks = new Map<string, Ask>();

/** @param name what stands before the colon of the feature's references. @param ask gets what stands behind it. */
export function answersForFaces(name: string, ask: Ask): void {
	asks.set(name, ask);
}

/** Whether the consent that the reference names covers faces, now and for this viewer. What nobody knows does not. */
export async function coversFaces(viewer: Viewer, reference: string | null | undefined): Promise<boolean> {
	const [, name, rest] = /^([a-z]+):(.{1,100})$/.exec(reference ?? '') ?? [];
	const ask = name === undefined ? undefined : asks.get(name);
	return ask ? ask(viewer, rest as string) : false;
}
