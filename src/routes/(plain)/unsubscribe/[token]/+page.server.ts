import { error } from '@sveltejs/kit';
import { memberOfToken, unsubscribe } from '#features/digest/choose-digest.ts';

// Looking changes nothing: programs that check mails for malware open every link.
export const load = ({ params }) => {
	if (memberOfToken(params.token) === null) error(404, 'There is nothing here for you.');
};

export const actions = {
	/** The button of the page, and the one click of mail programs (RFC 8058). */
	default: async ({ params }) => {
		if (!(await unsubscribe(params.token))) error(404, 'There is nothing here for you.');
		return { done: true };
	},
};
