import { signOut } from '#features/accounts/sign-in.ts';
import { callerOf } from '../plain-form.ts';

/** On a ward computer the next person must find nothing: caches, drafts and off-line copies go with the session. */
export const POST = async (event) => {
	await signOut(callerOf(event));
	return new Response(null, {
		status: 303,
		headers: {
			location: '/sign-in?done=signed-out',
			'clear-site-data': '"cache", "storage"',
			'cache-control': 'no-store',
		},
	});
};

/** Whoever types the address or reloads it is led home, still signed in: a link elsewhere must not sign anybody out. */
export const GET = () => new Response(null, { status: 303, headers: { location: '/' } });
