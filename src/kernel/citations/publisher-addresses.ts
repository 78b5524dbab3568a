// Addresses of publishers that hold no DOI but from which it follows, by the publisher's own rule; Elsevier's hold the number of the
// item, which PubMed keeps beside the DOI. Those from which nothing follows (JAMA's numbers of articles) are not here.

interface Rule {
	/** With one group: what identifies the paper. Signs of its own for one host, so that it costs nothing elsewhere. */
	address: string;
	/** The key; null when the rule does not hold for this paper. */
	key(part: string): string | null;
}

const doi = (of: (part: string) => string) => (part: string) => `doi:${of(part).toLowerCase()}`;

/** ISSN of the Lancet and its sisters, which alone still make their DOI of the publisher's item identifier. */
const LANCET = new Set(
	'01406736 14702045 14733099 14744422 22132600 22138587 2214109X 22150366 22147926 23523018 23523026 23524642 24681253 24682667 25425196 25897500 26659913'.split(
		' ',
	),
);

/** Medical journals of MDPI by their ISSN, with the letters of their DOIs. */
const MDPI: Record<string, string> = {
	'1422-0067': 'ijms',
	'1660-4601': 'ijerph',
	'1999-4915': 'v',
	'2072-6643': 'nu',
	'2072-6694': 'cancers',
	'2073-4409': 'cells',
	'2075-4418': 'diagnostics',
	'2076-393X': 'vaccines',
	'2077-0383': 'jcm',
	'2079-6382': 'antibiotics',
	'2227-9032': 'healthcare',
	'2227-9059': 'biomedicines',
};

/** "S0140673620311806" or "S0140-6736(20)31180-6": a DOI at the Lancet, and everywhere at Elsevier's until 2001. */
function ofItem(written: string): string | null {
	const [, issn, year, item, check] =
		/^S(\d{7}[\dX])(\d\d)(\d{5})([\dX])$/.exec(written.toUpperCase().replace(/[-()]|%2[89]/g, '')) ?? [];
	if (!issn) return null;
	if (!LANCET.has(issn) && !/^(?:9\d|0[01])$/.test(year as string))
		return `pii:s${issn}${year}${item}${check}`.toLowerCase();
	return `doi:10.1016/s${issn.slice(0, 4)}-${issn.slice(4)}(${year})${item}-${check}`.toLowerCase();
}

export const RULES: Record<string, Rule> = {
	item: {
		address: String.raw`(?:(?:thelancet|cell)\.com\/[^\s"'<>]{0,100}?PII|(?:sciencedirect|elsevier)\.com\/[^\s"'<>?]{0,60}?pii\/|\bPII[:\s]{1,3})(?<item>S\d{4}-?\d{3}[\dX](?:\(|%28)?\d{2}(?:\)|%29)?\d{5}-?[\dX])`,
		key: ofItem,
	},
	nature: {
		address: String.raw`nature\.com\/articles\/(?<nature>[a-z][a-z\d-]{4,40}\d)`,
		key: doi((part) => `10.1038/${part}`),
	},
	bmj: {
		address: String.raw`bmj\.com\/content\/(?:[^\s"'<>()?#/]{1,20}\/){1,3}(?<bmj>bmj\.[a-z]?\d{3,7}|bmj-\d{4}-\d{5,7})`,
		key: doi((part) => `10.1136/${part}`),
	},
	elife: {
		address: String.raw`elifesciences\.org\/articles\/(?<elife>\d{5,6})(?!\d)`,
		key: doi((part) => `10.7554/eLife.${part}`),
	},
	peerj: {
		address: String.raw`peerj\.com\/articles\/(?<peerj>\d{1,6})(?!\d)`,
		key: doi((part) => `10.7717/peerj.${part}`),
	},
	jmir: {
		address: String.raw`jmir\.org\/\d{4}\/\d{1,2}\/e(?<jmir>\d{3,6})(?!\d)`,
		key: doi((part) => `10.2196/${part}`),
	},
	hindawi: {
		address: String.raw`hindawi\.com\/journals\/[a-z]{2,12}\/(?<hindawi>\d{4}\/\d{5,8})(?!\d)`,
		key: doi((part) => `10.1155/${part}`),
	},
	arxiv: {
		address: String.raw`arxiv\.org\/(?:abs|pdf)\/(?<arxiv>\d{4}\.\d{4,5})(?!\d)`,
		key: doi((part) => `10.48550/arXiv.${part}`),
	},
	ssrn: {
		address: String.raw`ssrn\.com\/(?:sol3\/papers\.cfm\?abstract_id=|abstract=)(?<ssrn>\d{5,8})(?!\d)`,
		key: doi((part) => `10.2139/ssrn.${part}`),
	},
	preprints: {
		address: String.raw`preprints\.org\/manuscript\/(?<preprints>\d{6}\.\d{4}\/v\d{1,2})(?!\d)`,
		key: doi((part) => `10.20944/preprints${part.replace('/', '.')}`),
	},
	mdpi: {
		address: String.raw`mdpi\.com\/(?<mdpi>\d{4}-\d{3}[\dX]\/\d{1,3}\/\d{1,2}\/\d{1,5})(?!\d)`,
		key: (part) => {
			const [issn, volume, issue, article] = part.split('/') as [string, string, string, string];
			const journal = MDPI[issn];
			return journal ? `doi:10.3390/${journal}${volume}${issue.padStart(2, '0')}${article.padStart(4, '0')}` : null;
		},
	},
	square: {
		address: String.raw`researchsquare\.com\/article\/(?<square>rs-\d{3,9}\/v\d{1,2})(?!\d)`,
		// Its numbers up to 2019 are of another series.
		key: (part) => (Number(/\d+/.exec(part)) < 15_000 ? null : `doi:10.21203/rs.3.${part.toLowerCase()}`),
	},
};

/** The key that follows from an address; null when it is none of these, or none follows. @param groups what the pattern found. */
export function keyOfAddress(groups: Record<string, string | undefined>): string | null {
	for (const [name, rule] of Object.entries(RULES)) {
		const part = groups[name];
		if (part !== undefined) return rule.key(part);
	}
	return null;
}

/** Hosts of which some address is known: a text without any of them has none. */
export const HOSTS =
	/thelancet|cell\.com|elsevier|sciencedirect|PII|nature\.com|bmj\.com|elifesc|peerj|jmir|hindawi|mdpi|arxiv|ssrn|preprints\.org|researchsquare/i;
