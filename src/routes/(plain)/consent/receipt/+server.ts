import { error } from '@sveltejs/kit';
import { consentText } from '#features/cases/consent/consent-texts.ts';
import { receiptPdf } from '#features/cases/consent/receipt-pdf.ts';
import { countReceipt, readReceipt } from '#features/cases/consent/withdraw-consent.ts';
import { shown } from '../../../answer.ts';
import type { RequestHandler } from './$types';

/** The receipt of a consent that was taken back, for whoever has its code. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const form = await request.formData();
	await shown(countReceipt(locals.address));
	const receipt = await readReceipt(String(form.get('code') ?? ''));
	if (!receipt) error(404, 'There is nothing here for you.');
	const text = consentText(String(form.get('in') ?? receipt.language));
	const bytes = await receiptPdf(receipt, text, locals.network?.name ?? 'Consilium');
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="receipt-${receipt.number}.pdf"`,
			'cache-control': 'private, no-store',
		},
	});
};
