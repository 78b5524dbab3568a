// Four floors: routes → features → kernel → platform; a thing knows only the floors below it. The interface's parts
// know nothing of ours. Members' text is written in few places, and each of them screens it first.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { screen } from '#kernel/screening/screen.ts';
import { heartsAndBrains } from '#seeds/cases/hearts-and-brains.ts';
import { skinAndBelly } from '#seeds/cases/skin-and-belly.ts';
import { smallAndCritical } from '#seeds/cases/small-and-critical.ts';
import { spineInfections } from '#seeds/cases/spine-infections.ts';

const ROOT = path.resolve(import.meta.dirname, '../src');
const files = readdirSync(ROOT, { recursive: true })
	.map((name) => String(name).split(path.sep).join('/'))
	.filter((name) => /\.(?:ts|svelte)$/.test(name) && !/\.(?:test|file)\.ts$|\.d\.ts$/.test(name));
const textOf = new Map(files.map((name) => [name, readFileSync(path.join(ROOT, name), 'utf8')]));

/** The cases of the demonstration. */
const SEEDS = [...heartsAndBrains, ...skinAndBelly, ...smallAndCritical, ...spineInfections];

const FLOORS = ['platform', 'kernel', 'features', 'routes'];
const floorOf = (name: string) => FLOORS.indexOf(name.split('/')[0] as string);
/** How the interface speaks: whoever has something to say may know it. */
const WORDS = 'words/say.ts';

/** Files of ours that a file imports, below src. Types count: what is named is known. */
function importsOf(name: string, text = textOf.get(name) ?? ''): string[] {
	const found: string[] = [];
	for (const match of text.matchAll(/(?:from|import)\s*\(?\s*['"]([#.][^'"]+)['"]/g)) {
		const target = match[1] as string;
		if (target.startsWith('#')) found.push(target.slice(1));
		else if (!target.startsWith('./$types')) found.push(path.posix.join(path.posix.dirname(name), target));
	}
	return found;
}

test('every file that is imported is there', () => {
	// The type checker believes any address that ends in .svelte; the build does not.
	const missing = files.flatMap((name) =>
		importsOf(name)
			.map((target) => target.replace(/\?.*$/, ''))
			.filter((target) => /\.(?:ts|svelte|css|svg|json)$/.test(target) && !/^(?:seeds|tests)\//.test(target))
			.filter((target) => !existsSync(path.join(ROOT, target)))
			.map((target) => `${name} → ${target}`),
	);
	expect(missing).toEqual([]);
});

test('a network in earnest loads nothing of the demonstration', () => {
	const seen = new Set(['main.ts', 'worker.ts', 'hooks.server.ts']);
	for (const name of seen) {
		// What comes with every start; what is imported when it is needed does not.
		const always = (textOf.get(name) ?? '').replaceAll(/\bimport\(/g, 'later(');
		for (const target of importsOf(name, always)) seen.add(target);
	}
	expect(seen.size).toBeGreaterThan(300);
	expect([...seen].filter((name) => name.startsWith('seeds/'))).toEqual([]);
});

describe('floors', () => {
	test('nothing imports from a floor above its own', () => {
		const wrong = files
			.filter((name) => floorOf(name) >= 0)
			.flatMap((name) =>
				importsOf(name)
					.filter(
						(target) => floorOf(target) > floorOf(name) || (target.startsWith('seeds/') && name.startsWith('kernel/')),
					)
					.map((target) => `${name} → ${target}`),
			);
		expect(wrong).toEqual([]);
	});

	test('ui imports nothing of ours', () => {
		const wrong = files
			.filter((name) => name.startsWith('ui/'))
			.flatMap((name) =>
				importsOf(name)
					.filter((target) => !target.startsWith('ui/') && target !== WORDS)
					.map((target) => `${name} → ${target}`),
			);
		expect(wrong).toEqual([]);
	});

	test('kit’s own modules are imported by routes, hooks and components alone', () => {
		const wrong = files.filter(
			(name) =>
				/^(?:platform|kernel|features)\/.*\.ts$/.test(name) &&
				/from '\$(?:app|env|service-worker)/.test(textOf.get(name) ?? ''),
		);
		expect(wrong).toEqual([]);
	});

	test('features do not know each other in circles', () => {
		const knows = new Map<string, Set<string>>();
		for (const name of files) {
			const [floor, feature, rest] = name.split('/');
			if (floor !== 'features' || !rest || !feature) continue;
			for (const target of importsOf(name)) {
				const [otherFloor, other, otherRest] = target.split('/');
				if (otherFloor === 'features' && otherRest && other && other !== feature)
					knows.set(feature, (knows.get(feature) ?? new Set()).add(other));
			}
		}
		const circles: string[] = [];
		const walk = (feature: string, way: string[]) => {
			if (way.includes(feature)) {
				circles.push([...way.slice(way.indexOf(feature)), feature].join(' → '));
				return;
			}
			for (const other of knows.get(feature) ?? []) walk(other, [...way, feature]);
		};
		for (const feature of knows.keys()) walk(feature, []);
		expect(circles).toEqual([]);
	});
});

describe('members’ text', () => {
	// Where text of members is written, and why it is screened there. A new place belongs into this list together with its reason.
	const WRITERS: Record<string, string> = {
		'kernel/content/publish.ts': 'publish() screens; insertContent() is called by publish() and reply() alone',
		'kernel/content/edit.ts': 'edit() screens',
		'kernel/content/erase.ts': 'writes no text of a member: it empties it',
		'kernel/attachments/keep-picture.ts': 'the description is screened when the photo is published',
		'kernel/people/connect.ts': 'askToConnect() screens the note',
		'features/scheduled/schedule.ts': 'checkDraft() screens what is kept, and again when it is published',
		'kernel/attachments/video/add-video.ts':
			'description and captions are screened when the video is published or hung',
		'kernel/attachments/document/add-document.ts':
			'what the check saw in its words is kept beside them, and asked for where the document is published',
		'kernel/attachments/add-photo.ts': 'the description is screened when the photo is published',
	};
	const WRITES =
		/insert\s+into\s+(?:body|revision|attachment|connection_request)\b|insertInto\('(?:body|revision|attachment|scheduled)'\)|update\s+scheduled\s+set\s+fields|update\s+body\s+set\s+markdown|updateTable\('(?:body|revision|attachment)'\)|insert\s+into\s+content\s*\(|insertInto\('content'\)/i;

	test('is inserted in the listed files alone', () => {
		const writers = files.filter((name) => WRITES.test(textOf.get(name) ?? ''));
		expect(writers.filter((name) => !(name in WRITERS))).toEqual([]);
	});

	test('passes the identifier check wherever it enters', () => {
		const callers = files.filter((name) => floorOf(name) >= 0 && /\binsertContent\(/.test(textOf.get(name) ?? ''));
		expect(callers.sort()).toEqual(['kernel/content/publish.ts', 'kernel/replies/reply.ts']);
		for (const name of [...callers, 'kernel/content/edit.ts', 'kernel/people/connect.ts'])
			expect(textOf.get(name)).toMatch(/\bscreenWriting\(/);
		for (const name of callers) expect(textOf.get(name)).toMatch(/readAltTexts\(/);
		expect(textOf.get('kernel/content/publish.ts')).toMatch(/readVideoWords\(/);
	});

	test('on a profile passes it too, and its tables are written where it does', () => {
		const writers = files.filter((name) =>
			/\b(?:insert(?:Into)?|update(?:Table)?)\b[\s\S]{0,40}\b(?:training|post_held|profile_entry|profile_media)\b|listedSections\[section\]\.table\)/.test(
				textOf.get(name) ?? '',
			),
		);
		// Closes a stage: empties a text and writes none.
		const wordless = ['features/profiles/graduate.ts'];
		const kept = writers.filter(
			(name) => !wordless.includes(name) && !/\bscreenWriting\(/.test(textOf.get(name) ?? ''),
		);
		expect(kept).toEqual([]);
		for (const name of ['edit-entries', 'hang-pictures', 'edit-profile'])
			expect(textOf.get(`features/profiles/${name}.ts`)).toMatch(/\bscreenWriting\(/);
	});

	test('in a journal club passes it too: its tables of words are written where it does', () => {
		const WRITES_CLUB =
			/\b(?:insert(?:Into)?|update(?:Table)?)\b[\s\S]{0,20}\b(?:club_line|club_judgement|club_proposal|club_agenda)\b/;
		const kept = files.filter(
			(name) => WRITES_CLUB.test(textOf.get(name) ?? '') && !/\bscreenWriting\(/.test(textOf.get(name) ?? ''),
		);
		expect(kept).toEqual([]);
	});

	test('of the demonstration’s cases passes the check: else the demonstration cannot be filled', () => {
		const stopped: string[] = [];
		for (const { key, fields, updates = [], reviews = [], opinions = [] } of SEEDS)
			for (const text of [
				...Object.values(fields),
				...[...updates, ...reviews].map((one) => one.text),
				...opinions.map((one) => one.question),
			])
				for (const { words, start, end } of screen(text, { aboutPatient: true }))
					stopped.push(`${key}: “${text.slice(start, end)}” is taken for ${words}`);
		expect(stopped).toEqual([]);
	});

	test('and what the check found is never logged', () => {
		const wrong = files.filter(
			(name) => name.startsWith('kernel/screening/') && /console\.|\blog\(/.test(textOf.get(name) ?? ''),
		);
		expect(wrong).toEqual([]);
	});

	test('the check runs in the browser: it imports nothing of the server', () => {
		const parts = files.filter(
			(name) => /^kernel\/(?:screening|uniqueness)\//.test(name) && name !== 'kernel/screening/screen-writing.ts',
		);
		for (const name of parts) {
			expect(textOf.get(name)).not.toMatch(/from 'node:|\.server\.ts'/);
			expect(importsOf(name).filter((target) => !/^kernel\/(?:screening|uniqueness)\//.test(target))).toEqual([]);
		}
	});
});
