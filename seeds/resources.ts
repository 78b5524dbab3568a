// The resources of the nurses' space: a chart and a teaching handout as PDFs drawn here, a picture, two papers, and wiki pages
// that several wrote. Added by the members' own acts, at their times. The wards and their figures are invented.

import { unlink, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import sharp from 'sharp';
import { addResource } from '#features/resources/add-resource.ts';
import { makeFolder } from '#features/resources/folders.ts';
import { changePage, writePage } from '#features/resources/wiki/write-page.ts';
import { addDrawnPhoto } from '#kernel/attachments/add-photo.ts';
import { addDocument } from '#kernel/attachments/document/add-document.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { reply } from '#kernel/replies/reply.ts';
import { db } from '#platform/db.server.ts';
import { newIncoming } from '#platform/files.server.ts';
import type { Id } from '#platform/ids.ts';
import { Document } from '#platform/pdf.server.ts';

const DAY = 86_400_000;

const FOLDERS = ['Medicines', 'Procedures', 'Teaching'] as const;
type FolderName = (typeof FOLDERS)[number];

interface Handout {
	title: string;
	by: string;
	folder: FolderName;
	daysAgo: number;
	file: string;
	text: string;
	source: string;
	dated: string;
	licence: string;
	topics: string[];
	/** Heading and paragraphs of each page. */
	pages: [heading: string, ...paragraphs: string[]][];
}

const handouts: Handout[] = [
	{
		title: 'High-risk infusions: what two nurses check',
		by: 'beth.carmichael',
		folder: 'Medicines',
		daysAgo: 29,
		file: 'high-risk-infusions.pdf',
		text: 'Hangs beside every pump on our ward. Heparin, insulin, potassium, noradrenaline: who checks what, and what is read aloud.',
		source: 'Medicines group, Ward 4',
		dated: '2026-03',
		licence: 'own',
		topics: ['Medication Errors', 'Patient Safety'],
		pages: [
			[
				'High-risk infusions',
				'Two nurses, each alone: prescription, bag, label, pump, line. Only then compare. Whoever is interrupted begins again.',
				'Read aloud, with the unit: drug, concentration, rate, dose, weight. “Per hour” and “per minute” are said, never assumed.',
				'Potassium chloride never stands on the ward as concentrate. If you find some, it goes back to the pharmacy today.',
			],
			[
				'At every handover',
				'Trace each line from the bag to the vein with your hand. Say what runs, since when, and until when the bag lasts.',
				'Insulin: read the last glucose aloud and when the next one is due. Heparin: the last APTT or anti-Xa and who acts on it.',
				'Noradrenaline: which lumen, how much is left, who has the next syringe ready.',
			],
		],
	},
	{
		title: 'Sepsis: the first hour at the bedside',
		by: 'nadia.benali',
		folder: 'Teaching',
		daysAgo: 23,
		file: 'sepsis-first-hour.pdf',
		text: 'Handout of our half-hour on sepsis for those who are new: what a nurse sees first, does first and says first.',
		source: 'Teaching group, Ward 4',
		dated: '2026-05',
		licence: 'cc-by',
		topics: ['Sepsis', 'Nursing Education'],
		pages: [
			[
				'Sepsis: see it',
				'New confusion, breathing faster than 22, systolic pressure at or below 100, mottled skin, no urine: one of them is a reason to look, two are a reason to call.',
				'Trust the relative who says “this is not how she is”. Write down since when.',
			],
			[
				'Sepsis: do it',
				'Blood cultures before the first antibiotic, two pairs, if that costs no more than minutes. Lactate from the same puncture.',
				'Lactate above 2: repeat it within two to four hours. Above 4: a doctor stands beside you now, and not in a while.',
				'Oxygen to what was ordered, a second wide cannula, fluids as prescribed, a catheter if the urine must be counted.',
			],
			[
				'Sepsis: say it',
				'Situation, background, assessment, recommendation. End with what you want: “I need you here in ten minutes.”',
				'If nobody comes: the next number on the list. Nobody was ever told off here for calling too early.',
			],
		],
	},
];

interface Page {
	title: string;
	by: string;
	folder: FolderName | null;
	daysAgo: number;
	text: string;
	topics: string[];
	changes?: { by: string; daysAgo: number; from: string; to: string }[];
}

const pages: Page[] = [
	{
		title: 'How we do sepsis rounds',
		by: 'nadia.benali',
		folder: 'Procedures',
		daysAgo: 19,
		topics: ['Sepsis'],
		text: `Twice a day, at **eight** and at **half past two**, ten minutes, standing at the board. Whoever is responsible for the shift leads.

## Who is looked at

- everybody with a new early warning score of five or more
- everybody with antibiotics that began within two days
- whoever a nurse is worried about: no reason is needed

## What is asked

1. Is there a source, and has somebody seen it today?
2. Lactate: which, when, and when next? See [[Lactate: taking it and reading it]].
3. Are the cultures back? Can the drug be narrower?
4. Who is called if it gets worse? See [[Escalation]].

The reasons stand in the Surviving Sepsis Campaign’s guideline of 2021, https://doi.org/10.1007/s00134-021-06506-y.`,
		changes: [
			{
				by: 'joy.mendoza',
				daysAgo: 12,
				from: '3. Are the cultures back? Can the drug be narrower?',
				to: '3. Are the cultures back? Can the drug be narrower? Could it be given by mouth?',
			},
			{
				by: 'beth.carmichael',
				daysAgo: 5,
				from: 'Whoever is responsible for the shift leads.',
				to: 'Whoever is responsible for the shift leads; at weekends the nurse in charge of the next ward joins.',
			},
		],
	},
	{
		title: 'Lactate: taking it and reading it',
		by: 'joy.mendoza',
		folder: 'Procedures',
		daysAgo: 15,
		topics: ['Lactic Acid'],
		text: `Arterial or venous does for the first look; stay with one of them afterwards, so that numbers can be compared.

- No fist, the tourniquet as short as possible.
- To the analyser within fifteen minutes, or on ice. A warm tube makes lactate by itself.
- Write time **and** what ran: adrenaline, salbutamol and a seizure raise it without sepsis.

Asked for in [[How we do sepsis rounds]].`,
	},
	{
		title: 'Bedside handover',
		by: 'beth.carmichael',
		folder: null,
		daysAgo: 27,
		topics: ['Patient Handoff'],
		text: `At the bed, with the person in it. Curtains are no walls: what nobody else should hear is said outside, before.

1. Introduce whoever comes.
2. Ask first: “What was important last night?”
3. Lines, pumps, wounds: look, do not tell. See [[How we do sepsis rounds]] for those on the list.
4. What is planned, and who does it.

Read the page on high-risk infusions in *Medicines* before your first shift.`,
	},
];

/** Resources, pages and the replies below them: how many texts. */
export const resourceTexts = handouts.length + pages.length + 2 + 1;

const COMMENT = 'demonstration:resource:comment';

/** What an earlier run added under this key. */
async function addedBefore(key: string): Promise<Id | undefined> {
	const { rows } = await sql<{
		id: Id;
	}>`select result_id as id from idempotency where key = ${key} and result_id is not null`.execute(db);
	return rows[0]?.id;
}

async function folderOf(spaceId: Id, name: FolderName): Promise<Id | undefined> {
	const { rows } = await sql<{
		id: Id;
	}>`select id from resource_folder where space_id = ${spaceId} and name = ${name}`.execute(db);
	return rows[0]?.id;
}

/** Is this change of the page among its revisions? */
async function isChanged(pageId: Id, number: number): Promise<boolean> {
	const { rows } = await sql`select from revision where content_id = ${pageId} and number >= ${number}`.execute(db);
	return rows.length > 0;
}

const MARGIN = 72;
const WIDTH = 595 - 2 * MARGIN;

async function draw(handout: Handout): Promise<Buffer> {
	const document = new Document({ title: handout.title, author: handout.source, language: 'en', margin: MARGIN });
	for (const [at, [heading, ...paragraphs]] of handout.pages.entries()) {
		if (at > 0) document.pdf.addPage();
		let y = document.write(heading, MARGIN, MARGIN, { size: 22, weight: 600, width: WIDTH });
		for (const paragraph of paragraphs) y = document.write(paragraph, MARGIN, y + 14, { size: 13, width: WIDTH });
	}
	return document.end();
}

const BOARD = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640" viewBox="0 0 960 640">
<rect width="960" height="640" fill="#fbfaf6"/><g fill="none" stroke="#1f5f66" stroke-width="6">
<rect x="60" y="80" width="380" height="480" rx="18"/><circle cx="250" cy="230" r="70"/><path d="M180 330 h140 v170 h-140 z"/></g>
<g fill="#1f5f66"><rect x="520" y="100" width="300" height="26"/><rect x="520" y="160" width="220" height="14"/>
<rect x="520" y="260" width="300" height="26"/><rect x="520" y="320" width="260" height="14"/><rect x="520" y="420" width="300" height="26"/>
<rect x="520" y="480" width="180" height="14"/></g></svg>`;

/** Fills the resources once. @param viewerOf a member of the cast, read afresh. @param spaceId of the nurses' space. */
export async function stockResources(
	viewerOf: (handle: string) => Promise<Viewer>,
	spaceId: Id,
	now: Date,
): Promise<void> {
	// The last that is written. What an earlier run left half done is gone on with: every act but two knows its key.
	if (await addedBefore(COMMENT)) return;
	await sql`insert into space_tool (space_id, tool) values (${spaceId}, 'resources') on conflict do nothing`.execute(
		db,
	);
	const at = (days: number, hours = 0) => new Date(now.getTime() - days * DAY + hours * 3_600_000);
	const owner = await viewerOf('beth.carmichael');
	const folders = new Map<FolderName, Id>();
	for (const name of FOLDERS)
		folders.set(name, (await folderOf(spaceId, name)) ?? (await makeFolder(owner, spaceId, { name, parentId: null })));
	const ids = new Map<string, Id>();
	const common = { spaceId, url: '', language: 'en', attested: true };
	for (const one of handouts) {
		const viewer = await viewerOf(one.by);
		const key = `demonstration:resource:${one.file}`;
		// To be cleaned a document takes seconds, and the key is asked for afterwards.
		const known = await addedBefore(key);
		if (known) {
			ids.set(one.file, known);
			continue;
		}
		const path = await newIncoming();
		try {
			const bytes = await draw(one);
			await writeFile(path, bytes);
			const documentId = await addDocument(viewer, { path, bytes: bytes.length, name: one.file, key: `${key}:file` });
			const { title, text, source, dated, licence, topics } = one;
			ids.set(
				one.file,
				await addResource(viewer, {
					...common,
					...{ title, text, source, dated, licence, topics, documentId, key },
					form: 'file',
					folderId: folders.get(one.folder) as Id,
					at: at(one.daysAgo),
				}),
			);
		} finally {
			await unlink(path);
		}
	}
	await addResource(await viewerOf('annika.lindqvist'), {
		...common,
		form: 'link',
		title: 'Surviving Sepsis Campaign: guideline of 2021',
		text: 'All of it, with the tables that say how sure each recommendation is. For nurses: the sections on screening and on the first hour.',
		url: 'https://doi.org/10.1007/s00134-021-06506-y',
		source: 'Intensive Care Medicine',
		dated: '2021-10',
		licence: 'cc-by-nc',
		topics: ['Sepsis'],
		folderId: folders.get('Procedures') as Id,
		key: 'demonstration:resource:guideline',
		at: at(26),
	});
	const nadia = await viewerOf('nadia.benali');
	const board = await addDrawnPhoto(
		nadia,
		await sharp(Buffer.from(BOARD)).png().toBuffer(),
		'A board with a drawn bed on the left and three headed fields on the right, without words',
		'demonstration:resource:board:picture',
	);
	await addResource(nadia, {
		...common,
		form: 'image',
		title: 'The board for the round, empty',
		text: 'To be printed in A3: the bed on the left, three fields on the right for source, lactate and who is called.',
		attachmentIds: [board],
		source: 'Drawn by our teaching group',
		dated: '2026',
		licence: 'cc-by-sa',
		topics: ['Sepsis'],
		folderId: folders.get('Teaching') as Id,
		key: 'demonstration:resource:board',
		at: at(18),
	});
	for (const one of pages) {
		const id = await writePage(await viewerOf(one.by), {
			spaceId,
			folderId: one.folder && (folders.get(one.folder) as Id),
			title: one.title,
			text: one.text,
			topics: one.topics,
			guarded: false,
			key: `demonstration:wiki:${one.title}`,
			attested: true,
			at: at(one.daysAgo),
		});
		let text = one.text;
		for (const [number, change] of (one.changes ?? []).entries()) {
			text = text.replace(change.from, change.to);
			if (await isChanged(id, number + 1)) continue;
			await changePage(await viewerOf(change.by), id, { title: one.title, text, basedOn: number, attested: true });
			const when = at(change.daysAgo);
			await sql`update revision set revised_at = ${when} where content_id = ${id} and number = ${number + 1}`.execute(
				db,
			);
			await sql`update resource set changed_at = ${when} where content_id = ${id}`.execute(db);
			await sql`update content set edited_at = ${when} where id = ${id}`.execute(db);
		}
	}
	for (const [file, uses] of [
		['sepsis-first-hour.pdf', 34],
		['high-risk-infusions.pdf', 61],
	] as const)
		await sql`update resource set uses = ${uses} where content_id = ${ids.get(file) as Id}`.execute(db);
	await reply(await viewerOf('joy.mendoza'), {
		parentId: ids.get('sepsis-first-hour.pdf') as Id,
		markdown: 'Used it with two students on Monday. Page three is the one they photographed: “end with what you want”.',
		key: COMMENT,
		attested: true,
		at: at(9),
	});
}
