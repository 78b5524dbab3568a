// How similar two citations are: PubMed's related articles, the model pmra of
// Lin J, Wilbur WJ. PubMed related articles: a probabilistic topic-based model for content similarity.
// BMC Bioinformatics 2007;8:423. https://doi.org/10.1186/1471-2105-8-423
//
// A term that stands k times in a document of l words is about its topic with probability
//   w = 1 / (1 + (μ/λ)^(k−1) · e^(−(μ−λ)·l)),
// λ and μ being the rates of a term in documents that are about it and in those that only mention it. Two documents are as
// similar as Σ w(c)·√idf · w(d)·√idf over the terms that both have.

/** The paper's estimates, from MeSH headings and the words of their citations. */
export const LAMBDA = 0.022;
export const MU = 0.013;

/**
 * NLM ("Computation of similar articles", PubMed help): words of a title are added a second time, those of the abstract once; a
 * MeSH heading is one term and stands once, its star ignored.
 */
export const TITLE = 2;

/** @param count k, how often the term stands in the document. @param length l, the document's words. */
export function termWeight(count: number, length: number): number {
	return 1 / (1 + (MU / LAMBDA) ** (count - 1) * Math.exp((LAMBDA - MU) * length));
}

/** @param share of all documents in which the term stands, above 0. */
export const idf = (share: number): number => Math.log(1 / share);

/** A document: how often each of its terms stands in it. */
export type Terms = ReadonlyMap<string, number>;

export const lengthOf = (terms: Terms): number => [...terms.values()].reduce((sum, count) => sum + count, 0);

/** The sum above, in the plainest form: what the database computes (find-similar.ts) is tested against it. */
export function similarity(c: Terms, d: Terms, shareOf: (term: string) => number): number {
	const [lengthC, lengthD] = [lengthOf(c), lengthOf(d)];
	let sum = 0;
	for (const [term, count] of c) {
		const other = d.get(term);
		if (other) sum += termWeight(count, lengthC) * termWeight(other, lengthD) * idf(shareOf(term));
	}
	return sum;
}
