import { helpContents, helpPage } from '#features/help/help-pages.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ params, locals: { language } }) => {
	const page = await shown((async () => helpPage(params.page, language))());
	const all = helpContents('', language).flatMap(({ pages }) => pages);
	const next = all[all.findIndex(({ slug }) => slug === page.slug) + 1];
	return { help: page, next: next ? { slug: next.slug, title: next.title } : null };
};
