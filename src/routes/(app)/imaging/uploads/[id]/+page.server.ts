import { readReport } from '#features/imaging/upload/read-uploads.ts';
import { idIn, shown } from '../../../../answer.ts';

export const load = async ({ locals, params, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const from = Math.max(1, Math.min(1_000_000, Number(url.searchParams.get('from')) || 1));
	return { report: await shown(readReport(locals.viewer, idIn(params.id), Math.floor(from))) };
};
