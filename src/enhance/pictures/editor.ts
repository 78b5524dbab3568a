// The dialog in which a chosen photo is prepared: what was found is covered, the rest is up to whoever chose it. Only what
// comes out of here is uploaded.

import { holdsSeveral } from '#kernel/attachments/several-pictures.ts';
import { coveredWords } from '#kernel/covering/covered-words.ts';
import { REASONS, type Reason, type SparedText } from '#kernel/covering/reasons.ts';
import { element } from '../page.ts';
import { canvasOf, coveredFile } from './canvas.ts';
import { look } from './look.ts';
import { History, sparedTexts } from './marks.ts';
import { makeSheet, NAMES } from './sheet.ts';

export interface Prepared {
	file: Blob;
	spared: SparedText[];
	/** A face was left uncovered for the recorded consent. */
	faces: boolean;
	/** It was looked through on this device; false for what this browser cannot show. */
	seen: boolean;
}

/**
 * Shows the photo and resolves with what may be uploaded; null when it is left out.
 * @param consented a consent that covers recognisable faces is recorded for what is being written.
 */
export async function prepare(file: File, which: string, consented: boolean): Promise<Prepared | null> {
	const canvas = await canvasOf(file);
	// The server can read what this browser cannot show, and covers it by itself; whoever chose it hears that first.
	if (!canvas) return (await sendUnseen(which)) ? { file, spared: [], faces: false, seen: false } : null;
	const several = holdsSeveral(new Uint8Array(await file.arrayBuffer()));
	return new Promise((resolve) => open(canvas, { which, consented, several }, resolve));
}

function open(
	canvas: HTMLCanvasElement,
	{ which, consented, several }: { which: string; consented: boolean; several: boolean },
	resolve: (prepared: Prepared | null) => void,
): void {
	const history = new History();
	const sheet = makeSheet(canvas, history, () => refresh());
	const status = element('p', { class: 'hint photo-status', role: 'status' }, 'Getting the detectors…');
	const bar = element('progress', { max: '1', 'aria-label': 'Looking through the photo' });
	const choice = element('div', { class: 'photo-choice' });

	const button = (words: string, look: string, act: () => void) => {
		const made = element('button', { type: 'button', class: `button ${look}` }, words);
		made.addEventListener('click', act);
		return made;
	};
	const brush = button('Brush', 'button-quiet', () => {
		sheet.brush = sheet.brush === null ? Number(size.value) / 100 : null;
		sheet.selected = null;
		refresh();
		sheet.show();
	});
	const size = element('input', { type: 'range', min: '1', max: '12', value: '4', 'aria-label': 'Size of the brush' });
	size.addEventListener('input', () => {
		if (sheet.brush !== null) sheet.brush = Number(size.value) / 100;
	});
	const addBox = button('Add a box', 'button-quiet', () => {
		sheet.brush = null;
		const id = history.addBox();
		sheet.selected = id;
		sheet.show();
		refresh();
		sheet.root.querySelector<SVGElement>(`[data-mark="${id}"]`)?.focus();
	});
	const undo = button('Undo', 'button-quiet', () => step('undo'));
	const redo = button('Redo', 'button-quiet', () => step('redo'));
	const smaller = button('−', 'button-quiet', () => sheet.zoom(1 / 1.4));
	smaller.setAttribute('aria-label', 'Smaller');
	const larger = button('+', 'button-quiet', () => sheet.zoom(1.4));
	larger.setAttribute('aria-label', 'Larger');
	const tools = element('div', { class: 'photo-tools', role: 'group', 'aria-label': 'Cover more' });
	tools.append(brush, size, addBox, undo, redo, smaller, larger);

	const use = button('Use this photo', '', () => void finish());
	const leave = button('Leave it out', 'button-quiet', () => close(null));
	const dialog = element('dialog', { class: 'dialog photo-editor', 'aria-labelledby': 'photo-editor-title' });
	dialog.append(
		element('h2', { id: 'photo-editor-title', tabindex: '-1', autofocus: '' }, `${which}: is nobody recognisable?`),
		status,
		bar,
		...(several ? [element('p', { class: 'hint' }, coveredWords([{ firstFrame: true }]))] : []),
		sheet.root,
		tools,
		choice,
		element(
			'p',
			{ class: 'hint' },
			'Tattoos, wristbands, handwriting and faces from the side are often missed: paint over them. What is covered is gone for good; the photo as it was never leaves this device.',
		),
		element('div', { class: 'photo-ends' }, use, leave),
	);

	const stopLooking = look(
		canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? new ImageData(1, 1),
		{
			onDoing(words, share) {
				status.textContent = `${words}… You can go on already: the server looks again.`;
				bar.value = share;
			},
			onFound(areas) {
				history.find(areas);
				sheet.show();
			},
			onDone(how) {
				bar.remove();
				const count = (what: 'face' | 'text') => history.now.areas.filter((mark) => mark.what === what).length;
				status.textContent =
					how === 'part'
						? 'The detectors do not run in this browser. Paint over what could show who it is; the server looks, too.'
						: foundWords(count('face'), count('text'));
			},
		},
	);

	function step(way: 'undo' | 'redo'): void {
		history[way]();
		sheet.show();
		refresh();
	}

	function refresh(): void {
		brush.setAttribute('aria-pressed', String(sheet.brush !== null));
		for (const [made, can] of [
			[undo, history.canUndo],
			[redo, history.canRedo],
		] as const)
			made.toggleAttribute('disabled', !can);
		const chose = choice.contains(document.activeElement);
		choice.replaceChildren(...choices());
		// What was pressed is gone, or has nothing more to do: whoever has no pointer goes on beside it.
		if (chose || document.activeElement?.matches(':disabled'))
			(choice.querySelector('button') ?? [undo, redo].find((made) => !made.disabled) ?? brush).focus();
	}

	/** What can be done with the mark that is selected. */
	function choices(): (Node | string)[] {
		const mark = history.now.areas.find(({ id }) => id === sheet.selected);
		if (!mark) return [];
		const act = (words: string, change: () => void) =>
			button(words, 'button-quiet', () => {
				change();
				sheet.show();
				refresh();
			});
		if (mark.what === 'drawn')
			return [
				element('span', {}, 'Arrow keys move the box, with Shift they size it.'),
				act('Larger box', () => history.move(mark.id, { width: 0.04, height: 0.04 })),
				act('Smaller box', () => history.move(mark.id, { width: -0.04, height: -0.04 })),
				act('Remove the box', () => history.remove(mark.id)),
			];
		if (mark.bare) return [act('Cover it again', () => history.bare(mark.id, undefined))];
		if (mark.what === 'face')
			return consented
				? [act('Uncover this face: the recorded consent covers it', () => history.bare(mark.id, 'consent'))]
				: ['A face stays covered: no consent that covers a recognisable face is recorded here.'];
		const select = element('select', { class: 'input', 'aria-label': 'Why it identifies nobody' });
		for (const [value, words] of Object.entries(REASONS)) select.append(element('option', { value }, words));
		return [
			`${NAMES.text}: “${(mark.words ?? '').slice(0, 60)}”. If it identifies nobody, say why; the reason is kept.`,
			select,
			act('Uncover it', () => history.bare(mark.id, select.value as Reason)),
		];
	}

	async function finish(): Promise<void> {
		const file = await coveredFile(canvas, history.now);
		const faces = history.now.areas.some(({ what, bare }) => what === 'face' && bare === 'consent');
		close({ file, spared: sparedTexts(history.now), faces, seen: true });
	}

	function close(prepared: Prepared | null): void {
		stopLooking();
		dialog.close(); // leads back to where one was
		dialog.remove();
		resolve(prepared);
	}

	dialog.addEventListener('cancel', (event) => {
		event.preventDefault(); // Escape would throw the work away
	});
	dialog.addEventListener('keydown', (event) => {
		if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
			event.preventDefault();
			step(event.shiftKey ? 'redo' : 'undo');
		}
	});
	document.body.append(dialog);
	refresh();
	dialog.showModal();
}

/** Asks about a file that this browser cannot show, HEIC in most of them: it would leave the device as it is. */
function sendUnseen(which: string): Promise<boolean> {
	return new Promise((resolve) => {
		const dialog = element('dialog', { class: 'dialog', 'aria-labelledby': 'photo-unseen-title' });
		const end = (words: string, look: string, sends: boolean) => {
			const made = element('button', { type: 'button', class: `button ${look}` }, words);
			made.addEventListener('click', () => {
				dialog.close();
				dialog.remove();
				resolve(sends);
			});
			return made;
		};
		dialog.addEventListener('cancel', (event) => event.preventDefault());
		dialog.append(
			element(
				'h2',
				{ id: 'photo-unseen-title', tabindex: '-1', autofocus: '' },
				`${which}: this browser cannot show it`,
			),
			element(
				'p',
				{},
				'So it cannot be looked through on this device: it goes to the server as it is. The server looks for faces and printed text, covers what it finds, and keeps no original. Look at what comes back before you publish it.',
			),
			element(
				'div',
				{ class: 'photo-ends' },
				end('Send it to the server', '', true),
				end('Leave it out', 'button-quiet', false),
			),
		);
		document.body.append(dialog);
		dialog.showModal();
	});
}

function foundWords(faces: number, texts: number): string {
	const covered = coveredWords([{ faces, texts }]);
	return covered === ''
		? 'Neither a face nor printed text was found. Look yourself, and paint over what could show who it is.'
		: `${covered} Press one to see what can be done with it.`;
}
