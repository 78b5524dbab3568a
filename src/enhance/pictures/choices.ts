// What can be done with a mark on the picture that somebody selected.

import { REASONS, type Reason } from '#kernel/covering/reasons.ts';
import { saidSentence } from '#words/said.ts';
import { element } from '../page.ts';
import type { History, Mark } from './marks.ts';

/**
 * @param consented a consent that covers recognisable faces is recorded for what is being written.
 * @param act makes a button that changes the history, and shows it.
 */
export function choicesFor(
	mark: Mark,
	history: History,
	consented: boolean,
	act: (words: string, change: () => void) => HTMLButtonElement,
): (Node | string)[] {
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
	for (const [value, words] of Object.entries(REASONS))
		select.append(element('option', { value }, saidSentence(words)));
	return [
		`Printed text: “${(mark.words ?? '').slice(0, 60)}”. If it identifies nobody, say why; the reason is kept.`,
		select,
		act('Uncover it', () => history.bare(mark.id, select.value as Reason)),
	];
}
