// Subscriptions in and out as OPML 2.0 (http://opml.org/spec2.opml), which other feed readers write and read.

import { generateOpml, parseOpml } from 'feedsmith';
import { sql } from 'kysely';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screen } from '#kernel/screening/screen.ts';
import { db, transact } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { feedAddress } from '../addresses.ts';
import { checkXml, UnreadableDocument } from '../fetching/check-xml.ts';
import { decodeFeed } from '../fetching/decode-feed.ts';
import { plainWords } from '../fetching/plain-words.ts';
import { MOST_OWN, subscribeTo } from './create-channel.ts';

const MOST_BYTES = 2_000_000;
const LONGEST_NAME = 120;
/** Folders within folders beyond these are one with their parent. */
const DEEPEST = 8;

interface Outline {
	text?: string;
	title?: string;
	xmlUrl?: string;
	outlines?: Outline[];
}

interface ListedFeed {
	url: URL;
	name: string;
	/** The folders above it, outermost first. */
	folder: string[];
}

/** The feeds that an OPML file names; one that stands in several folders belongs to the first. @throws Refusal on field "file" that says what is wrong, and where. */
export function readOpml(bytes: Uint8Array): { feeds: ListedFeed[]; unusable: string[] } {
	const refuse = (words: string) => new Refusal('invalid', `${words} Nothing was subscribed to.`, { field: 'file' });
	if (bytes.length === 0) throw refuse('Choose an OPML file.');
	if (bytes.length > MOST_BYTES) throw refuse('The file is larger than 2 MB; no list of feeds is.');
	const text = decodeFeed(bytes).trim();
	let outlines: Outline[];
	try {
		if (!text.startsWith('<'))
			throw new UnreadableDocument('This is no OPML: an XML file with <opml> at its beginning.');
		checkXml(text);
		if (!/<opml[\s>]/i.test(text.slice(0, 5000)))
			throw new UnreadableDocument('This is XML, but no OPML: there is no <opml> in it.');
		outlines = (parseOpml(text) as { body?: { outlines?: Outline[] } }).body?.outlines ?? [];
	} catch (problem) {
		if (problem instanceof UnreadableDocument) throw refuse(problem.sentence);
		if (problem instanceof Refusal) throw problem;
		throw refuse('This is no OPML that can be read.');
	}
	const feeds = new Map<string, ListedFeed>();
	const unusable: string[] = [];
	const walk = (list: Outline[], folder: string[]) => {
		for (const one of list) {
			if (one.xmlUrl)
				try {
					const url = feedAddress(one.xmlUrl, 'file');
					if (!feeds.has(url.href)) feeds.set(url.href, { url, name: nameOf(one), folder });
				} catch (problem) {
					if (!(problem instanceof Refusal)) throw problem;
					unusable.push(one.xmlUrl.slice(0, 100));
				}
			if (one.outlines?.length) walk(one.outlines, within(folder, nameOf(one)));
		}
	};
	walk(outlines, []);
	if (feeds.size === 0)
		throw refuse(
			unusable.length > 0
				? `None of its addresses can be used, such as “${unusable[0]}”.`
				: 'No feed stands in this file.',
		);
	return { feeds: [...feeds.values()], unusable };
}

const within = (folder: string[], name: string) =>
	name === '' || folder.length === DEEPEST ? folder : [...folder, name];

/** A name that could show who a patient is stays out: a feed's own stands in its place, and a folder's parent. */
function nameOf(outline: Outline): string {
	const name = plainWords(outline.title ?? outline.text ?? '', LONGEST_NAME);
	return screen(name, { aboutPatient: false }).length === 0 ? name : '';
}

/** Subscribes to every feed of the file, for the member alone; those that are there already stay. All of them or none. */
export async function importOpml(
	viewer: Viewer,
	bytes: Uint8Array,
): Promise<{ added: number; known: number; unusable: string[] }> {
	const me = requireConfirmed(viewer);
	const { feeds, unusable } = readOpml(bytes);
	return transact(async (trx) => {
		const count = async () => {
			const { rows } = await sql<{
				n: number;
			}>`select count(*)::int as n from news_channel where owner_id = ${me.memberId}`.execute(trx);
			return rows[0]?.n ?? 0;
		};
		const before = await count();
		if (before + feeds.length > MOST_OWN + 50)
			throw new Refusal(
				'not-allowed',
				`The file names ${feeds.length} feeds; you can have ${MOST_OWN} subscriptions, and have ${before}. Nothing was subscribed to.`,
				{ field: 'file' },
			);
		for (const { url, name, folder } of feeds) await subscribeTo(trx, me, url, name, folder);
		const added = (await count()) - before;
		return { added, known: feeds.length - added, unusable };
	});
}

interface OwnFeed {
	name: string;
	url: string;
	site: string | null;
	folder: string[];
}

/** One's own subscriptions, in their folders, for another reader. Channels of others are not in it: their addresses are not one's own. */
export async function exportOpml(viewer: Viewer): Promise<string> {
	const me = requireMember(viewer);
	const { rows } = await sql<OwnFeed>`
		select coalesce(nullif(channel.name, ''), nullif(feed.title, ''), feed.host) as name, feed.url, feed.site, channel.folder
		from news_channel channel join news_channel_feed reads on reads.channel_id = channel.id join news_feed feed on feed.id = reads.feed_id
		where channel.owner_id = ${me.memberId} order by lower(channel.name), feed.id`.execute(db);
	if (rows.length === 0) throw new Refusal('not-found', 'You have no feed of your own yet.');
	return generateOpml({
		head: { title: 'My subscriptions', dateCreated: new Date() },
		body: { outlines: inFolders(rows) },
	} as never);
}

/** Folders first, as feed readers show them. */
function inFolders(feeds: OwnFeed[], depth = 0): Record<string, unknown>[] {
	const folders = Map.groupBy(
		feeds.filter(({ folder }) => folder.length > depth),
		({ folder }) => folder[depth] as string,
	);
	return [
		...[...folders].map(([name, within]) => ({ text: name, title: name, outlines: inFolders(within, depth + 1) })),
		...feeds
			.filter(({ folder }) => folder.length === depth)
			.map(({ name, url, site }) => ({
				type: 'rss',
				text: name,
				title: name,
				xmlUrl: url,
				...(site && { htmlUrl: site }),
			})),
	];
}
