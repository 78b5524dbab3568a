import { emblemSvg } from '#features/personas/emblem.ts';
import { idIn } from '../../answer.ts';

// The same for everybody, and drawn for any id: it tells nobody whether there is such a persona.
export const GET = ({ params }) =>
	new Response(emblemSvg(idIn(params.id)), {
		headers: {
			'content-type': 'image/svg+xml',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
			'cache-control': 'public, max-age=31536000, immutable',
		},
	});
