// Consent: recorded without a name, opened only with a trace, taken back by a code; and then the case is gone on every path.

import '#features/kinds.ts';
import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { writePost } from '#features/posts/write-post.ts';
import { coversFaces } from '#kernel/attachments/face-consent.ts';
import { readPicture } from '#kernel/attachments/read-picture.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { comeBack, deactivate } from '#kernel/people/deactivate.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { react } from '#kernel/reactions/react.ts';
import { readAnew } from '#kernel/reading/open-discussion.ts';
import { type QuotedRead, quotedJson } from '#kernel/replies/quote.ts';
import { reply } from '#kernel/replies/reply.ts';
import { indexContent } from '#kernel/search/index-content.ts';
import { search } from '#kernel/search/search.ts';
import { pathOf } from '#kernel/stream/find-content.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { noFilter } from '../base/filter.ts';
import { SAMPLE } from '../case-samples.file.ts';
import { noteCopy } from '../copies.ts';
import { addDraftPhoto, discardDraft, readDraft, startDraft } from '../drafts.ts';
import { changeReaders } from '../edit-case.ts';
import { readCaseBase } from '../list-cases.ts';
import { publishCase } from '../publish-case.ts';
import { readCasePage } from '../read-case.ts';
import { newCode, readCode } from './code.ts';
import { consentText, consentTexts, textVersion } from './consent-texts.ts';
import { faultsOfR4 } from './fhir-r4.file.ts';
import { tellConsentNarrowed } from './narrow-to-consent.ts';
import { readConsentResource, readConsents } from './read-consents.ts';
import {
	openSignature,
	recordNotIdentifiable,
	recordSigned,
	recordWaiver,
	renewCode,
	type SignedDraft,
} from './record-consent.ts';
import { eraseCase, expireConsents, readReceipt, tellConsentEnded, withdrawConsent } from './withdraw-consent.ts';

let lena: Person;
let omar: Person;
let nurse: Person;
let count = 0;
const key = () => `consent-test-${++count}`;
const notFound = { status: 404 };
const SIGNED: SignedDraft = {
	language: 'de',
	scope: ['network', 'teaching'],
	signer: 'patient',
	years: 5,
	drawn: '',
	typed: 'Q. Z.',
};

beforeAll(async () => {
	lena = await person('Lena Berg', { profession: 'physician' });
	omar = await person('Omar Haddad', { profession: 'physician' });
	nurse = await person('Nora Nurse', { profession: 'nurse' });
});

/** A line drawn by a finger, as the browser sends it. */
const quoted = async (viewer: Viewer, id: Id) => {
	const { more } = await readAnew(viewer, 'case', id, {}, () => ({ quoted: quotedJson(viewer, id) }));
	return more.quoted as QuotedRead | null;
};
async function drawing(stroke = '#123'): Promise<string> {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="180"><path d="M20 90 Q150 10 300 90 T580 90" stroke="${stroke}" stroke-width="4" fill="none"/></svg>`;
	return `data:image/png;base64,${(await sharp(Buffer.from(svg)).png().toBuffer()).toString('base64')}`;
}

const plainPicture = async () =>
	new Uint8Array(
		await sharp({ create: { width: 30, height: 20, channels: 3, background: '#789' } })
			.png()
			.toBuffer(),
	);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0L9 9" stroke="#000"/></svg>';

async function draft(more = {}): Promise<Id> {
	return startDraft(await lena.viewer(), { ...SAMPLE, ...more }, key());
}

describe('recording', () => {
	test('what was signed is sealed, named by nobody, and opened for authors alone with a line in the log', async () => {
		const id = await draft();
		const viewer = await lena.viewer();
		const { id: consent, code } = await recordSigned(viewer, id, { ...SIGNED, typed: '', drawn: await drawing() });
		expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
		const { rows } = await sql<{ all: string; bytes: Buffer }>`select row_to_json(c)::text as all, signature as bytes
			from case_consent c where id = ${consent}`.execute(db);
		expect(rows[0]?.bytes.subarray(1, 5).toString('latin1')).not.toBe('\x89PNG');
		expect(rows[0]?.all).not.toContain(code);
		await expect(openSignature(await omar.viewer(), id, consent)).rejects.toMatchObject(notFound);
		const opened = await openSignature(viewer, id, consent);
		expect((await sharp(opened.bytes).metadata()).format).toBe('png');
		const log =
			await sql`select from audit where act = 'consent.open-signature' and subject_id = ${consent} and actor_id = ${lena.id}`.execute(
				db,
			);
		expect(log.rows).toHaveLength(1);
		await expect(readConsents(await omar.viewer(), id)).rejects.toMatchObject(notFound);
		expect((await readConsents(viewer, id)).consents).toMatchObject([{ basis: 'signed', signed: true, holds: true }]);
	});

	test('it is a FHIR R4 Consent without a person in it, on every basis', async () => {
		const id = await draft();
		const viewer = await lena.viewer();
		const { id: consent } = await recordSigned(viewer, id, SIGNED);
		const resource = await readConsentResource(viewer, id, consent);
		expect(resource).toMatchObject({
			resourceType: 'Consent',
			status: 'active',
			language: 'de',
			patient: { display: 'The patient of this case, who is not named' },
			performer: [{ display: 'patient' }],
			policyRule: { text: `Consent text ${textVersion(consentText('de'))}` },
			provision: { type: 'permit' },
		});
		expect(faultsOfR4(resource)).toEqual([]);
		const others = [
			await recordSigned(viewer, id, { ...SIGNED, scope: ['network', 'research', 'publication', 'face'], years: null }),
			await recordWaiver(viewer, id, { board: 'Ethics office', reference: 'R-17', years: 1 }),
			await recordNotIdentifiable(viewer, id, 'Age band and sex alone are told; thousands of patients fit that.'),
		];
		for (const other of others) expect(faultsOfR4(await readConsentResource(viewer, id, other.id))).toEqual([]);
		expect(JSON.stringify(resource)).not.toMatch(/Q\. Z\.|Lena/);
		await expect(readConsentResource(await omar.viewer(), id, consent)).rejects.toMatchObject(notFound);
	});

	test('an empty drawing, a whole name, a foreign scope and a picture in disguise are refused with a sentence', async () => {
		const id = await draft();
		const viewer = await lena.viewer();
		const white = await drawing('#fff');
		const refusals: [Partial<SignedDraft>, string][] = [
			[{ typed: '' }, 'signature'],
			[{ typed: 'Ingrid Halvorsen' }, 'signature'],
			[{ drawn: white.replace('iVBOR', 'AAAAA') }, 'signature'],
			[{ drawn: 'data:image/svg+xml;base64,PHN2Zz4=' }, 'signature'],
			// A drawing with a program in it, called a PNG.
			[{ drawn: `data:image/png;base64,${Buffer.from(SVG).toString('base64')}` }, 'signature'],
			[
				{
					drawn: `data:image/png;base64,${(
						await sharp({ create: { width: 60, height: 20, channels: 3, background: '#fff' } })
							.png()
							.toBuffer()
					).toString('base64')}`,
				},
				'signature',
			],
			[{ scope: ['teaching'] }, 'scope'],
			[{ signer: 'neighbour' }, 'signer'],
			[{ years: 99 }, 'years'],
			[{ language: 'tlh' }, 'language'],
		];
		for (const [more, field] of refusals)
			await expect(
				recordSigned(viewer, id, { ...SIGNED, ...more }),
				JSON.stringify(more).slice(0, 60),
			).rejects.toMatchObject({
				field,
			});
		await expect(recordWaiver(viewer, id, { board: '', reference: 'x', years: null })).rejects.toMatchObject({
			field: 'board',
		});
		await expect(
			recordWaiver(viewer, id, { board: 'Board, for Mrs. Jane Roe', reference: 'MRN 88412993', years: null }),
		).rejects.toMatchObject({ field: 'board', message: expect.stringContaining('who the patient is') });
		await expect(recordNotIdentifiable(viewer, id, 'Trust me.')).rejects.toMatchObject({ field: 'reason' });
		await expect(
			recordNotIdentifiable(viewer, id, 'Only Mrs. Ingrid Halvorsen of Boise, Idaho, born 3 March 1950, would know.'),
		).rejects.toMatchObject({ field: 'attested' });
		await expect(recordSigned(await omar.viewer(), id, SIGNED)).rejects.toMatchObject(notFound);
	});

	test('a waiver and a reason are grounds, too; five languages say the same', async () => {
		const id = await draft();
		await recordWaiver(await lena.viewer(), id, {
			board: 'Ethics board of the county',
			reference: '24-0113',
			years: null,
		});
		await publishCase(await lena.viewer(), id);
		expect((await readCasePage(await omar.viewer(), id)).basis).toEqual(['waiver']);
		// Who waived it is between its authors and the moderators.
		expect(JSON.stringify(await readCasePage(await omar.viewer(), id))).not.toContain('Ethics board');
		expect(consentTexts.map(({ language }) => language).sort()).toEqual(['ar', 'de', 'en', 'es', 'fr']);
		expect(new Set(consentTexts.map(textVersion)).size).toBe(5);
	});

	test('a face is seen on a signature for it alone, asked by the case’s authors, while it holds', async () => {
		const id = await draft();
		const reference = `case:${shortId(id)}`;
		const viewer = await lena.viewer();
		expect(await coversFaces(viewer, reference)).toBeNull();
		const { code } = await recordSigned(viewer, id, { ...SIGNED, scope: ['network', 'face'] });
		expect(await coversFaces(viewer, reference)).toBe(id);
		expect(await coversFaces(await omar.viewer(), reference)).toBeNull();
		await recordSigned(viewer, id, SIGNED);
		expect(await coversFaces(viewer, reference)).toBeNull();
		await withdrawConsent(code as string, '7.7.7.7');
		expect(await coversFaces(viewer, reference)).toBeNull();
	});

	test('codes are read as people write them', () => {
		const code = newCode();
		expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''));
		expect(readCode('OIL0-1111-1111')).toBe('011011111111');
		for (const none of ['', 'ABC', 'ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ', '1234-5678-90123', "' or 1=1 --"])
			expect(readCode(none)).toBeNull();
	});
});

describe('taking it back', () => {
	test('the case is gone on every path at once, everybody concerned is told, the patient has a receipt', async () => {
		const id = await draft({ title: 'Zorblat in a runner', audience: 'public' });
		const viewer = await lena.viewer();
		const bytes = new Uint8Array(
			await sharp({ create: { width: 400, height: 300, channels: 3, background: '#357' } })
				.png()
				.toBuffer(),
		);
		const photo = await addDraftPhoto(viewer, id, bytes, 'A blue field');
		const { id: consent, code } = await recordSigned(viewer, id, { ...SIGNED, scope: ['network', 'publication'] });
		await publishCase(viewer, id);
		const answer = await reply(await omar.viewer(), {
			parentId: id,
			markdown: '> Zorblat, as told\n\nI agree.',
			key: key(),
		});
		await react(await omar.viewer(), id, 'thanks');
		await noteCopy(await nurse.viewer(), id, 'pdf');
		await sql`insert into link_card (id, url, url_hash, state, title) values (1, ${`https://x.test/cases/${shortId(id)}`}, '\\x01', 'ready', 'Zorblat in a runner')`.execute(
			db,
		);
		for (const contentId of [id, answer]) await indexContent({ contentId });
		expect((await search(await nurse.viewer(), 'zorblat')).hits).toHaveLength(2);
		expect((await quoted(await nurse.viewer(), id))?.markdown).toContain('marathon');

		expect(await withdrawConsent('0000-0000-0000', '1.2.3.4')).toBeNull();
		expect(await withdrawConsent('no code', '1.2.3.4')).toBeNull();
		const receipt = await withdrawConsent((code as string).toLowerCase(), '1.2.3.4');
		expect(receipt).toMatchObject({ number: shortId(consent).toUpperCase(), already: false, language: 'de' });

		for (const who of [lena, omar, nurse]) {
			const them = await who.viewer();
			await expect(readCasePage(them, id)).rejects.toMatchObject(notFound);
			await expect(readThread(them, 'case', id)).rejects.toMatchObject(notFound);
			await expect(pathOf(them, id)).rejects.toMatchObject(notFound);
			await expect(pathOf(them, answer)).rejects.toMatchObject(notFound);
			await expect(reply(them, { parentId: id, markdown: 'Late', key: key() })).rejects.toMatchObject(notFound);
			await expect(reply(them, { parentId: answer, markdown: 'Late', key: key() })).rejects.toMatchObject(notFound);
			expect((await search(them, 'zorblat')).hits).toEqual([]);
			expect([...(await readCaseBase(them, noFilter(), null)).rows].map((row) => row.id)).not.toContain(id);
			await expect(quoted(them, id)).rejects.toMatchObject(notFound);
			expect(await readPicture(them, photo, 320)).toBeNull();
			expect(JSON.stringify((await readNotices(them, null)).notices)).not.toContain('Zorblat');
		}
		expect(await readPicture(VISITOR, photo, 320)).toBeNull();
		const left = await sql`select from link_card where title like 'Zorblat%' union all
			select from search_row where content_id in (${id}, ${answer})`.execute(db);
		expect(left.rows).toHaveLength(0);

		await tellConsentEnded({ caseId: id, why: 'withdrawn' });
		await tellConsentEnded({ caseId: id, why: 'withdrawn' });
		const told = async (who: Person) =>
			(await readNotices(await who.viewer(), null)).notices.filter(({ kind }) => kind === 'consent-ended');
		expect((await told(lena)).map(({ sentence }) => sentence)).toEqual([
			expect.stringContaining('hidden from everybody'),
		]);
		expect((await told(nurse)).map(({ sentence }) => sentence)).toEqual([expect.stringContaining('downloaded a copy')]);
		expect(await told(omar)).toEqual([]);

		// Its authors see that it ended, and cannot begin again.
		expect(await readConsents(viewer, id)).toMatchObject({
			hidden: true,
			title: '',
			consents: [{ signed: false, holds: false }],
		});
		const ended = await readConsentResource(viewer, id, consent);
		expect(ended).toMatchObject({ status: 'inactive', provision: { type: 'deny' } });
		expect(faultsOfR4(ended)).toEqual([]);
		await expect(recordNotIdentifiable(viewer, id, 'x'.repeat(80))).rejects.toBeTruthy();
		expect(await withdrawConsent(code as string, '1.2.3.4')).toMatchObject({ already: true });
		expect(await readReceipt(code as string)).toMatchObject({ number: receipt?.number });

		await eraseCase({ caseId: id });
		const words = await sql`select from body where content_id in (${id}, ${answer}) and markdown <> '' union all
			select from case_section where content_id = ${id} union all select from attachment where id = ${photo}`.execute(
			db,
		);
		expect(words.rows).toHaveLength(0);
		expect(await readReceipt(code as string)).not.toBeNull();
	});

	test('what was signed for a draft, too: the draft goes at once with its photos, its author is told, the receipt stays', async () => {
		const id = await draft({ title: 'Zorblat unfinished' });
		const viewer = await omar.viewer();
		const own = await lena.viewer();
		const photo = await addDraftPhoto(own, id, await plainPicture(), 'A grey field', true);
		const { code } = await recordSigned(own, id, SIGNED);
		const receipt = await withdrawConsent(code as string, '4.4.4.4');
		await expect(readDraft(own, id)).rejects.toMatchObject(notFound);
		await expect(readConsents(own, id)).rejects.toMatchObject(notFound);
		expect(await readPicture(own, photo, 320)).toBeNull();
		const left =
			await sql`select from attachment where id = ${photo} union all select from attachment_hold where attachment_id = ${photo}
			union all select from case_draft where fields::text like '%Zorblat unfinished%'`.execute(db);
		expect(left.rows).toHaveLength(0);
		await tellConsentEnded({ caseId: id, why: 'withdrawn', draftOf: [lena.id] });
		const [notice] = (await readNotices(own, null)).notices.filter(({ kind }) => kind === 'consent-ended');
		expect(notice?.sentence).toContain('a draft of yours is deleted');
		expect((await readNotices(viewer, null)).notices.filter(({ kind }) => kind === 'consent-ended')).toEqual([]);
		expect(await readReceipt(code as string)).toMatchObject({ number: receipt?.number, already: true });
		await eraseCase({ caseId: id }); // its day comes all the same
		// One that its author discards takes its signature along.
		const other = await draft();
		const { code: lost } = await recordSigned(own, other, SIGNED);
		await discardDraft(own, other);
		expect(await withdrawConsent(lost as string, '4.4.4.4')).toBeNull();
	});

	test('what is published in the same moment is gone as well', async () => {
		const id = await draft({ title: 'Zorblat in two hands' });
		const own = await lena.viewer();
		const { code } = await recordSigned(own, id, SIGNED);
		const waiting = (count: number) =>
			expect
				.poll(
					async () => {
						const { rows } = await sql`select from pg_stat_activity where wait_event_type = 'Lock'
						and datname = current_database() and query like '%case_draft%'`.execute(db);
						return rows.length;
					},
					{ timeout: 30_000 },
				)
				.toBe(count);
		// Both come to the draft while somebody holds it: the case is written by then, and not to be seen yet.
		const both = await transact(async (trx) => {
			await sql`select from case_draft where id = ${id} for update`.execute(trx);
			const publishing = publishCase(own, id);
			await waiting(1);
			const withdrawing = withdrawConsent(code as string, '5.5.5.5');
			await waiting(2);
			return [publishing, withdrawing];
		});
		await Promise.all(both);
		await expect(readCasePage(own, id)).rejects.toMatchObject(notFound);
		await expect(readCasePage(await omar.viewer(), id)).rejects.toMatchObject(notFound);
	});

	test('an author who goes away and comes back does not bring it back', async () => {
		const id = await draft();
		const { code } = await recordSigned(await lena.viewer(), id, SIGNED);
		await publishCase(await lena.viewer(), id);
		const answer = await reply(await omar.viewer(), { parentId: id, markdown: 'I agree.', key: key() });
		await withdrawConsent(code as string, '1.2.3.4');
		const { accountId } = await omar.viewer();
		await transact((trx) => deactivate(trx, omar.id));
		expect(await comeBack(accountId)).toBe(true);
		const { rows } = await sql<{ state: string }>`select state from content where id in (${id}, ${answer})`.execute(db);
		expect(rows.map(({ state }) => state)).toEqual(['withheld', 'withheld']);
		await sql`update content set state = 'published' where id = ${id}`.execute(db);
		await expect(readCasePage(await omar.viewer(), id)).rejects.toMatchObject(notFound);
	});

	test('wrong codes are counted, right ones too, and a lost code is replaced', async () => {
		const id = await draft();
		const viewer = await lena.viewer();
		const { id: consent, code } = await recordSigned(viewer, id, SIGNED);
		const next = await renewCode(viewer, id, consent);
		expect(await withdrawConsent(code as string, '9.9.9.9')).toBeNull();
		for (let tries = 1; tries < 20; tries++) await withdrawConsent('0000-0000-0000', '9.9.9.9');
		await expect(withdrawConsent(next.code as string, '9.9.9.9')).rejects.toMatchObject({ kind: 'too-many' });
		expect(await withdrawConsent(next.code as string, '8.8.8.8')).not.toBeNull();
	});
});

test('consent that runs out hides as well, and a new one shows it again with its replies', async () => {
	const id = await draft();
	const viewer = await lena.viewer();
	const { id: consent } = await recordSigned(viewer, id, { ...SIGNED, years: 1 });
	await publishCase(viewer, id);
	const answer = await reply(await omar.viewer(), { parentId: id, markdown: 'I agree.', key: key() });
	expect(await expireConsents()).toBe(0);
	await sql`update case_consent set valid_until = now() - interval '1 minute' where id = ${consent}`.execute(db);
	expect(await expireConsents()).toBe(1);
	expect(await expireConsents()).toBe(0);
	await expect(readCasePage(await omar.viewer(), id)).rejects.toMatchObject(notFound);
	await tellConsentEnded({ caseId: id, why: 'expired' });
	await expect(recordSigned(await omar.viewer(), id, SIGNED)).rejects.toMatchObject(notFound);
	await recordSigned(viewer, id, SIGNED);
	expect((await readCasePage(await omar.viewer(), id)).title).toBe(SAMPLE.title);
	expect((await readThread(await omar.viewer(), 'case', id)).replies.map((row) => row.id)).toEqual([answer]);
});

test('what consent does not cover any more goes, the case stays: a face, and readers outside the network', async () => {
	const viewer = await lena.viewer();
	const narrow = await draft({ audience: 'public' });
	await recordSigned(viewer, narrow, SIGNED);
	await expect(publishCase(viewer, narrow)).rejects.toMatchObject({ field: 'audience' });
	const id = await draft({ audience: 'public' });
	const photo = await addDraftPhoto(viewer, id, await plainPicture(), 'A grey field', true);
	const bound = await addDraftPhoto(viewer, id, await plainPicture(), 'A face', true);
	await sql`update attachment set bound_to = ${id} where id = ${bound}`.execute(db);
	// It hangs on its case and nowhere else, and only as long as its consent holds.
	await expect(
		writePost(viewer, { audience: 'public', markdown: 'Look at this.', key: key(), attachmentIds: [bound] }),
	).rejects.toMatchObject({ field: 'photos' });
	await recordWaiver(viewer, id, { board: 'Ethics office', reference: 'R-18', years: null, publication: true });
	await expect(publishCase(viewer, id)).rejects.toMatchObject({ field: 'photos' });
	const { id: consent } = await recordSigned(viewer, id, {
		...SIGNED,
		scope: ['network', 'publication', 'face'],
		years: 1,
	});
	await publishCase(viewer, id);
	const answer = await reply(await omar.viewer(), { parentId: id, markdown: 'I agree.', key: key() });
	expect((await readCasePage(VISITOR, id)).title).toBe(SAMPLE.title);
	expect(await readPicture(VISITOR, bound, 320)).not.toBeNull();
	await sql`update case_consent set valid_until = now() - interval '1 minute' where id = ${consent}`.execute(db);
	expect(await expireConsents()).toBe(0);
	expect(await readPicture(viewer, bound, 320)).toBeNull();
	expect(await readPicture(VISITOR, photo, 320)).not.toBeNull();
	// Signed anew for the network alone: nobody outside reads it from then on, nor its replies.
	await recordSigned(viewer, id, SIGNED);
	for (const path of [readCasePage(VISITOR, id), pathOf(VISITOR, answer)])
		await expect(path).rejects.toMatchObject(notFound);
	expect((await readCasePage(await omar.viewer(), id)).title).toBe(SAMPLE.title);
	await expect(changeReaders(viewer, id, 'public', '')).rejects.toMatchObject({ field: 'audience' });
	await tellConsentNarrowed({ caseId: id, faces: true, everybody: false });
	await tellConsentNarrowed({ caseId: id, faces: false, everybody: true });
	const told = (await readNotices(viewer, null)).notices.filter(({ kind }) => kind === 'consent-ended');
	expect(told.map(({ sentence }) => sentence).join()).toMatch(/members alone read it now.*pictures with a face/s);
});
