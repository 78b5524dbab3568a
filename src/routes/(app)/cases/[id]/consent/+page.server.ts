import { fail, redirect } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import { publicUrl } from '#features/accounts/index.ts';
import { consentText, consentTexts } from '#features/cases/consent/consent-texts.ts';
import { readConsents } from '#features/cases/consent/read-consents.ts';
import {
	CONSENT_YEARS,
	recordNotIdentifiable,
	recordSigned,
	recordWaiver,
	renewCode,
} from '#features/cases/consent/record-consent.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { language } from '#words/say.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

const years = z
	.enum(CONSENT_YEARS.map((one) => String(one ?? 'open')) as [string, ...string[]], { error: 'Choose until when.' })
	.transform((one) => (one === 'open' ? null : Number(one)));
const SignedForm = z.object({
	language: z.string(),
	scope: z
		.union([z.string(), z.array(z.string())])
		.default([])
		.transform((one) => [one].flat()),
	signer: z.string({ error: 'Say who signs.' }),
	years,
	drawn: z.string().max(500_000).default(''),
	initials: z.string().max(40).default(''),
});
const ticked = z
	.literal('yes')
	.optional()
	.transform((one) => one === 'yes');
const WaiverForm = z.object({
	board: z.string().default(''),
	reference: z.string().default(''),
	years,
	research: ticked,
	publication: ticked,
});
const ReasonForm = z.object({ reason: z.string().default('') });

export const load = async ({ locals: { viewer }, params, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const page = await shown(readConsents(viewer, idIn(params.id)));
	return {
		id: params.id,
		...page,
		consents: page.consents.map((one) => ({ ...one, id: shortId(one.id) })),
		text: consentText(url.searchParams.get('in') ?? language()),
		languages: consentTexts.map(({ language, name }) => ({ language, name })),
		years: CONSENT_YEARS.map((one) => String(one ?? 'open')),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

/** The code is in this one answer and nowhere else: a page to hand over, and a picture of its address. */
function handOver(code: string, language: string) {
	const address = `${publicUrl()}/consent/withdraw?in=${language}&code=${code}`;
	return { code, address, picture: renderSVG(address, { border: 1 }), inLanguage: language };
}

export const actions = {
	signed: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, SignedForm);
		if (!read.ok) return fail(422, { basis: 'signed', values: withoutDrawing(read.values), problems: read.problems });
		const { drawn, initials, ...draft } = read.data;
		const { done, failure } = await acted(
			read.form,
			recordSigned(viewer, idIn(params.id), { ...draft, drawn, typed: initials }),
		);
		if (failure)
			return fail(failure.status, {
				...failure.data,
				values: withoutDrawing(failure.data.values),
				scope: draft.scope,
				basis: 'signed',
			});
		return { recorded: handOver(done.code as string, draft.language) };
	},
	waiver: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, WaiverForm);
		if (!read.ok) return fail(422, { basis: 'waiver', values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, recordWaiver(viewer, idIn(params.id), read.data));
		if (failure) return fail(failure.status, { ...failure.data, basis: 'waiver' });
		redirect(303, `/cases/${params.id}/consent`);
	},
	reason: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, ReasonForm);
		if (!read.ok) return fail(422, { basis: 'reason', values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, recordNotIdentifiable(viewer, idIn(params.id), read.data.reason));
		if (failure) return fail(failure.status, { ...failure.data, basis: 'reason' });
		redirect(303, `/cases/${params.id}/consent`);
	},
	renew: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const { done, failure } = await acted(
			form,
			renewCode(viewer, idIn(params.id), idIn(String(form.get('consent') ?? ''))),
		);
		if (failure) return failure;
		return { recorded: handOver(done.code as string, String(form.get('language') ?? 'en')) };
	},
};

/** A signature is not sent back to the page. */
function withoutDrawing({ drawn: _drawn, initials: _initials, ...values }: Record<string, string>) {
	return values;
}
