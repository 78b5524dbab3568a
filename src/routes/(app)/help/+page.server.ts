import { helpContents } from '#features/help/help-pages.ts';

export const load = ({ url, locals: { language } }) => {
	const wanted = (url.searchParams.get('q') ?? '').slice(0, 100);
	return {
		wanted,
		contents: helpContents(wanted, language).map(({ title, pages }) => ({
			title,
			pages: pages.map(({ slug, title: name, lead }) => ({ slug, title: name, lead })),
		})),
	};
};
