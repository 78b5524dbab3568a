// Formulas: $x$ within a line, $$x$$ on its own. KaTeX writes MathML, which browsers set themselves: a page with a
// formula loads no stylesheet, no font and no script more than one without.

import katex from 'katex';
import type MarkdownIt from 'markdown-it';

type Parser = InstanceType<typeof MarkdownIt>;

/** Longer than any that a person types; what is longer is shown as it stands. */
const LONGEST = 2000;
/** Formulas that one text sets; after them, they are shown as they stand. */
const MOST = 300;

interface Env {
	formulas?: number;
}

/** Teaches the parser both forms. */
export function addFormulas(markdown: Parser): void {
	const set = (source: string, displayMode: boolean, env: Env): string => {
		env.formulas = (env.formulas ?? 0) + 1;
		const asTyped = `<code>${markdown.utils.escapeHtml(source)}</code>`;
		if (source.length > LONGEST || env.formulas > MOST) return asTyped;
		try {
			const html = katex.renderToString(source, {
				displayMode,
				output: 'mathml',
				trust: false,
				strict: 'ignore',
				maxSize: 10,
				maxExpand: 200,
			});
			return displayMode ? `<span class="formula" role="group" aria-label="Formula" tabindex="0">${html}</span>` : html;
		} catch {
			return asTyped; // not a formula after all, or one that never ends
		}
	};

	markdown.inline.ruler.after('escape', 'formula', (state, silent) => {
		const { src, pos } = state;
		if (src.charCodeAt(pos) !== 0x24) return false;
		const mark = src.startsWith('$$', pos) ? '$$' : '$';
		const from = pos + mark.length;
		const end = endOf(src, from, mark, state.posMax);
		if (end < 0) return false;
		if (!silent) {
			const token = state.push('formula', 'math', 0);
			token.content = src.slice(from, end).trim();
			token.markup = mark;
		}
		state.pos = end + mark.length;
		return true;
	});
	markdown.renderer.rules.formula = (tokens, index, _options, env) =>
		set(tokens[index]?.content ?? '', tokens[index]?.markup === '$$', (env ?? {}) as Env);
}

/** Where the formula that begins at `from` ends; -1 when none does. Pandoc's rules, so that "$5 or $10" stays money. */
function endOf(src: string, from: number, mark: string, max: number): number {
	if (mark === '$' && /\s/.test(src[from] ?? ' ')) return -1;
	const until = Math.min(max, from + LONGEST);
	for (let at = from; at < until; at++) {
		if (src[at] === '\\') at++;
		else if (src[at] === '$') {
			if (mark === '$$') {
				if (src[at + 1] === '$' && at > from) return at;
			} else if (at === from || /\s/.test(src[at - 1] ?? ' ') || /\d/.test(src[at + 1] ?? '')) {
				return -1;
			} else return at;
		} else if (mark === '$' && src[at] === '\n') return -1;
	}
	return -1;
}
