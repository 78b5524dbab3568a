// Members' Markdown as it is set on paper: block after block, without its marks.

import { parseMarkdown } from '../markdown.ts';

export interface PaperBlock {
	/** A row of a table has its cells in one line. */
	kind: 'heading' | 'text' | 'code' | 'row';
	words: string;
	/** Lists and quotations around it. */
	depth: number;
	/** What stands before an item of a list: "•", "3."; empty for its further paragraphs and outside of lists. */
	mark: string;
}

interface List {
	/** Null for one without numbers. */
	next: number | null;
}

type Token = ReturnType<typeof parseMarkdown>[number];

/** The blocks of a text, in its order. What has no words (a rule between parts) is left out. */
export function paperBlocks(text: string): PaperBlock[] {
	const blocks: PaperBlock[] = [];
	const lists: List[] = [];
	let quotes = 0;
	let mark = '';
	let kind: PaperBlock['kind'] = 'text';
	let cells: string[] | null = null;
	const put = (words: string, as = kind) => {
		if (words.trim() !== '') blocks.push({ kind: as, words: words.trimEnd(), depth: lists.length + quotes, mark });
		mark = '';
	};
	for (const token of parseMarkdown(text)) {
		switch (token.type) {
			case 'bullet_list_open':
				lists.push({ next: null });
				break;
			case 'ordered_list_open':
				lists.push({ next: Number(token.attrGet('start') ?? 1) });
				break;
			case 'bullet_list_close':
			case 'ordered_list_close':
				lists.pop();
				break;
			case 'list_item_open':
				mark = markOf(lists.at(-1));
				break;
			case 'blockquote_open':
				quotes++;
				break;
			case 'blockquote_close':
				quotes--;
				break;
			case 'heading_open':
				kind = 'heading';
				break;
			case 'heading_close':
				kind = 'text';
				break;
			case 'tr_open':
				cells = [];
				break;
			case 'tr_close':
				put((cells ?? []).join('  ·  '), 'row');
				cells = null;
				break;
			case 'fence':
			case 'code_block':
				put(token.content, 'code');
				break;
			case 'inline':
				if (cells) cells.push(wordsOf(token));
				else put(wordsOf(token));
		}
	}
	return blocks;
}

function markOf(list: List | undefined): string {
	if (!list || list.next === null) return '•';
	return `${list.next++}.`;
}

/** Formulas stay as they were typed. */
const wordsOf = ({ children }: Token): string =>
	(children ?? []).map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? '\n' : content)).join('');
