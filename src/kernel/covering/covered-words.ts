// One sentence about what was done to pictures. Runs in the browser too.

export interface WhatWasDone {
	faces?: number;
	texts?: number;
	/** The file moved, or held several pictures. */
	firstFrame?: boolean;
}

/** "2 faces and 1 piece of printed text are covered." for all of them together; '' when nothing was done. */
export function coveredWords(pictures: WhatWasDone[]): string {
	const sum = (name: 'faces' | 'texts') => pictures.reduce((total, picture) => total + (picture[name] ?? 0), 0);
	const [faces, texts] = [sum('faces'), sum('texts')];
	const parts = [
		faces > 0 ? (faces === 1 ? '1 face' : `${faces} faces`) : '',
		texts > 0 ? (texts === 1 ? '1 piece of printed text' : `${texts} pieces of printed text`) : '',
	].filter((part) => part !== '');
	const sentences = [];
	if (parts.length > 0) sentences.push(`Covered: ${parts.join(' and ')}.`);
	if (pictures.some(({ firstFrame }) => firstFrame))
		sentences.push('Of a file that moves or holds several pictures, one picture is kept.');
	return sentences.join(' ');
}
