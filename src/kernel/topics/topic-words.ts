// How the name of a topic is written down, compared and put into an address. Runs in the browser too.

import { Refusal } from '#platform/refusal.ts';

/** So many topics one text may have. */
export const MOST_TOPICS = 5;
const LONGEST_TOPIC = 80;

/** A name as aliases hold it: lower case, without accents and signs, one space between words. */
export function topicWords(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The name in an address: "heart-failure". */
export function topicSlug(name: string): string {
	return topicWords(name).replaceAll(' ', '-');
}

/** MeSH turns names around for its lists: "Diabetes Mellitus, Type 2" is said "Type 2 Diabetes Mellitus". */
export function spokenName(meshName: string): string {
	const [noun, quality, ...more] = meshName.replace(/ as Topic$/, '').split(', ');
	if (!quality || more.length > 0 || / and /.test(meshName)) return meshName.replace(/ as Topic$/, '');
	return `${quality} ${noun}`;
}

/**
 * What stands in the field "Topics": names with commas or semicolons between them.
 * @throws Refusal for more than five and for what is no name.
 */
export function readTopicField(text: string): string[] {
	const names = new Map<string, string>();
	for (const part of text.split(/[,;،؛\n]/)) {
		const name = part
			.replace(/^[\s#]+/, '')
			.replace(/\s+/g, ' ')
			.trim();
		if (name === '') continue;
		if (name.length > LONGEST_TOPIC)
			throw new Refusal('invalid', `“${name.slice(0, 40)}…” is too long for a topic.`, { field: 'topics' });
		if (topicWords(name) === '')
			throw new Refusal('invalid', `“${name}” is no topic: it holds neither letters nor numbers.`, { field: 'topics' });
		if (!names.has(topicWords(name))) names.set(topicWords(name), name);
	}
	if (names.size > MOST_TOPICS)
		throw new Refusal('invalid', `Five topics are the most; these are ${names.size}.`, { field: 'topics' });
	return [...names.values()];
}
