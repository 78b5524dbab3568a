import { atomFeed } from '#features/signs/atom.ts';
import { say } from '#words/say.ts';

/** What members publish for everyone, for feed readers. */
export const GET = async ({ locals, url }) =>
	new Response(
		await atomFeed(locals.network?.name ?? 'Consilium', url.origin, say('What members publish for everyone')),
		{
			headers: {
				'content-type': 'application/atom+xml; charset=utf-8',
				'cache-control': 'public, max-age=300',
				vary: 'accept-language, cookie',
			},
		},
	);
