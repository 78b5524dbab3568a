// The dresses of a profile. Each changes accent and cover band and nothing that is read; src/ui/styles/profile-themes.css
// has the colours, and tokens.test.ts their contrast.

export const themes = [
	{ code: 'journal', words: 'Journal', hint: 'Deep green-blue, as the rest of the network.' },
	{ code: 'ward', words: 'Ward', hint: 'Slate blue.' },
	{ code: 'garden', words: 'Garden', hint: 'Moss green.' },
	{ code: 'dusk', words: 'Dusk', hint: 'Plum.' },
] as const;
export type Theme = (typeof themes)[number]['code'];
