// Addresses and numbers that a member types: a paper's PMID or DOI, a link, an ORCID iD. Each has one form in which it is kept.

/**
 * A paper as "pmid:31535829" or "doi:10.1056/nejmoa1911303", from any of the ways in which people write it; null for
 * anything else. DOIs are compared without case (DOI Handbook §2.4), so they are kept in lower case.
 */
export function readPaper(typed: string): string | null {
	const text = typed.trim();
	const pmid =
		/^(?:pmid[:\s]*|https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/)?([1-9]\d{0,8})\/?$/i.exec(
			text,
		);
	if (pmid) return `pmid:${pmid[1]}`;
	const doi = /^(?:doi[:\s]*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}(?:\.\d+)*\/[^\s<>"]{1,200})$/i.exec(text);
	if (!doi) return null;
	return `doi:${(doi[1] as string).toLowerCase()}`;
}

/** Where a paper kept by readPaper() stands. */
export function paperAddress(reference: string): string {
	const [scheme, ...rest] = reference.split(':');
	const name = rest.join(':');
	return scheme === 'pmid' ? `https://pubmed.ncbi.nlm.nih.gov/${name}/` : `https://doi.org/${encodeURI(name)}`;
}

/** A reference as a text would name it; '' for what is no paper. */
export const paperNamed = (reference: string): string =>
	/^(?:pmid|doi):/.test(reference) ? paperWords(reference) : '';

/** "PMID 31535829" or "doi:10.1056/…", as it is shown. */
export function paperWords(reference: string): string {
	return reference.startsWith('pmid:') ? `PMID ${reference.slice(5)}` : reference;
}

/** A web address as it is kept; null for what is none, for other schemes (javascript:, data:) and for names with passwords. */
export function readAddress(typed: string): string | null {
	const text = typed.trim();
	if (/[\s\p{Cc}]/u.test(text)) return null;
	let url: URL;
	try {
		url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
	} catch {
		return null;
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
	if (url.username || url.password || !/\.[^.\d]/.test(url.hostname)) return null;
	return url.href;
}

/** A web address as text: without scheme and trailing slash. */
export function addressWords(address: string): string {
	return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/** An ORCID iD with hyphens; null when the check digit (ISO 7064 mod 11-2) is wrong. */
export function readOrcid(typed: string): string | null {
	const match = /^(?:https?:\/\/orcid\.org\/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])$/i.exec(typed.trim());
	if (!match) return null;
	const id = match.slice(1).join('').toUpperCase();
	let total = 0;
	for (const digit of id.slice(0, 15)) total = (total + Number(digit)) * 2;
	const check = (12 - (total % 11)) % 11;
	return id[15] === (check === 10 ? 'X' : String(check)) ? match.slice(1).join('-').toUpperCase() : null;
}
