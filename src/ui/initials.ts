/** First letters of the first and last word of a name, without titles: “Dr Ana Lúcia Prado” gives “AP”. */
export function initials(name: string): string {
	const words = name
		.replace(/^(dr|prof|mr|mrs|ms|mx)\.?\s+/i, '')
		.split(/[\s]+/)
		.filter((word) => /^\p{L}/u.test(word));
	const first = words[0];
	if (!first) return '?';
	const last = words.length > 1 ? words[words.length - 1] : undefined;
	return `${[...first][0]}${last ? [...last][0] : ''}`.toUpperCase();
}
