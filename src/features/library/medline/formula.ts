// MathML of titles and abstracts as one line with sup and sub, so that a formula reads right in a list, a mail and a file of
// references too: "10<sup>-3</sup>", "(a+b)/c", "√(2)", "<sup>131</sup>I". https://www.w3.org/TR/mathml-core/

import type { Element } from './read-elements.ts';

/** @param text writes what is no MathML: escaped text, and marks. @returns safe HTML of one line. */
export function formula(element: Element, text: (part: Element | string) => string): string {
	const own = (part: Element | string): string =>
		typeof part === 'string' ? text(part).trim() : isOfMath(part) ? formula(part, text) : text(part);
	const parts = element.children.filter((part) => typeof part !== 'string' || part.trim() !== '').map(own);
	const [first = '', second = '', third = ''] = parts;
	switch (element.name.replace(/^.*:/, '')) {
		case 'msup':
			return `${first}${up(second)}`;
		case 'msub':
			return `${first}${down(second)}`;
		case 'msubsup':
		case 'munderover':
			return `${first}${down(second)}${up(third)}`;
		case 'munder':
			return `${first}${down(second)}`;
		case 'mover':
			// A hat or a bar stands on its letter, a bound above.
			return /^[\^~¯ˉ‾˙¨→_.-]$/u.test(second) ? `${first}${ABOVE[second] ?? second}` : `${first}${up(second)}`;
		case 'mfrac':
			return `${whole(first)}/${whole(second)}`;
		case 'msqrt':
			return `√${parts.length === 1 && whole(first) === first ? first : `(${parts.join('')})`}`;
		case 'mroot':
			return `${up(second)}√${whole(first)}`;
		case 'mmultiscripts':
			return withScripts(element, own);
		case 'mfenced':
			return `${text(element.attributes.open ?? '(')}${parts.join(text(element.attributes.separators?.trim() || ','))}${text(element.attributes.close ?? ')')}`;
		case 'mtr':
		case 'mlabeledtr':
			return parts.join(', ');
		case 'mtable':
			return parts.join('; ');
		case 'mspace':
			return ' ';
		// The same once more, in the words of another program; and what is there to keep a place.
		case 'annotation':
		case 'annotation-xml':
		case 'mphantom':
		case 'none':
		case 'mprescripts':
			return '';
		default:
			return parts.join('');
	}
}

/** Under whatever prefix, or none. */
export const isMath = (element: Element): boolean => /^mml:|^(?:[\w-]+:)?math$/.test(element.name);
/** Within a formula: NLM's own marks (i, b, u, sup, sub) may stand there, too. */
const isOfMath = (element: Element): boolean =>
	/^(?:[\w-]+:)?(?:m[a-z]+|annotation(?:-xml)?|none|semantics)$/.test(element.name);

const ABOVE: Record<string, string> = {
	'^': '\u0302',
	'~': '\u0303',
	'¯': '\u0304',
	ˉ: '\u0304',
	'‾': '\u0304',
	'˙': '\u0307',
	'.': '\u0307',
	'¨': '\u0308',
	'→': '\u20d7',
	_: '\u0304',
	'-': '\u0304',
};
const up = (html: string) => html && `<sup>${html}</sup>`;
const down = (html: string) => html && `<sub>${html}</sub>`;
/** In brackets, unless it is one number, one name, or in brackets already. */
const whole = (html: string) =>
	/^[\p{L}\p{M}\p{N}.]+(?:<su[bp]>[^<]*<\/su[bp]>)*$|^\([^()]*\)$/u.test(html) ? html : `(${html})`;

/** Pairs of what stands below and above behind the base, then those before it. */
function withScripts(element: Element, own: (part: Element | string) => string): string {
	const parts = element.children.filter((part): part is Element => typeof part !== 'string');
	const turn = parts.findIndex(({ name }) => name.endsWith('mprescripts'));
	const [base, ...behind] = turn < 0 ? parts : parts.slice(0, turn);
	const before = turn < 0 ? [] : parts.slice(turn + 1);
	const pairs = (list: Element[]) =>
		list.map((part, place) => (place % 2 === 0 ? down(own(part)) : up(own(part)))).join('');
	return `${pairs(before)}${base ? own(base) : ''}${pairs(behind)}`;
}
