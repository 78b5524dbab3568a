import type { Signs } from '#ui/signs.ts';

/** What a page of the network's own tells: a list of texts, or words about the network itself. */
interface Told {
	path: string;
	title: string;
	/** One or two sentences, plain words. */
	description: string;
}

/**
 * A list that everybody may read, as its first page without a filter shows it. Only that one is worth finding.
 * @param shown visitors see it, from its beginning.
 */
export function listSigns({ path, title, description }: Told, shown: boolean): Signs | null {
	if (!shown) return null;
	return {
		path,
		title,
		description,
		kind: 'website',
		data: { '@type': 'CollectionPage', name: title, description, url: path },
	};
}

/** A page of help, or one that says something of the network. @param about what it is about, in schema.org's words. */
export function wordsSigns(
	{ path, title, description }: Told,
	shown: boolean,
	about?: Record<string, unknown>,
): Signs | null {
	if (!shown) return null;
	return {
		path,
		title,
		description,
		kind: 'website',
		data: {
			'@type': about ? 'AboutPage' : 'WebPage',
			name: title,
			description,
			url: path,
			...(about && { mainEntity: about }),
		},
	};
}
