// Parts of a file, as players ask for them: RFC 9110, section 14. One range is answered as such; several at once are
// answered with the whole, which the RFC allows and no player of videos asks for.

/** Which bytes to send, both ends included; 'whole' for all of them, 'none' when nothing of what was asked for is there. */
export type Part = { from: number; to: number } | 'whole' | 'none';

/**
 * @param range the header Range. @param ifRange the header If-Range: with another version the whole is sent (13.1.5).
 * @param size bytes of the file. @param etag its strong entity tag.
 */
export function partOf(range: string | null, ifRange: string | null, size: number, etag: string): Part {
	if (range === null) return 'whole';
	// A date would have to be the exact time of the last change, which is not sent; so only the tag counts.
	if (ifRange !== null && ifRange.trim() !== etag) return 'whole';
	const found = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range);
	if (!found) return 'whole';
	const [first, last] = [found[1] as string, found[2] as string];
	if (first === '' && last === '') return 'whole';
	if (first === '') {
		const suffix = Number(last);
		if (suffix === 0 || size === 0) return 'none';
		return { from: Math.max(0, size - suffix), to: size - 1 };
	}
	const from = Number(first);
	const to = last === '' ? size - 1 : Number(last);
	if (last !== '' && to < from) return 'whole';
	if (from >= size) return 'none';
	return { from, to: Math.min(to, size - 1) };
}
