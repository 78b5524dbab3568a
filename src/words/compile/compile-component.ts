// A component in, the same component out, with every text of it said in the language of the reader. Nothing has to be written
// for that: the words are found where they stand (decision 0108).

import { type AST, parse } from 'svelte/compiler';
import {
	CODE_PROPERTIES,
	isSaidName,
	isSaidTable,
	LOOKING_CALLS,
	looksLikeWords,
	READ_ATTRIBUTES,
	WORD_PROPERTIES,
} from './interface-texts.ts';
import { hasWords, LETTER, type Piece } from './pieces.ts';
import { type Catalogues, Sentences } from './sentences.ts';

export interface Compiled {
	code: string;
	/** The messages found, in order. */
	messages: string[];
}

/** Elements that stand within a sentence. */
const INLINE = /^(?:a|abbr|b|bdi|cite|data|del|dfn|em|i|ins|kbd|label|mark|q|s|small|span|strong|sub|sup|time|u|var)$/;
/** Elements whose text is no language. */
const NO_LANGUAGE = /^(?:code|pre|kbd|samp|textarea|script|style|svg|math)$/;

// biome-ignore lint/suspicious/noExplicitAny: the trees of Svelte and of TypeScript, walked by their shape
type Node = any;
interface Edit {
	start: number;
	end: number;
	text: string;
}

export function compileComponent(source: string, catalogues: Catalogues): Compiled {
	return new Component(source, catalogues).compile();
}

/** A file of the browser's script: its words are looked up in the one catalogue that the page loaded (src/enhance/said.ts). */
export function compileScript(source: string): Compiled {
	return new Component(`${WRAP}${source}</script>`, new Map(), 'script').compile();
}

const WRAP = '<script lang="ts">';

class Component {
	private readonly source: string;
	private readonly kind: 'component' | 'script';
	private readonly sentences: Sentences;
	/** Within an element with `lang`: what it prints is a member's words, which no phrasebook translates (decision 0127). */
	private quoted = false;

	constructor(source: string, catalogues: Catalogues, kind: 'component' | 'script' = 'component') {
		this.kind = kind;
		this.source = source;
		this.sentences = new Sentences(catalogues, kind);
	}

	compile(): Compiled {
		const root = parse(this.source, { modern: true }) as AST.Root;
		const edits: Edit[] = [];
		this.fragment(root.fragment, edits);
		if (root.instance) this.expression(root.instance.content, edits);
		if (this.kind === 'script') {
			const code = this.applied(WRAP.length, this.source.length - '</script>'.length, edits);
			const said = edits.length > 0 ? "import { said as __said } from '#words/said.ts';\n" : '';
			return { code: said + code, messages: this.sentences.messages };
		}
		const head = [
			"import { apart as __apart, comma as __comma, language as __language, plural as __plural, say as __say, select as __select, t as __t } from '#words/say.ts';",
			...this.sentences.declarations(),
		].join('\n');
		if (edits.length === 0) return { code: this.source, messages: [] };
		if (root.module) {
			const { start } = root.module.content as unknown as Node;
			edits.push({ start, end: start, text: `\n${head}\n` });
			return { code: this.applied(0, this.source.length, edits), messages: this.sentences.messages };
		}
		const code = this.applied(0, this.source.length, edits);
		return { code: `<script module lang="ts">\n${head}\n</script>\n${code}`, messages: this.sentences.messages };
	}

	/** The source between two places, with the edits that lie there. */
	private applied(start: number, end: number, edits: Edit[]): string {
		let at = start;
		let text = '';
		for (const edit of edits.filter((one) => one.start >= start && one.end <= end).sort((a, b) => a.start - b.start)) {
			text += this.source.slice(at, edit.start) + edit.text;
			at = edit.end;
		}
		return text + this.source.slice(at, end);
	}

	private fragment(fragment: Node, edits: Edit[], plainText = false): void {
		const nodes: Node[] = fragment.nodes;
		for (let at = 0; at < nodes.length; ) {
			const end = this.runEnd(nodes, at);
			const run = trimmed(nodes.slice(at, end));
			if (run && run.length > 0 && this.isSentence(run)) {
				const skipped = nodes.indexOf(run[0], at);
				for (const node of nodes.slice(at, skipped)) this.node(node, edits, plainText);
				edits.push({
					start: run[0].start,
					end: (run.at(-1) as Node).end,
					text: this.sentences.markup(this.sentences.tidy(run.flatMap((node) => this.pieces(node)))),
				});
				at = skipped + run.length;
			} else if (end > at) {
				for (const node of nodes.slice(at, end)) this.node(node, edits, plainText);
				at = end;
			} else this.node(nodes[at++], edits, plainText);
		}
	}

	/** Where the nodes end that may be one sentence, from here. */
	private runEnd(nodes: Node[], at: number): number {
		let end = at;
		while (end < nodes.length && this.mayStandInSentence(nodes[end])) end++;
		return end;
	}

	private mayStandInSentence(node: Node): boolean {
		switch (node.type) {
			case 'Text':
			case 'ExpressionTag':
			case 'Component':
				return true;
			case 'RegularElement':
				return INLINE.test(node.name) || NO_LANGUAGE.test(node.name) || node.name === 'br' || node.name === 'wbr';
			case 'IfBlock':
				return isWordyBlock(node);
			default:
				return false;
		}
	}

	/** Words stand at the top of it, not only within elements of it. */
	private isSentence(run: Node[]): boolean {
		return run.some(
			(node) =>
				(node.type === 'Text' && LETTER.test(node.data)) ||
				(node.type === 'ExpressionTag' && hasWords(this.words(node.expression, true) ?? [])) ||
				(node.type === 'IfBlock' && run.length > 1),
		);
	}

	private pieces(node: Node): Piece[] {
		switch (node.type) {
			case 'Text':
				return [{ is: 'text', text: node.data }];
			case 'ExpressionTag':
				return this.words(node.expression, true) ?? [{ is: 'value', code: this.code(node.expression, true) }];
			case 'IfBlock': {
				const inside = (fragment: Node | null) =>
					fragment ? fragment.nodes.flatMap((one: Node) => this.pieces(one)) : [];
				return [
					{
						is: 'choice',
						test: this.code(node.test, false),
						yes: inside(node.consequent),
						no: inside(node.alternate),
					},
				];
			}
			case 'RegularElement': {
				const children: Node[] = node.fragment.nodes;
				const inner =
					INLINE.test(node.name) &&
					!NO_LANGUAGE.test(node.name) &&
					children.length > 0 &&
					children.every((child) => this.mayStandInSentence(child)) &&
					children.some((child) => child.type === 'Text' || child.type === 'ExpressionTag');
				if (!inner || isUntranslated(node)) break;
				const edits: Edit[] = [];
				this.attributes(node, edits);
				return [
					{
						is: 'element',
						open: this.applied(node.start, children[0].start, edits),
						inner: this.within(node, () => children.flatMap((child) => this.pieces(child))),
						close: this.source.slice((children.at(-1) as Node).end, node.end),
					},
				];
			}
		}
		const edits: Edit[] = [];
		this.node(node, edits, false);
		return [{ is: 'opaque', code: this.applied(node.start, node.end, edits) }];
	}

	private node(node: Node, edits: Edit[], plainText: boolean): void {
		switch (node.type) {
			case 'Text':
				if (!LETTER.test(node.data)) this.commas(node, edits, '{__comma()}');
				return;
			case 'Comment':
				return;
			case 'ExpressionTag': {
				const code = this.code(node.expression, true);
				if (code !== this.source.slice(node.expression.start, node.expression.end))
					edits.push({ start: node.expression.start, end: node.expression.end, text: code });
				return;
			}
			case 'RegularElement':
				this.attributes(node, edits);
				if (isUntranslated(node)) return;
				if (!/^(?:script|style|svg|math)$/.test(node.name)) this.within(node, () => this.children(node, edits));
				return;
		}
		if (node.attributes) this.attributes(node, edits);
		for (const name of ['expression', 'test', 'key', 'declaration'])
			if (node[name] && node.type !== 'SnippetBlock') this.expression(node[name], edits);
		for (const name of ['fragment', 'body', 'consequent', 'alternate', 'fallback', 'pending', 'then', 'catch'])
			if (node[name]?.type === 'Fragment') this.fragment(node[name], edits, plainText);
	}

	/** Commas where no words are: between a time and a name, between links. Arabic has its own. */
	private commas(node: Node, edits: Edit[], instead: string): void {
		if (this.quoted || this.kind !== 'component') return;
		for (const { index, 0: comma } of this.source.slice(node.start, node.end).matchAll(/,\s+/g))
			edits.push({ start: node.start + index, end: node.start + index + comma.length, text: instead });
	}

	private within<T>(element: Node, inside: () => T): T {
		const before = this.quoted;
		this.quoted ||= element.attributes.some((one: Node) => one.type === 'Attribute' && one.name === 'lang');
		try {
			return inside();
		} finally {
			this.quoted = before;
		}
	}

	private children(node: Node, edits: Edit[]): void {
		if (!NO_LANGUAGE.test(node.name)) this.fragment(node.fragment, edits);
		else for (const child of node.fragment.nodes) if (child.type !== 'Text') this.node(child, edits, true);
	}

	private attributes(node: Node, edits: Edit[]): void {
		const isElement = node.type === 'RegularElement';
		for (const attribute of node.attributes) {
			if (attribute.type === 'SpreadAttribute' || attribute.type === 'AttachTag') {
				this.expression(attribute.expression, edits);
				continue;
			}
			if (attribute.type !== 'Attribute' || attribute.value === true) continue;
			const { name, value } = attribute;
			if (isElement ? !READ_ATTRIBUTES.test(name) : CODE_PROPERTIES.test(name)) {
				// A handler of the browser may hold words; an address may not.
				continue;
			}
			const always = isElement || WORD_PROPERTIES.test(name);
			if (!Array.isArray(value)) {
				if (value.expression.start === attribute.start + 1) continue; // {label}
				this.expression(value.expression, edits, always, true);
				continue;
			}
			const pieces = value.flatMap((part: Node) => this.pieces(part));
			const isWords = always ? hasWords(pieces) : hasWords(pieces) && looksLikeWords(sampleOf(pieces));
			if (isWords)
				edits.push({
					start: attribute.start,
					end: attribute.end,
					text: `${name}={${this.sentences.textCode(this.sentences.tidy(pieces), false)}}`,
				});
			else
				for (const part of value)
					if (part.type === 'ExpressionTag') this.expression(part.expression, edits, false, true);
		}
	}

	/** Source of an expression, with the words in it said. @param shown it stands where text is shown. */
	private code(node: Node, shown: boolean): string {
		const edits: Edit[] = [];
		this.expression(node, edits, shown, shown);
		return this.applied(node.start, node.end, edits);
	}

	/** The pieces of an expression that is words and nothing else, or null. @param always whatever the words look like. */
	private words(node: Node, always: boolean): Piece[] | null {
		switch (node.type) {
			case 'Literal':
				return typeof node.value === 'string' && (always || looksLikeWords(node.value) || !LETTER.test(node.value))
					? [{ is: 'text', text: node.value, fromString: true }]
					: null;
			case 'TemplateLiteral': {
				const pieces = node.quasis.flatMap((quasi: Node, at: number): Piece[] => [
					{ is: 'text', text: quasi.value.cooked, fromString: true },
					...(at < node.expressions.length ? this.valueOrWords(node.expressions[at]) : []),
				]);
				return always || looksLikeWords(sampleOf(pieces)) ? pieces : null;
			}
			case 'ConditionalExpression': {
				const yes = this.words(node.consequent, always);
				const no = yes && this.words(node.alternate, always);
				return yes && no && [{ is: 'choice', test: this.code(node.test, false), yes, no }];
			}
			case 'TSAsExpression':
			case 'TSSatisfiesExpression':
			case 'TSNonNullExpression':
				return this.words(node.expression, always);
			default:
				return null;
		}
	}

	private valueOrWords(node: Node): Piece[] {
		return this.words(node, true) ?? [{ is: 'value', code: this.code(node, true) }];
	}

	private expression(node: Node, edits: Edit[], always = false, shown = false): void {
		if (!node || typeof node.type !== 'string') return;
		if (node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'ConditionalExpression') {
			const before = this.sentences.messages.length;
			const words = this.words(node, always);
			if (words && hasWords(words)) {
				this.sentences.forget(before);
				edits.push({
					start: node.start,
					end: node.end,
					text: this.sentences.textCode(this.sentences.tidy(words), false),
				});
				return;
			}
		}
		if (shown && this.kind === 'component' && !this.quoted && isSaid(node)) {
			const inner: Edit[] = [];
			this.inside(node, inner, false, false);
			edits.push({ start: node.start, end: node.end, text: `__say(${this.applied(node.start, node.end, inner)})` });
			return;
		}
		this.inside(node, edits, always, shown);
	}

	private inside(node: Node, edits: Edit[], always: boolean, shown: boolean): void {
		const plain = (one: Node) => {
			if (one && one.type !== 'Literal') this.expression(one, edits);
		};
		switch (node.type) {
			case 'Literal':
				if (shown && node.value === ', ' && !this.quoted && this.kind === 'component')
					edits.push({ start: node.start, end: node.end, text: '__comma()' });
				return;
			case 'Identifier':
			case 'ImportDeclaration':
			case 'ImportExpression':
				return;
			case 'TemplateLiteral':
				if (shown)
					for (const quasi of node.quasis)
						if (!LETTER.test(quasi.value.cooked)) this.commas(quasi, edits, '${__comma()}');
				for (const one of node.expressions) this.expression(one, edits, false, shown);
				return;
			case 'TaggedTemplateExpression':
				for (const one of node.quasi.expressions) this.expression(one, edits);
				return;
			case 'ConditionalExpression':
				this.expression(node.test, edits);
				this.expression(node.consequent, edits, always, shown);
				this.expression(node.alternate, edits, always, shown);
				return;
			case 'LogicalExpression':
				this.expression(node.left, edits, node.operator !== '&&' && always, shown);
				this.expression(node.right, edits, always, shown);
				return;
			case 'AssignmentExpression':
				this.expression(node.left, edits);
				this.expression(node.right, edits, SHOWN.test(node.left.property?.name ?? ''), true);
				return;
			case 'BinaryExpression':
				if (node.operator === '+') {
					this.expression(node.left, edits, always, shown);
					this.expression(node.right, edits, always, shown);
				} else for (const one of [node.left, node.right]) plain(one);
				return;
			case 'SwitchCase':
				for (const one of node.consequent) this.expression(one, edits);
				return;
			case 'MemberExpression':
				this.expression(node.object, edits);
				if (node.computed) plain(node.property);
				return;
			case 'NewExpression':
				for (const one of node.arguments) plain(one);
				return;
			case 'CallExpression': {
				this.expression(node.callee, edits);
				const name = node.callee.property?.name ?? node.callee.name ?? '';
				for (const one of node.arguments)
					if (LOOKING_CALLS.test(name)) plain(one);
					else this.expression(one, edits);
				return;
			}
			case 'AssignmentPattern':
				this.expression(node.right, edits);
				return;
			case 'Property': {
				if (node.shorthand) {
					if (node.value.type === 'AssignmentPattern') this.expression(node.value.right, edits);
					return;
				}
				const name = node.key.name ?? node.key.value ?? '';
				if (CODE_PROPERTIES.test(name)) plain(node.value);
				else this.expression(node.value, edits, WORD_PROPERTIES.test(name), WORD_PROPERTIES.test(name));
				return;
			}
			case 'TSAsExpression':
			case 'TSSatisfiesExpression':
			case 'TSNonNullExpression':
				this.expression(node.expression, edits, always, shown);
				return;
			case 'ArrowFunctionExpression':
				for (const one of node.params) this.expression(one, edits);
				this.expression(node.body, edits, always && node.expression, shown && node.expression);
				return;
		}
		if (node.type.startsWith('TS')) return;
		for (const [name, value] of Object.entries(node)) {
			if (
				/^(?:type|start|end|loc|typeAnnotation|typeParameters|typeArguments|returnType|leadingComments|trailingComments|metadata)$/.test(
					name,
				)
			)
				continue;
			for (const one of Array.isArray(value) ? value : [value])
				if (one && typeof (one as Node).type === 'string') this.expression(one, edits);
		}
	}
}

/** Properties of elements that are read. */
const SHOWN = /^(?:textContent|innerText|title|placeholder|ariaLabel|alt)$/;

/** Does this name something that holds the interface's words? */
function isSaid(node: Node): boolean {
	switch (node.type) {
		case 'Identifier':
			return isSaidName(node.name);
		case 'MemberExpression':
			if (!node.computed) return isSaidName(node.property.name ?? '');
			return isSaidTable(node.object.name ?? node.object.property?.name ?? '');
		case 'CallExpression':
			return isSaidName(node.callee.name ?? node.callee.property?.name ?? '');
		case 'ChainExpression':
			return isSaid(node.expression);
		case 'TSNonNullExpression':
		case 'TSAsExpression':
			return isSaid(node.expression);
		default:
			return false;
	}
}

/** An if-block of words and nothing else: two wordings of the sentence around it. */
function isWordyBlock(node: Node): boolean {
	const wordy = (fragment: Node | null) =>
		fragment === null ||
		fragment.nodes.every(
			(one: Node) =>
				one.type === 'Text' || one.type === 'ExpressionTag' || (one.type === 'IfBlock' && isWordyBlock(one)),
		);
	return wordy(node.consequent) && wordy(node.alternate);
}

function isUntranslated(node: Node): boolean {
	return node.attributes.some(
		(one: Node) =>
			one.type === 'Attribute' && one.name === 'translate' && one.value !== true && one.value[0]?.data === 'no',
	);
}

/** Without the elements at its ends that are no words: icons, components. Null when nothing is left. */
function trimmed(run: Node[]): Node[] | null {
	const isEdge = (node: Node) =>
		node.type === 'Component' ||
		(node.type === 'Text' && node.data.trim() === '') ||
		(node.type === 'RegularElement' && (/^(?:svg|math|br|wbr)$/.test(node.name) || node.fragment.nodes.length === 0));
	let start = 0;
	let end = run.length;
	while (start < end && isEdge(run[start])) start++;
	while (end > start && isEdge(run[end - 1])) end--;
	return start < end ? run.slice(start, end) : null;
}

const sampleOf = (pieces: Piece[]): string =>
	pieces
		.map((piece) => {
			if (piece.is === 'text') return piece.text;
			return piece.is === 'choice' ? sampleOf(piece.yes) || sampleOf(piece.no) : '{0}';
		})
		.join('');
