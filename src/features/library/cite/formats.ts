// In which forms citations are taken along, and how many at once.

/** Citations of one export. */
export const MOST_EXPORTED = 500;

export const FORMATS = {
	ris: {
		words: 'RIS',
		hint: 'EndNote, Zotero, Mendeley, Covidence',
		extension: 'ris',
		type: 'application/x-research-info-systems',
	},
	bibtex: { words: 'BibTeX', hint: 'LaTeX, JabRef', extension: 'bib', type: 'application/x-bibtex' },
	'csl-json': {
		words: 'CSL JSON',
		hint: 'Zotero, Pandoc',
		extension: 'json',
		type: 'application/vnd.citationstyles.csl+json',
	},
} as const;
export type Format = keyof typeof FORMATS;
