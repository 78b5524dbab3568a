// What a page tells machines (search engines, link previews), read out of its HTML, and what is wrong with it.

/** Fields without which a type of schema.org says nothing (developers.google.com/search/docs/appearance/structured-data). */
const NEEDED: Record<string, readonly string[]> = {
	WebSite: ['name', 'url', 'publisher'],
	MedicalOrganization: ['name'],
	Organization: ['name'],
	Person: ['name'],
	ProfilePage: ['mainEntity'],
	QAPage: ['mainEntity'],
	Question: ['name', 'text', 'answerCount', 'author', 'datePublished'],
	Answer: ['text', 'url', 'author', 'datePublished'],
	DiscussionForumPosting: ['headline', 'text', 'url', 'author', 'datePublished'],
	MedicalScholarlyArticle: ['headline', 'url', 'author', 'datePublished'],
	Report: ['headline', 'url', 'author', 'datePublished'],
	Collection: ['headline', 'url', 'author'],
	EducationEvent: ['name', 'startDate'],
	CollectionPage: ['name', 'url'],
	MedicalWebPage: ['name', 'url'],
	AboutPage: ['mainEntity'],
	WebPage: ['name', 'url'],
	DefinedTerm: ['name'],
};

export interface Told {
	robots: string | null;
	canonical: string | null;
	description: string | null;
	/** Open Graph by name, e.g. "og:title". */
	graph: Record<string, string>;
	/** schema.org, parsed; null for none. */
	data: unknown;
}

/** In the browser: what this page's head tells. */
export const readTold = (): Told => {
	const content = (selector: string) => document.querySelector(selector)?.getAttribute('content') ?? null;
	const script = document.querySelector('script[type="application/ld+json"]');
	return {
		robots: content('meta[name=robots]'),
		canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
		description: content('meta[name=description]'),
		graph: Object.fromEntries(
			[...document.querySelectorAll('meta[property^="og:"]')].map((one) => [
				one.getAttribute('property') ?? '',
				one.getAttribute('content') ?? '',
			]),
		),
		data: script === null ? null : JSON.parse(script.textContent ?? ''),
	};
};

/** A page tells everything or nothing; whoever is signed in gets a page that tells nothing. */
export function toldWrong({ robots, canonical, description, graph, data }: Told, signedIn: boolean): string[] {
	if (robots === 'noindex') {
		const told = canonical !== null || description !== null || Object.keys(graph).length > 0 || data !== null;
		return told ? ['asks not to be listed and tells of itself all the same'] : [];
	}
	if (signedIn) return ['a member’s page may be listed'];
	const wrong: string[] = [];
	for (const name of ['og:title', 'og:description', 'og:type', 'og:url', 'og:image', 'og:site_name'])
		if (!graph[name]) wrong.push(`no ${name}`);
	if (!canonical || graph['og:url'] !== canonical) wrong.push('canonical address and og:url differ');
	if (!description) wrong.push('no description');
	if (data === null) wrong.push('no schema.org');
	return [...wrong, ...dataWrong(data)];
}

/** Types that are not known here, and fields that their type needs. */
function dataWrong(data: unknown): string[] {
	if (Array.isArray(data)) return data.flatMap(dataWrong);
	if (data === null || typeof data !== 'object') return [];
	const object = data as Record<string, unknown>;
	const type = object['@type'];
	const needed = typeof type === 'string' ? NEEDED[type] : undefined;
	return [
		...(needed === undefined ? [`${String(type)} is a type that nobody expected`] : []),
		...(needed ?? [])
			.filter((field) => object[field] === undefined || object[field] === '')
			.map((field) => `${String(type)} without ${field}`),
		...['url', 'image']
			.filter((field) => typeof object[field] === 'string' && !/^https?:/.test(object[field] as string))
			.map((field) => `${field} is no address`),
		...Object.values(object).flatMap(dataWrong),
	];
}
