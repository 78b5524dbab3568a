// The receipt of a consent that was taken back, for the patient to keep.

import { Document } from '#platform/pdf.server.ts';
import { locale } from '#words/say.ts';
import type { ConsentText } from './consent-texts.ts';
import type { Receipt } from './withdraw-consent.ts';

/** @param network its name. */
export async function receiptPdf(receipt: Receipt, text: ConsentText, network: string): Promise<Buffer> {
	const { withdraw: words, language } = text;
	const paper = new Document({ title: words.receipt, author: network, language });
	const { left, right, top } = paper.pdf.page.margins;
	const width = paper.pdf.page.width - left - right;
	const time = new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
	let y = paper.write(words.done, left, top, { size: 20, weight: 600, width, as: 'H1' });
	y = paper.write(`${words.receipt}, ${network}`, left, y + 12, { size: 11, width });
	y = paper.write(`${words.number}: ${receipt.number}`, left, y + 4, { size: 14, weight: 600, width });
	y = paper.write(`${words.hidden} ${time.format(receipt.withdrawnAt)} (UTC).`, left, y + 12, { size: 11, width });
	paper.write(words.told, left, y + 4, { size: 11, width });
	return paper.end();
}
