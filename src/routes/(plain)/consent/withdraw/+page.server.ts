import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { consentText, consentTexts } from '#features/cases/consent/consent-texts.ts';
import { type Receipt, withdrawConsent } from '#features/cases/consent/withdraw-consent.ts';
import { readForm } from '#platform/form.ts';
import { refusalOf } from '../../plain-form.ts';

const CodeForm = z.object({ code: z.string().max(40).default('') });

// Looking changes nothing: cameras and programs open every link.
export const load = ({ locals, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const { withdraw, language, rtl, scopes } = consentText(url.searchParams.get('in') ?? locals.language);
	return {
		words: withdraw,
		scopes,
		language,
		rtl: rtl ?? false,
		code: (url.searchParams.get('code') ?? '').slice(0, 20),
		languages: consentTexts.map(({ language: code, name }) => ({ code, name })),
	};
};

export const actions = {
	default: async (event) => {
		const read = await readForm(event.request, CodeForm);
		if (!read.ok) return fail(422, { wrong: true });
		let receipt: Receipt | null = null;
		const refused = await refusalOf(
			event,
			read.form,
			(async () => {
				receipt = await withdrawConsent(read.data.code, event.locals.address);
			})(),
		);
		if (refused) return refused;
		// One answer for every code that is none.
		if (!receipt) return fail(422, { wrong: true });
		return { receipt: receipt as Receipt, code: read.data.code };
	},
};
