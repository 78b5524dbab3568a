// The forms of a page as they stand in its HTML, and how one is filled with words and sent: for what nobody should write.

import { parseDocument } from 'htmlparser2';

export interface Form {
	/** Path and query to which it is sent. */
	action: string;
	fields: Field[];
}
/** `text` takes words, `kept` is sent as the page gives it. `most` is how many characters it takes. */
interface Field {
	name: string;
	kind: 'text' | 'kept' | 'file';
	value: string;
	most: number;
}
interface Node {
	name?: string;
	attribs?: Record<string, string>;
	children?: Node[];
}

/** The forms of a page that post, each button's own way as well. @param address of the page, with its origin. */
export function formsIn(html: string, address: string): Form[] {
	const forms: Form[] = [];
	const walk = (node: Node, form: Form | null) => {
		const at = node.attribs ?? {};
		let inside = form;
		if (node.name === 'form') {
			const posts = at.method?.toLowerCase() === 'post';
			inside = posts ? { action: at.action || address, fields: [] } : null;
			if (inside) forms.push(inside);
		}
		if (inside && at.name) inside.fields.push(...fieldOf(node, at));
		if (inside && at.formaction) forms.push({ ...inside, action: at.formaction });
		for (const child of node.children ?? []) walk(child, inside);
	};
	walk(parseDocument(html) as unknown as Node, null);
	return forms.map((form) => {
		const { pathname, search } = new URL(form.action, address);
		return { ...form, action: pathname + search };
	});
}

/** Where the main part of a page leads within the network: what its lists hold first, since forms stand around them. */
export function linksIn(html: string): string[] {
	const [rows, others]: [string[], string[]] = [[], []];
	const walk = (node: Node, inMain: boolean, inRows: boolean) => {
		const { href, class: classes = '' } = node.attribs ?? {};
		const main = inMain || node.name === 'main';
		const listed = inRows || (main && /(?:^|\s)(?:rows|hits)(?:\s|$)/.test(classes));
		if (main && node.name === 'a' && href?.startsWith('/')) (listed ? rows : others).push(href);
		for (const child of node.children ?? []) walk(child, main, listed);
	};
	walk(parseDocument(html) as unknown as Node, false, false);
	return [...rows, ...others];
}

/** What a field of this type takes, so that no other field's words are refused for its sake. */
const OF_TYPE: Record<string, string> = {
	email: 'nobody@example.org',
	url: 'https://example.org/',
	date: '2036-03-04',
	'datetime-local': '2036-03-04T12:00',
	time: '12:00',
	month: '2036-03',
	color: '#335577',
};

function fieldOf(node: Node, at: Record<string, string>): Field[] {
	const name = at.name as string;
	const kept = (value: string): Field[] => [{ name, kind: 'kept', value, most: 0 }];
	const most = Number(at.maxlength ?? Number.POSITIVE_INFINITY);
	if (node.name === 'textarea') return [{ name, kind: 'text', value: '', most }];
	if (node.name === 'select') {
		const options = (node.children ?? []).filter((one) => one.name === 'option');
		const chosen =
			options.find((one) => 'selected' in (one.attribs ?? {})) ?? options.find((one) => one.attribs?.value);
		return kept(chosen?.attribs?.value ?? '');
	}
	if (node.name !== 'input') return [];
	if (at.type === 'file') return [{ name, kind: 'file', value: '', most }];
	if (at.type === 'hidden') return kept(at.value ?? '');
	// Nobody ticks "I checked it".
	if (at.type === 'checkbox') return name === 'attested' ? [] : kept(at.value ?? 'on');
	if (at.type === 'radio') return 'checked' in at ? kept(at.value ?? '') : [];
	if (at.type === 'number') return kept(at.value || at.min || '1');
	const known = OF_TYPE[at.type ?? 'text'];
	return known ? kept(at.value || known) : [{ name, kind: 'text', value: '', most }];
}

/**
 * A filled form, as it is sent.
 * @param words for every field that takes them. @param short for those that take fewer characters than that.
 * @param file name of each file that is sent, without its ending.
 */
export function filled(form: Form, words: string, short: string, file: string): FormData {
	const body = new FormData();
	for (const { name, kind, value, most } of form.fields)
		if (name === 'captions')
			body.append(name, new File([`WEBVTT\n\n00:00.000 --> 00:01.000\n${words}\n`], `${file}.vtt`));
		else if (kind === 'file') body.append(name, new File([words], `${file}.png`, { type: 'image/png' }));
		else body.append(name, kind === 'kept' ? value : words.length > most ? short : words);
	return body;
}
