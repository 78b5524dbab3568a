// Publication types (https://www.nlm.nih.gov/mesh/pubtypes.html) for readers of other languages than English: PubMed has them in English
// alone, and the search asks for them so.

import { language, say } from '#words/say.ts';
import { STUDIES } from './evidence/study-words.ts';

/** Beside the kinds of study that a card names; by PubMed's name in lower case. */
export const TYPE_WORDS: Record<string, string> = {
	'journal article': 'Journal article',
	'retracted publication': 'Retracted publication',
	'corrected and republished article': 'Corrected and republished article',
	'duplicate publication': 'Duplicate publication',
	preprint: 'Preprint',
	'comparative study': 'Comparative study',
	'multicenter study': 'Multicentre study',
	'evaluation study': 'Evaluation study',
	'clinical study': 'Clinical study',
	'english abstract': 'Abstract in English',
	'historical article': 'Historical article',
	'classical article': 'Classical article',
	biography: 'Biography',
	portrait: 'Portrait',
	interview: 'Interview',
	lecture: 'Lecture',
	congress: 'Congress',
	'technical report': 'Technical report',
	dataset: 'Dataset',
	'personal narrative': 'Personal narrative',
	'patient education handout': 'Handout for patients',
	'introductory journal article': 'Introductory article',
	"research support, non-u.s. gov't": 'Research support, not from the US government',
	"research support, u.s. gov't, p.h.s.": 'Research support, US Public Health Service',
	"research support, u.s. gov't, non-p.h.s.": 'Research support, US government, not the Public Health Service',
	"research support, u.s. gov't": 'Research support, US government',
	'research support, n.i.h., extramural': 'Research support, NIH, extramural',
	'research support, n.i.h., intramural': 'Research support, NIH, intramural',
};

/** @returns null where there is nothing but PubMed's own name: in English, and for rare types. */
export function typeWords(name: string): string | null {
	const english = STUDIES[name.toLowerCase()] ?? TYPE_WORDS[name.toLowerCase()];
	if (language() === 'en' || english === undefined) return null;
	const said = say(english);
	return said === english ? null : said;
}
