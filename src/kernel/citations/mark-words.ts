// What marks and identifiers say to a reader.

import type { Cited } from './cited-json.ts';
import type { Mark } from './tables.ts';

export const MARK_WORDS: Record<Mark, string> = {
	retracted: 'Retracted',
	'partly-retracted': 'Retracted in part',
	concern: 'Expression of concern',
	corrected: 'Corrected',
	updated: 'Newer version',
	preprint: 'Preprint',
};

/** How grave it is, for its colour. */
export const markTone = (mark: Mark): 'danger' | 'caution' | 'note' =>
	mark === 'retracted' || mark === 'partly-retracted' ? 'danger' : mark === 'concern' ? 'caution' : 'note';

/** Identifier in words: "PMID 12345678", "PMC1234567", "doi:10.1000/abc". */
export function keyWords(key: string): string {
	if (key.startsWith('pmid:')) return `PMID ${key.slice(5)}`;
	if (key.startsWith('pii:')) return `PII ${key.slice(4).toUpperCase()}`;
	return key.startsWith('pmc:') ? key.slice(4) : key;
}

/** Where the world keeps it. */
export function keyAddress(key: string): string {
	if (key.startsWith('pmid:')) return `https://pubmed.ncbi.nlm.nih.gov/${key.slice(5)}/`;
	if (key.startsWith('pmc:')) return `https://pmc.ncbi.nlm.nih.gov/articles/${key.slice(4)}/`;
	if (key.startsWith('pii:')) return `https://www.sciencedirect.com/science/article/pii/${key.slice(4).toUpperCase()}`;
	return `https://doi.org/${key.slice(4).split('/').map(encodeURIComponent).join('/')}`;
}

/** Where a card leads: members to the page in the library, others to where the world keeps it. */
export function citedAddress({ pmid, key }: Pick<Cited, 'pmid' | 'key'>, signedIn: boolean): string {
	if (pmid === null) return keyAddress(key);
	return signedIn ? `/library/${pmid}` : keyAddress(`pmid:${pmid}`);
}
