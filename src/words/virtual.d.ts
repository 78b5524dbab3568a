declare module 'virtual:words' {
	/** Words of the browser's script in this language; none for English. */
	export function load(
		language: string,
	): Promise<{ default: Record<string, string | ((...values: unknown[]) => string)> }> | undefined;
}
