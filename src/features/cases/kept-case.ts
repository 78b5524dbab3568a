// What a case tells to everybody who reads it and does not write it, kept along with the page of its discussion: its facts, and
// the parts of the page that show them alone, as HTML. Whatever changes them moves the row of the content (migration 99z1), and then
// the page is read anew.

import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import type { Viewer } from '#kernel/people/viewer.ts';
import { htmlBytes, KEEP_MS } from '#kernel/stream/kept-row.ts';
import { KeptText } from '#kernel/stream/kept-text.ts';
import type { Id } from '#platform/ids.ts';
import { timeKey } from '#ui/time.ts';
import { language } from '#words/say.ts';
import CaseAbout from './CaseAbout.svelte';
import CaseArticle from './CaseArticle.svelte';
import CaseHead from './CaseHead.svelte';
import { type CasePage, type CaseRead, toCasePage } from './read-case.ts';

export interface KeptCase {
	told: CasePage;
	/** Those who write it: they see more than what is kept. */
	authorIds: ReadonlySet<Id>;
	/** Names it among all. */
	serial: number;
}

let serial = 0;
/** Bytes of all together: some four hundred cases. */
const kept = new KeptText<Buffer>(8_000_000);

/** @param read what caseJson gave. @throws Refusal not-found for null. */
export const caseToKeep = (read: CaseRead | null): KeptCase => ({
	told: toCasePage(read),
	authorIds: new Set(read?.authorIds),
	serial: ++serial,
});

/** What was kept, where this viewer reads no more than that. @param along what the page's discussion kept. */
export function knownCase(viewer: Viewer, along: unknown): KeptCase | null {
	const one = along as KeptCase | null;
	return one === null || (viewer.principalId !== null && one.authorIds.has(viewer.principalId)) ? null : one;
}

/** Its words, values and pictures, as UTF-8 for placePiece. */
export const caseArticle = (one: KeptCase, photos: ComponentProps<typeof CaseArticle>['photos']): Buffer =>
	made(`${one.serial} ${language()}`, () => render(CaseArticle, { props: { told: one.told, photos } }));

/** What stands above it, the same for all who have this zone. */
export function caseHead(one: KeptCase, { space, zone }: Omit<ComponentProps<typeof CaseHead>, 'told'>): Buffer {
	const age = timeKey(one.told.publishedAt, new Date(), zone);
	return made(`${one.serial} head ${language()} ${zone} ${age}`, () =>
		render(CaseHead, { props: { told: one.told, space, zone } }),
	);
}

type About = Omit<ComponentProps<typeof CaseAbout>, 'told' | 'citation'> & { cite: () => string };

/** What stands beside it, the same for all who have this zone. @param about.cite writes its citation. */
export function caseAbout(one: KeptCase, { space, signedIn, zone, cite }: About): Buffer {
	const settled = one.told.settledAt ? timeKey(one.told.settledAt, new Date(), zone) : '';
	return made(`${one.serial} about ${language()} ${signedIn} ${zone} ${settled}`, () =>
		render(CaseAbout, { props: { told: one.told, space, signedIn, zone, citation: cite() } }),
	);
}

function made(name: string, make: () => { body: string }): Buffer {
	const now = Date.now();
	const found = kept.get(name, now);
	if (found !== undefined) return found;
	const html = htmlBytes(make);
	kept.set(name, html, now + KEEP_MS);
	return html;
}
