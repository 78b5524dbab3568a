// The address of a list with something about its filter changed: what lists with tabs and filters link to.

/** @param held what is asked now, in its order; null and '' are left out. @param changes other values, null for none. */
export function listAddress(
	path: string,
	held: Record<string, string | null | undefined>,
	changes: Record<string, string | null> = {},
): string {
	return addressOf(path, Object.entries({ ...held, ...changes }));
}

/** The same for names that stand more than once. */
export function addressOf(path: string, pairs: readonly (readonly [string, string | null | undefined])[]): string {
	const search = new URLSearchParams();
	for (const [name, value] of pairs) if (value) search.append(name, value);
	return search.size > 0 ? `${path}?${search}` : path;
}
