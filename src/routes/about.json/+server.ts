import { aboutNetwork } from '#features/admin/about-network.ts';

/** Who runs this network, for programs: the same facts as /about. */
export const GET = ({ locals }) =>
	Response.json(aboutNetwork(locals.network), {
		headers: { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' },
	});
