// What the form of a case shows: a draft as it was typed, or a published case as its rows say.

import { sql } from 'kysely';
import { type OwnPhoto, readPhotos } from '#kernel/attachments/hang-photos.ts';
import { publishTo } from '#kernel/audience/audience-words.ts';
import { kindOf } from '#kernel/content/kind.ts';
import { isVerified, type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { mayThere } from '#kernel/spaces/rights.ts';
import type { Audience } from '#kernel/tables.ts';
import type { Uniqueness } from '#kernel/uniqueness/measure.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { requireAuthorship } from './authors.ts';
import { type CareItem, careChecklist } from './care.ts';
import { coversFacesOf } from './consent/covers-faces.ts';
import { readDraft } from './drafts.ts';
import { photosOf } from './edit-case.ts';
import type { CaseFields } from './fields.ts';
import { labFields, readLabs } from './labs/lab.ts';
import { photoFields } from './photo-fields.ts';
import { readCasePage } from './read-case.ts';
import { recognisable } from './recognisable.ts';
import { readThings } from './things.ts';
import { marksOf } from './two-tabs.ts';
import { CODE_ROLES, SECTIONS } from './words.ts';

export interface CaseForm {
	draft: boolean;
	mine: boolean;
	fields: CaseFields;
	photos: OwnPhoto[];
	savedAt: Date | null;
	hasBasis: boolean;
	/** The patient allowed that the face is seen. */
	faces: boolean;
	/** For the conflict check of a published case; `was` of a draft too (two-tabs.ts). */
	basedOn: number;
	was: string;
	puzzle: boolean;
	care: CareItem[];
	/** How recognisable the patient is without an identifier, as it was saved. */
	uniqueness: Uniqueness;
	/** Who can read it now, and may be made to; null for a draft, in a space, and for co-authors. */
	readers: { now: Audience; named: string } | null;
}

/** @throws Refusal not-found for everybody but its authors. */
export async function readCaseForm(viewer: Viewer, caseId: Id): Promise<CaseForm> {
	const { draft, mine, authorIds } = await requireAuthorship(db, viewer, caseId);
	const { rows } = await sql<{ holds: boolean }>`select case_has_basis(${caseId}::bigint) as holds`.execute(db);
	const hasBasis = rows[0]?.holds ?? false;
	const faces = await coversFacesOf(caseId);
	if (draft) {
		const { fields, photos: ids, savedAt } = await readDraft(viewer, caseId);
		const photos = await readPhotos(ids, caseId, authorIds);
		return {
			draft,
			mine,
			fields,
			photos,
			savedAt,
			hasBasis,
			faces,
			basedOn: 0,
			was: marksOf({ ...fields, ...photoFields(photos) }),
			puzzle: fields.puzzle === 'yes',
			care: careOf(fields, photos.length, 0, hasBasis),
			uniqueness: await recognisable(fields),
			readers: null,
		};
	}
	const page = await readCasePage(viewer, caseId);
	const fields: CaseFields = {
		title: page.title,
		language: page.language,
		specialty: page.specialty,
		...(page.age && { age: page.age }),
		...(page.sex && { sex: page.sex }),
		...(page.setting && { setting: page.setting }),
		...(page.ended && { ended: page.ended }),
		...(page.puzzle && { puzzle: 'yes' }),
		...Object.fromEntries(page.parts.map(({ section, markdown }) => [section, markdown])),
		...labFields(page.labs),
	};
	for (const role of CODE_ROLES) {
		const codes = page.codes.filter((code) => code.role === role);
		if (codes.length > 0)
			fields[role] = codes
				.map(({ system, code, label }) => (system === 'icd10cm' ? `${code} ${label}` : label))
				.join('\n');
	}
	const things = await readThings(caseId);
	if (things.length > 0) fields.things = things.join('\n');
	const photos = await readPhotos(await photosOf(caseId), caseId, authorIds);
	return {
		draft,
		mine,
		fields,
		photos,
		savedAt: null,
		hasBasis,
		faces,
		basedOn: page.revisions,
		was: marksOf({ ...fields, ...photoFields(photos) }),
		puzzle: page.puzzle,
		care: careOf(fields, photos.length, page.updates.length, hasBasis),
		uniqueness: await recognisable(fields),
		readers:
			mine && page.spaceId === null ? { now: page.audience, named: await namedHandles(caseId, authorIds) } : null,
	};
}

/**
 * For a form of a draft that is none any more: in another tab, or by a press that came twice, it was published meanwhile.
 * @returns whether the form says what is published; null when it is not published, or not the viewer's.
 */
export async function publishedMeanwhile(viewer: Viewer, caseId: Id, fields: CaseFields): Promise<boolean | null> {
	const { draft } = await requireAuthorship(db, viewer, caseId).catch(() => ({ draft: true }));
	if (draft) return null;
	const { fields: published } = await readCaseForm(viewer, caseId);
	const words = (text = '') => text.replace(/\s+/g, ' ').trim();
	return ['title', ...SECTIONS].every((name) => words(fields[name]) === words(published[name]));
}

async function namedHandles(caseId: Id, authorIds: Id[]): Promise<string> {
	const { rows } = await sql<{
		handle: string;
	}>`select p.handle::text as handle from content_named n join principal p on p.id = n.member_id
		where n.content_id = ${caseId} and n.member_id <> all(${authorIds}::bigint[]) order by 1`.execute(db);
	return rows.map(({ handle }) => handle).join(', ');
}

/** The checklist of fields as they are typed, complete or not. */
export function careOf(fields: CaseFields, photos: number, updates: number, hasBasis: boolean): CareItem[] {
	const lines = (text = '') => text.split(/[;\n]/).filter((line) => line.trim() !== '');
	let labs: ReturnType<typeof readLabs> = [];
	try {
		labs = readLabs(fields);
	} catch {
		// A row that is not finished counts for nothing yet; publishing says what it lacks.
	}
	return careChecklist({
		title: fields.title ?? '',
		sections: Object.fromEntries(
			SECTIONS.flatMap((one) => (fields[one]?.trim() ? [[one, fields[one] as string]] : [])),
		),
		age: fields.age ?? null,
		sex: (fields.sex as 'female') ?? null,
		codes: CODE_ROLES.flatMap((role) => lines(fields[role]).map((words) => ({ role, words }))),
		labs,
		photos,
		updates,
		hasBasis,
	});
}

/** Readers whom the member may choose for a case, the most natural first. */
export function caseReaders(viewer: Viewer): { value: string; words: string }[] {
	const member: Member = requireConfirmed(viewer);
	return [
		...(['verified', 'members', 'named', 'connections', 'public'] as const)
			.filter(
				(audience) => kindOf('case').audiences.includes(audience) && (audience !== 'verified' || isVerified(member)),
			)
			.map((audience) => ({ value: audience, words: publishTo(audience) })),
		...member.spaces
			.filter((space) => mayThere(space, 'post'))
			.map((space) => ({ value: `space:${space.slug}`, words: publishTo('space', space.name) })),
	];
}
