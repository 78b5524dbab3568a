// The dialog in which a chosen photo is prepared: what was found is covered, the rest is up to whoever chose it. Only what
// comes out of here is uploaded.

import { holdsSeveral } from '#kernel/attachments/several-pictures.ts';
import { coveredWords } from '#kernel/covering/covered-words.ts';
import type { SparedText } from '#kernel/covering/reasons.ts';
import { saidSentence } from '#words/said.ts';
import { element } from '../page.ts';
import { sendUnseen } from './ask-unseen.ts';
import { canvasOf, coveredFile } from './canvas.ts';
import { choicesFor } from './choices.ts';
import { look } from './look.ts';
import { History, sparedTexts } from './marks.ts';
import { makeSheet } from './sheet.ts';
import { button, makeTools } from './tools.ts';

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

	const tools = makeTools(sheet, history, () => refresh());
	const use = button('Use this photo', '', () => void finish());
	const leave = button('Leave it out', 'button-quiet', () => close(null));
	const dialog = element('dialog', {
		class: 'dialog photo-editor',
		'aria-labelledby': 'photo-editor-which photo-editor-title',
	});
	dialog.append(
		element('p', { class: 'hint', id: 'photo-editor-which' }, which),
		element('h2', { id: 'photo-editor-title', tabindex: '-1', autofocus: '' }, 'Is nobody recognisable?'),
		status,
		bar,
		...(several ? [element('p', { class: 'hint' }, saidSentence(coveredWords([{ firstFrame: true }])))] : []),
		sheet.root,
		tools.root,
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
			onDoing(what, share) {
				status.textContent = DOING[what];
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

	function refresh(): void {
		tools.refresh();
		const chose = choice.contains(document.activeElement);
		const act = (words: string, change: () => void) =>
			button(words, 'button-quiet', () => {
				change();
				sheet.show();
				refresh();
			});
		const selected = history.now.areas.find(({ id }) => id === sheet.selected);
		choice.replaceChildren(...(selected ? choicesFor(selected, history, consented, act) : []));
		// What was pressed is gone, or has nothing more to do: whoever has no pointer goes on beside it.
		if (chose || document.activeElement?.matches(':disabled'))
			(choice.querySelector('button') ?? tools.firstOfUse()).focus();
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
			tools.step(event.shiftKey ? 'redo' : 'undo');
		}
	});
	document.body.append(dialog);
	refresh();
	dialog.showModal();
}

const DOING = {
	faces: 'Looking for faces… You can go on already: the server looks again.',
	text: 'Reading printed text… You can go on already: the server looks again.',
};

function foundWords(faces: number, texts: number): string {
	// One by one: the words of the script know each, and not every pair.
	const covered = [{ faces }, { texts }]
		.map((one) => saidSentence(coveredWords([one])))
		.join(' ')
		.trim();
	return covered === ''
		? 'Neither a face nor printed text was found. Look yourself, and paint over what could show who it is.'
		: `${covered} Press one to see what can be done with it.`;
}
