import { error } from '@sveltejs/kit';
import { endMails, readFewerToken, subjectWords } from '#features/notices/fewer.ts';

// Looking changes nothing: programs that check mails for malware open every link.
export const load = async ({ params }) => {
	const found = readFewerToken(params.token);
	if (!found) error(404, 'There is nothing here for you.');
	return { subjects: await subjectWords(found.subjects) };
};

export const actions = {
	/** The buttons of the page, and the one click of mail programs (RFC 8058). */
	default: async ({ params, request }) => {
		const back = (await request.formData()).get('back') === 'yes';
		if (!(await endMails(params.token, back))) error(404, 'There is nothing here for you.');
		return { done: back ? ('back' as const) : ('ended' as const) };
	},
};
