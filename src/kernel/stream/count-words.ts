/** Small numbers as they are, large ones rounded: nobody needs 12,345 exactly, and nobody should compare. */
export function countWords(count: number): string {
	return count < 1000 ? String(count) : `${Math.floor(count / 100) / 10}k`;
}
