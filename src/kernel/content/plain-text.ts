import { parseDocument } from 'htmlparser2';
import { cutLine } from '#platform/cut-line.ts';

/** The words of rendered HTML (our own renderer's), cut at `length` characters: for titles of windows and previews. */
export function plainText(html: string, length: number): string {
	const words = html
		.replace(/<math[\s\S]*?<\/math>/g, formulaText)
		.replace(/<\/?(?:a|abbr|code|del|em|mark|span|strong|sub|sup)\b[^>]*>/g, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim();
	return cutLine(words, length);
}

/** A formula in MathML as one would type it in a line, without the TeX that it was written in. */
function formulaText(math: string): string {
	return said(parseDocument(math).children).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function said(nodes: ReturnType<typeof parseDocument>['children']): string {
	return nodes
		.map((node) => {
			if ('data' in node) return node.data;
			if (!('name' in node)) return said(node.children);
			if (node.name === 'annotation') return '';
			return node.name === 'mfrac' ? node.children.map((part) => said([part])).join('/') : said(node.children);
		})
		.join('');
}
