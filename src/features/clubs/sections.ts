// The parts of a paper under which a club discusses it, in the order in which one reads.

export const SECTIONS = {
	aims: { words: 'Aims', asks: 'What was asked, and does it matter to whom you treat?' },
	methods: { words: 'Methods', asks: 'Who was in it, what was compared, what could have bent it?' },
	results: { words: 'Results', asks: 'How large is the effect, how sure are they, what is missing?' },
	applicability: { words: 'Applicability', asks: 'Would it hold for your patients, with your means?' },
	general: { words: 'Everything else', asks: 'What fits nowhere above: dates, tools, what to read next.' },
} as const;

export type Section = keyof typeof SECTIONS;
export const SECTION_CODES = Object.keys(SECTIONS) as Section[];
export const isSection = (text: string): text is Section => text in SECTIONS;
