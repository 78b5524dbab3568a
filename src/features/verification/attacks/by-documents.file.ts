// Documents: other people’s papers, edited ones, and who looks at them.

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import { openDocument } from '../documents/open-document.ts';
import { sendDocument } from '../documents/send-document.ts';
import { claimant, proved, standing } from '../fixtures/claimants.file.ts';
import { openClaim } from '../read-desk.ts';
import { checker, decide, N, NAME, paper, refused, second, waiting } from './scene.file.ts';

describe('by documents, and at other people’s', () => {
	const withPaper = async () => {
		const who = await claimant(NAME);
		const claim = await waiting(who);
		const document = await sendDocument(who, claim, paper());
		return { who, claim, document };
	};

	test('(a checker opens it, the owner sees who did, and it is gone once decided)', async () => {
		const { who, claim, document } = await withPaper();
		expect((await openDocument(checker, claim, document)).bytes.toString()).toContain('a licence');
		const { readOwnClaim } = await import('../read-own-claim.ts');
		expect((await readOwnClaim(who, claim)).documents[0]?.openings).toMatchObject([{ by: 'Che Cker' }]);
		await decide(checker, claim);
		expect(await standing(who)).toMatchObject({
			verified: true,
			proved_by: 'the register NPPES and a document seen by a checker of this network',
		});
		const row = await db.selectFrom('proof_document').selectAll().where('id', '=', document).executeTakeFirstOrThrow();
		expect(row.sealed).toBeNull();
		expect(row.hash.length).toBe(32);
		await refused(openDocument(checker, claim, document), /nothing here/);
	});

	test('nobody but a checker opens it, on whatever pretext', async () => {
		const { who, claim, document } = await withPaper();
		const others = [
			who,
			await claimant('Other'),
			await proved('Physician'),
			await claimant('Moderator', { duties: ['moderator'] }),
			{ memberId: null, duties: [] } as never,
		];
		for (const other of others) await refused(openDocument(other, claim, document));
		const elsewhere = await waiting(await claimant('Else'), { number: N.other, name: 'Pelle Garthmond' });
		await refused(openDocument(checker, elsewhere, document), /nothing here/);
		await refused(openDocument(checker, claim, claim), /nothing here/);
		const judge = await claimant(NAME, { duties: ['checker'] });
		const own = await waiting(judge, { number: N.other, name: 'Pelle Garthmond' });
		const mine = await sendDocument(judge, own, paper());
		await refused(openDocument(judge, own, mine), /nothing here/);
		await refused(sendDocument(await claimant('Other'), claim, paper()), /nothing here/);
		expect(await db.selectFrom('document_opening').selectAll().where('document_id', '=', document).execute()).toEqual(
			[],
		);
	});

	test('the database alone gives nothing away, and a sealed document moved to another row does not open', async () => {
		const { claim, document } = await withPaper();
		const { sealed } = await db
			.selectFrom('proof_document')
			.select('sealed')
			.where('id', '=', document)
			.executeTakeFirstOrThrow();
		expect(sealed?.toString('latin1')).not.toMatch(/PDF|licence/);
		const victim = await withPaper();
		await sql`update proof_document set sealed = ${sealed} where id = ${victim.document}`.execute(db);
		await expect(openDocument(checker, victim.claim, victim.document)).rejects.toThrow(/authenticate|Unsupported/);
		await sql`update proof_document set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40)) where id = ${document}`.execute(
			db,
		);
		await expect(openDocument(checker, claim, document)).rejects.toThrow(/authenticate|Unsupported/);
	});

	test('a paper that was refused comes back: the same one is known, a changed one is another, both take two checkers', async () => {
		const forged = '%PDF-1.7\nforged once\n%%EOF';
		const who = await claimant('Mallory');
		const first = await waiting(who);
		await sendDocument(who, first, new Blob([forged]));
		await decide(checker, first, 'refuse');
		const later = await waiting(who);
		await sendDocument(who, later, new Blob([forged]));
		expect((await openClaim(checker, later)).doubts.map((one) => one.code)).toEqual(
			expect.arrayContaining(['document-known', 'refused-before']),
		);
		expect(await decide(checker, later)).toBe('passed');
		await decide(second, later, 'refuse');
		const hashes = await db.selectFrom('proof_document').select('hash').where('member_id', '=', who.memberId).execute();
		const third = await waiting(who);
		await sendDocument(who, third, new Blob([`${forged} `]));
		const edited = await db
			.selectFrom('proof_document')
			.select('hash')
			.where('claim_id', '=', third)
			.executeTakeFirstOrThrow();
		expect(hashes.some((one) => one.hash.equals(edited.hash))).toBe(false);
		expect(await decide(checker, third)).toBe('passed');
		expect((await standing(who)).verified).toBe(false);
	});

	test('the paper of another member is known again', async () => {
		const { claim } = await withPaper();
		const shared = new Blob(['%PDF-1.7\nshared\n%%EOF']);
		const owner = await db.selectFrom('claim').select('member_id').where('id', '=', claim).executeTakeFirstOrThrow();
		const { readViewerOf } = await import('#kernel/people/read-viewer.ts');
		await sendDocument(await readViewerOf(owner.member_id), claim, shared);
		const thief = await claimant('Thief');
		const stolen = await waiting(thief, { number: N.other, name: 'Pelle Garthmond' });
		await sendDocument(thief, stolen, shared);
		expect(await decide(checker, stolen)).toBe('passed');
		expect((await standing(thief)).verified).toBe(false);
	});

	const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(60)]);
	test.each<[string, Uint8Array | string, RegExp]>([
		['a HEIC picture', heic, /HEIC.*JPEG/],
		['a program that is called .pdf', Buffer.from('MZ\x90\x00'), /PDF, or a photograph/],
		['a web page', '<!doctype html><script>alert(1)</script>', /PDF, or a photograph/],
		[
			'an SVG with a script',
			'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
			/PDF, or a photograph/,
		],
		['a Word file', 'PK\u0003\u0004 word', /Word/],
		['a PDF with a program in it', '%PDF-1.7 /S /JavaScript (app.alert(1))', /program/],
		['a PDF that needs a password', '%PDF-1.7 /Encrypt 5 0 R', /password/],
		['nothing', '', /Choose a file/],
		['eleven megabytes', new Uint8Array(11 * 1024 * 1024), /10 MB/],
	])('%s is refused with a sentence', async (_name, bytes, sentence) => {
		const { who, claim } = await withPaper();
		await refused(sendDocument(who, claim, new Blob([bytes as never])), sentence);
	});
});
