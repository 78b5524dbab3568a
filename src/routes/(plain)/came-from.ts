import { localPath } from '#platform/local-path.ts';

/** The page of this site on which the form stood that was sent, or the first one. */
export function cameFrom(request: Request, { origin }: URL): string {
	const address = URL.parse(request.headers.get('referer') ?? '');
	return address?.origin === origin ? localPath(address.pathname + address.search) : '/';
}
