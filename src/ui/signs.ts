/** What a page that everybody may read tells machines: search engines, link previews, other programs. */
export interface Signs {
	/** The one address of the page, from the root. */
	path: string;
	title: string;
	/** One or two sentences, plain words. */
	description: string;
	/** Its kind by the Open Graph protocol (ogp.me). */
	kind: 'website' | 'article' | 'profile';
	/** Path of a picture that everybody may fetch. */
	image?: string;
	publishedAt?: Date;
	/** The same in schema.org's words, without @context; addresses are paths. */
	data?: Record<string, unknown>;
	/** Can it be embedded elsewhere (oembed.com)? */
	embeds?: boolean;
}
