// The feed of a kept search, for a reader program: whoever has its address reads it, so it holds what PubMed tells everybody
// (title, authors, journal) and nothing of the member, not even the words that were asked.

import { generateAtomFeed } from 'feedsmith';
import { publicUrl } from '#features/accounts/index.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { say } from '#words/say.ts';
import { inLanguage, known } from '#words/speak.server.ts';
import type { Filters } from './filters.ts';
import { type FeedItem, latestAdded } from './new-citations.ts';
import { searchOfFeed } from './saved-searches.ts';
import { UnreadableQuery } from './unreadable.ts';

/** A search that can be asked no more, because its heading is given up or it finds too much, brings nothing. */
async function itemsOf({ query, filters }: { query: string; filters: Filters }): Promise<FeedItem[]> {
	try {
		return await latestAdded(query, filters);
	} catch (problem) {
		if (problem instanceof UnreadableQuery) return [];
		throw problem;
	}
}

/** Atom (RFC 4287). @returns null for an address that is none, or none any more. */
export async function feedOf(token: string): Promise<string | null> {
	const search = await searchOfFeed(token);
	if (!search) return null;
	const [items, network] = await Promise.all([itemsOf(search), readNetwork()]);
	const url = publicUrl();
	const spoken = known(search.speaks) ?? 'en';
	const words = inLanguage(spoken, () => ({
		title: say(`New in the library · ${network?.name ?? 'Consilium'}`),
		retracted: say('Retracted'),
	}));
	const atom = generateAtomFeed({
		id: `${url}/library/feed/${token}`,
		title: words.title,
		updated: items[0]?.addedAt ?? new Date(0),
		links: [{ href: `${url}/library/feed/${token}`, rel: 'self', type: 'application/atom+xml' }],
		authors: [{ name: 'U.S. National Library of Medicine' }],
		entries: items.map((item) => ({
			id: `https://pubmed.ncbi.nlm.nih.gov/${item.pmid}/`,
			title: { value: `${item.retracted ? `${words.retracted}: ` : ''}${item.title}` },
			updated: item.addedAt,
			links: [{ href: `${url}/library/${item.pmid}`, rel: 'alternate' }],
			summary: {
				value: `${item.authors}${item.authors ? '. ' : ''}${item.journal}${item.year ? ` ${item.year}` : ''}. PMID ${item.pmid}`,
			},
		})),
	} as never) as string;
	// PubMed's titles are English, translated where the paper is not; feedsmith writes no language of its own.
	return atom.replace('<feed ', '<feed xml:lang="en" ').replace('<title>', `<title xml:lang="${spoken}">`);
}
