// A browser without a screen: keeps cookies between calls of acts, as a real one does between requests.

import type { Caller } from '#features/accounts/caller.ts';

export interface StandIn {
	/** What an act gets: this browser's cookies now. */
	caller(): Caller;
	/** Current cookies by name, decoded. */
	cookies: Map<string, string>;
	get(name: string): string | undefined;
}

export function browser(address = '192.0.2.1', userAgent = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0'): StandIn {
	const cookies = new Map<string, string>();
	const get = (name: string) => cookies.get(name);
	return {
		cookies,
		get,
		caller: () => ({
			address,
			headers: new Headers({
				'user-agent': userAgent,
				cookie: [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
			}),
			cookies: {
				get,
				set(name, value, attributes) {
					const encoded = (attributes.encode ?? encodeURIComponent)(value);
					if (attributes.maxAge === 0) cookies.delete(name);
					else cookies.set(name, decodeURIComponent(encoded));
				},
			},
		}),
	};
}
