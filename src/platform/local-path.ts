/**
 * The path if it stays on this site, else "/": nothing that a link or form carries may lead elsewhere.
 * Refuses "//host", "/\host" and control characters, which browsers read as another host.
 */
export function localPath(path: string | null | undefined): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
	return path && /^\/(?![/\\])/.test(path) && !/[\u0000-\u001f\\]/.test(path) ? path : '/';
}
