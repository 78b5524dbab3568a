// How words are written in the lists: without accents, in small letters.

export const fold = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/ß/g, 'ss')
		.replace(/[øØ]/g, 'o')
		.replace(/[łŁ]/g, 'l')
		.replace(/[đĐ]/g, 'd')
		.replace(/ı/g, 'i')
		.replace(/[æÆ]/g, 'ae')
		.replace(/[’ʼ]/g, "'")
		.toLowerCase();
