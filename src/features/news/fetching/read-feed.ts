// A feed in one form, whatever format it came in: RSS 0.9 to 2.0, RDF, Atom, JSON Feed. feedsmith reads the formats; what it is
// given was looked through before.

import { parseFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { namedIn } from '#kernel/citations/find-citations.ts';
import { itemAddress } from '../addresses.ts';
import { checkXml, UnreadableDocument } from './check-xml.ts';
import { XML_ENTITIES } from './entities.ts';
import { plainWords } from './plain-words.ts';
import { sponsorWords } from './sponsored.ts';

export interface FeedItem {
	guid: string;
	url: string;
	/** Plain text, as everything here. */
	title: string;
	summary: string;
	author: string;
	categories: string[];
	language: string | null;
	/** Null when it says none that can be read. */
	publishedAt: Date | null;
	/** The paper that it is about: "doi:10.1000/abc", "pmid:123". */
	citedKey: string | null;
	sponsor: string | null;
}

export interface ReadFeed {
	title: string;
	site: string | null;
	language: string | null;
	/** Minutes between two looks that it asks for. */
	minutes: number | null;
	items: FeedItem[];
	/** Items that had neither a title nor an address. */
	dropped: number;
}

/** Of a longer feed the newest are read. */
export const MOST_ITEMS = 500;
const LONGEST_TITLE = 300;
const LONGEST_SUMMARY = 700;

// biome-ignore lint/suspicious/noExplicitAny: five formats, each with its own names, are read here and nowhere else.
type Raw = Record<string, any>;

/**
 * @param base where the document was found: relative addresses hang on it.
 * @throws UnreadableDocument with a sentence.
 */
export function readFeed(document: string, base: string): ReadFeed {
	const text = mended(document.replace(/^[\s\uFEFF]+/, ''));
	if (text === '') throw new UnreadableDocument('It is empty.');
	if (text.startsWith('{')) checkJson(text);
	else if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(text))
		throw new UnreadableDocument('This is a web page and no feed.', alternatesIn(text, base));
	else if (text.startsWith('<')) checkXml(text);
	else throw new UnreadableDocument('This is neither RSS nor Atom nor JSON Feed.');
	let parsed: { format: string; feed: Raw };
	try {
		parsed = parseFeed(text) as never;
	} catch {
		throw new UnreadableDocument('This is neither RSS nor Atom nor JSON Feed.');
	}
	const { feed } = parsed;
	const home = itemAddress(feed.xml?.base, base) ?? base;
	const site = itemAddress(
		typeof feed.link === 'string' ? feed.link : (feed.home_page_url ?? alternate(feed.links)),
		home,
	);
	const about = { base: feed.xml?.base ? home : (site ?? home), language: languageOf(feed.language ?? feed.xml?.lang) };
	const raw: Raw[] = feed.items ?? feed.entries ?? [];
	// What a title, an address and a date are costs little; the rest is made of those that are kept.
	const dated = raw.map((item, place) => ({ item, place, at: dateOf(item) }));
	if (dated.length > MOST_ITEMS)
		dated.sort((a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0) || a.place - b.place).splice(MOST_ITEMS);
	const items = dated.flatMap(({ item, at }) => itemOf(item, at, about) ?? []);
	return {
		title: plainWords(wordsOf(feed.title), 200),
		site,
		language: about.language,
		minutes: minutesOf(feed),
		items,
		dropped: dated.length - items.length,
	};
}

function itemOf(item: Raw, at: Date | null, feed: { base: string; language: string | null }): FeedItem | null {
	const base = itemAddress(item.xml?.base, feed.base) ?? feed.base;
	const guid = typeof item.guid === 'object' ? item.guid?.value : (item.id ?? item.guid);
	const permalink = typeof item.guid === 'object' && item.guid?.isPermaLink !== false ? item.guid?.value : undefined;
	const url =
		itemAddress(item.url ?? item.link ?? alternate(item.links) ?? item.rdf?.about, base) ??
		itemAddress(/^https?:/i.test(permalink ?? item.id ?? '') ? (permalink ?? item.id) : undefined, base) ??
		itemAddress(item.external_url, base) ??
		// What is only to be listened to has its file for an address.
		itemAddress(item.enclosures?.[0]?.url ?? item.attachments?.[0]?.url ?? enclosed(item.links), base);
	const html =
		wordsOf(item.summary) ||
		wordsOf(item.description) ||
		wordsOf(item.content_text) ||
		wordsOf(item.content_html) ||
		wordsOf(item.content?.encoded ?? item.content);
	const summary = plainWords(html, LONGEST_SUMMARY);
	const title = plainWords(wordsOf(item.title), LONGEST_TITLE) || plainWords(html, 120);
	if (!url || title === '') return null;
	const categories = [
		...new Set(
			[...(item.categories ?? []), ...(item.tags ?? []), ...(item.dc?.subjects ?? [])]
				.map((one: Raw | string) =>
					plainWords(typeof one === 'string' ? one : (one.label ?? one.name ?? one.term ?? ''), 80),
				)
				.filter(Boolean),
		),
	].slice(0, 20);
	const written = { url, title, summary: summary === title ? '' : summary, categories };
	return {
		...written,
		guid: String(guid ?? url).slice(0, 2000),
		author: authorOf(item),
		language: languageOf(item.language ?? item.xml?.lang ?? item.dc?.languages?.[0]) ?? feed.language,
		publishedAt: at,
		citedKey: paperOf(item, url, html),
		sponsor: sponsorWords(written),
	};
}

/** Text of any of the shapes in which a format gives one. */
function wordsOf(value: unknown): string {
	if (typeof value === 'string') return value;
	if (value && typeof value === 'object' && 'value' in value) return wordsOf(value.value);
	return '';
}

function alternate(links: Raw[] | undefined): string | undefined {
	return (links?.find((one) => one.rel === 'alternate') ?? links?.find((one) => one.rel === undefined))?.href;
}

const NAMED = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
const enclosed = (links: Raw[] | undefined): string | undefined => links?.find((one) => one.rel === 'enclosure')?.href;

/**
 * The two faults that feeds have most: an ampersand that stands for itself ("R&D"), and signs that no XML may hold. Nothing else is
 * guessed.
 */
function mended(text: string): string {
	if (!text.startsWith('<')) return text;
	return text
		.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
		.replace(
			/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&(?!#\d{1,7};|#x[\da-f]{1,6};)(?:([a-z][a-z\d]{1,31});)?/gi,
			(found, name?: string) =>
				found.startsWith('<') || (name && (name in XML_ENTITIES || NAMED.has(name))) ? found : `&amp;${found.slice(1)}`,
		);
}

function dateOf(item: Raw): Date | null {
	const said =
		item.pubDate ??
		item.published ??
		item.date_published ??
		item.dc?.dates?.[0] ??
		item.prism?.publicationDate ??
		item.updated ??
		item.date_modified ??
		item.dcterms?.issued?.[0];
	if (typeof said !== 'string' && !(said instanceof Date)) return null;
	const at = new Date(said);
	return Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1900 ? null : at;
}

function authorOf(item: Raw): string {
	const people: (Raw | string)[] = item.authors ?? (item.author ? [item.author] : (item.dc?.creators ?? []));
	const names = people.map((one) => plainWords(typeof one === 'string' ? one : (one.name ?? ''), 100)).filter(Boolean);
	const shown = names.slice(0, 3).join(', ');
	return (names.length > 3 ? `${shown} and others` : shown).slice(0, 200);
}

/** The identifiers that publishers give first, then what the address or the words name. */
function paperOf(item: Raw, url: string, html: string): string | null {
	const said = [
		item.prism?.doi && `doi:${item.prism.doi}`,
		...(item.dc?.identifiers ?? []),
		url,
		String(item.guid?.value ?? item.id ?? ''),
		plainWords(html, 4000),
	];
	for (const text of said) {
		if (typeof text !== 'string') continue;
		const [found] = namedIn(text);
		if (found) return found.key;
	}
	return null;
}

function languageOf(said: unknown): string | null {
	if (typeof said !== 'string') return null;
	const found = /^([a-z]{2,3})(?:[-_]|$)/i.exec(said.trim())?.[1];
	return found ? found.toLowerCase() : null;
}

const PERIOD: Record<string, number> = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };

function minutesOf(feed: Raw): number | null {
	if (Number(feed.ttl) > 0) return Number(feed.ttl);
	const period = PERIOD[String(feed.sy?.updatePeriod ?? '').toLowerCase()];
	return period ? period / Math.max(1, Number(feed.sy?.updateFrequency) || 1) : null;
}

function checkJson(text: string): void {
	try {
		JSON.parse(text);
	} catch (problem) {
		const place = /position (\d+)/.exec((problem as Error).message)?.[1];
		const line = place ? text.slice(0, Number(place)).split('\n').length : text.split('\n').length;
		throw new UnreadableDocument(`Line ${line}: this is no valid JSON.`);
	}
}

const FEED_TYPES = /^application\/(?:rss|atom|feed)\+(?:xml|json)$|^application\/json$/i;

/** Feeds that the head of a page names (https://html.spec.whatwg.org/#rel-alternate). */
function alternatesIn(html: string, base: string): string[] {
	const found: string[] = [];
	const parser = new Parser({
		onopentag(name, { rel, type, href }) {
			if (name !== 'link' || !/\balternate\b/i.test(rel ?? '') || !FEED_TYPES.test(type ?? '')) return;
			const address = itemAddress(href, base);
			if (address && found.length < 10) found.push(address);
		},
	});
	parser.write(html.slice(0, 500_000));
	parser.end();
	return found;
}
