/**
 * A line that is longer than `most` characters, cut where a word ends (within its second half; else within the word) and followed by
 * "…", without a stop or comma before it. Half of a sign that takes two code units is left out.
 */
export function cutLine(line: string, most: number): string {
	if (line.length <= most) return line;
	const space = line.lastIndexOf(' ', most);
	const cut = line.slice(0, space > most / 2 ? space : most);
	return `${cut.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s.,;:،؛…–—-]+$/u, '')}…`;
}
