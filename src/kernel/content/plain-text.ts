/** The words of rendered HTML (our own renderer's), cut at `length` characters: for titles of windows and previews. */
export function plainText(html: string, length: number): string {
	const words = html
		.replace(/<[^>]*>/g, ' ')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim();
	if (words.length <= length) return words;
	const cut = words.slice(0, length);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20))}…`;
}
