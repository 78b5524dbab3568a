// The words of a space, checked alike when it is opened and when it is changed.

import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { Refusal } from '#platform/refusal.ts';

export interface SpaceWords {
	name: string;
	purpose: string;
	rules: string;
	welcome: string;
}

const MOST: Record<keyof SpaceWords, number> = { name: 60, purpose: 300, rules: 4000, welcome: 2000 };

/** Trimmed and checked. @throws Refusal on the field that needs a change. */
export function checkWords(given: SpaceWords, attested: boolean): SpaceWords {
	const words = {
		name: given.name.normalize('NFC').replace(/\s+/g, ' ').trim(),
		purpose: given.purpose.trim(),
		rules: given.rules.replace(/\r\n/g, '\n').trim(),
		welcome: given.welcome.replace(/\r\n/g, '\n').trim(),
	};
	// Counted in characters as people count them, and at least one of them a letter or a digit of any script.
	if (!/[\p{L}\p{N}]/u.test(words.name)) throw new Refusal('invalid', 'Give the space a name.', { field: 'name' });
	for (const [field, most] of Object.entries(MOST))
		if ([...words[field as keyof SpaceWords]].length > most)
			throw new Refusal('invalid', `${most} characters are the most here.`, { field });
	// Signs without width or that turn the direction of a line would let one name pass for another.
	if (/[\p{Cc}\p{Cf}]/u.test(words.name.replace(/\u200c|\u200d/g, '')))
		throw new Refusal('invalid', 'The name holds signs that cannot be seen. Type it anew.', { field: 'name' });
	screenWriting(Object.values(words), 'advise', attested);
	return words;
}

const MOST_TOPICS = 12;

/** "Heart failure, echo" as a list; each topic once. */
export function readTopics(text: string): string[] {
	const topics = new Map<string, string>();
	for (const part of text.split(/[,;،؛\n]/)) {
		const topic = part.replace(/\s+/g, ' ').trim().replace(/^#/, '');
		if (topic === '') continue;
		if ([...topic].length > 40) throw new Refusal('invalid', 'A topic has 40 characters at most.', { field: 'topics' });
		topics.set(topic.toLowerCase(), topic);
	}
	if (topics.size > MOST_TOPICS)
		throw new Refusal('invalid', `${MOST_TOPICS} topics are the most for a space.`, { field: 'topics' });
	return [...topics.values()];
}
