// citation-js brings no types; what is used of it, and no more.

declare module '@citation-js/core' {
	export const plugins: {
		output: {
			format(name: string, data: readonly object[], options?: Record<string, unknown>): string;
		};
		config: {
			get(name: '@csl'): { styles: { add(name: string, xml: string): void; has(name: string): boolean } };
		};
	};
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
