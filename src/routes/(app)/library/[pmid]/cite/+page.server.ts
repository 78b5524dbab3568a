import { plainTitle } from '#features/library/cite/csl-of.ts';
import { FORMATS, type Format, formatAs, formatInStyle } from '#features/library/cite/format-citations.ts';
import { readForExport } from '#features/library/cite/read-for-export.ts';
import { listStyles } from '#features/library/cite/styles.ts';
import { shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const pmid = /^\d{1,9}$/.test(params.pmid) ? Number(params.pmid) : 0;
	const [item] = await shown(readForExport(viewer, [pmid]));
	if (!item) throw new Error('an export of one citation has none');
	const styles = await listStyles();
	const style = url.searchParams.get('style') ?? 'nlm';
	return {
		pmid,
		title: plainTitle(item),
		retracted: item.note !== undefined,
		style,
		styles: styles.map(({ name, words }) => ({ value: name, words })),
		text: await shown(formatInStyle(style, item)),
		formats: await Promise.all(
			(Object.keys(FORMATS) as Format[]).map(async (as) => ({
				as,
				words: FORMATS[as].words,
				hint: FORMATS[as].hint,
				text: await formatAs(as, [item]),
			})),
		),
	};
};
