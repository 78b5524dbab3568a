import { plainText } from '#kernel/content/plain-text.ts';
import { VISITOR } from '#kernel/people/viewer.ts';
import { listNewest } from '#kernel/stream/list-stream.ts';
import { language } from '#words/say.ts';
import { xml } from './xml.ts';

/** Of each text a feed carries the beginning: what a reader elsewhere has stored cannot be taken back from it. */
const BEGINNING = 400;

/** The newest texts that everybody may read, as a feed (RFC 4287). @param subtitle in the language of whoever asks. */
export async function atomFeed(network: string, origin: string, subtitle: string): Promise<string> {
	const { rows } = await listNewest(VISITOR, null);
	const shown = [...rows].filter((row) => row.card && row.author);
	const entries = shown.map((row) => {
		const words = plainText(row.card?.html ?? '', BEGINNING);
		const at = row.publishedAt.toISOString();
		return `<entry xml:lang="${xml(row.language)}">
	<id>${xml(origin + row.link)}</id>
	<title>${xml(row.card?.title ?? `${row.author?.name}: ${plainText(row.card?.html ?? '', 60)}`)}</title>
	<link rel="alternate" type="text/html" href="${xml(origin + row.link)}"/>
	<author><name>${xml(row.author?.name ?? '')}</name></author>
	<published>${at}</published>
	<updated>${row.editedAt?.toISOString() ?? at}</updated>
	<summary>${xml(words)}</summary>
</entry>`;
	});
	const changed = Math.max(0, ...shown.map((row) => (row.editedAt ?? row.publishedAt).getTime()));
	return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language()}">
	<id>${xml(`${origin}/`)}</id>
	<title>${xml(network)}</title>
	<subtitle>${xml(subtitle)}</subtitle>
	<link rel="self" type="application/atom+xml" href="${xml(`${origin}/feed.atom`)}"/>
	<link rel="alternate" type="text/html" href="${xml(`${origin}/`)}"/>
	<updated>${new Date(changed).toISOString()}</updated>
	${entries.join('\n')}
</feed>
`;
}
