// What a pattern cannot do without, read from its source: words of which every match holds at least one, and the characters it can begin
// with. Some three hundred patterns are asked of each text, and most of their words do not stand in it: those are not looked for at
// all, the others only where they could begin. After Cox, "Regular Expression Matching with a Trigram Index" (2012).
// Nothing that matches is lost: search.test.ts asks every pattern with and without this.

/** Stands before what begins a word: no letter comes before it. */
export const WORD_BEGINS = '\ue002';
/** No figure comes before it; neither a letter nor a figure does. */
export const NUMBER_BEGINS = '\ue005';
export const BOTH_BEGIN = '\ue006';
const BEGINNING = /^[\ue002\ue005\ue006]/;
/** Stands behind what ends a word. */
export const WORD_ENDS = '\ue003';
/** Any capital letter, as the first character alone. */
export const CAPITAL = '\ue004';

/** How a part of a pattern can begin. */
interface Lead {
	/** Folded, three characters at most beside the sign of a word's beginning. */
	text: string;
	/** All that the part can be, so that the next part goes on. */
	open: boolean;
}

interface Part {
	/** All that it can be (folded), when that is little. */
	exact: string[] | null;
	/** Of these every match of it holds one. */
	needs: string[] | null;
	/** null: it may begin with anything. */
	leads: Lead[] | null;
}

const MOST_EXACT = 64;
const LONGEST_EXACT = 20;
const MOST_NEEDS = 700;
const MOST_LEADS = 900;
const LEAD = 3;
const NOTHING: Part = { exact: [''], needs: null, leads: [{ text: '', open: true }] };
const ANYTHING: Part = { exact: null, needs: null, leads: null };

/** Capitals, figures and spaces of all kinds are one each: a pattern that does not care is asked as one that does. */
export function folded(character: string): string {
	const code = character.charCodeAt(0);
	if (code < 0x80) {
		if (code >= 0x30 && code <= 0x39) return '0';
		if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32);
		if (code <= 0x20) return ' ';
		return character;
	}
	if (code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfeff) return ' ';
	if (code === 0x17f) return 's';
	return character.toLowerCase().charAt(0);
}

const unique = (strings: Iterable<string>): string[] => [...new Set(strings)];
/** Signs of words' ends say nothing within a run. */
const bare = (text: string) =>
	text
		.replace(/\ue006/g, WORD_BEGINS)
		.replace(/\ue005/g, '')
		.replace(/(?<!^)\ue002|\ue003(?!$)/g, '');
const leastOf = (strings: readonly string[]) => strings.reduce((least, one) => Math.min(least, bare(one).length), 99);
const hasEnough = (strings: readonly string[]) =>
	strings.every((one) => one.replace(/[\ue002\ue003\ue005\ue006]/g, '').length >= 2);

/** The better of two sets of needs: the one whose shortest word is longer, then the smaller one. */
function better(one: string[] | null, other: string[] | null): string[] | null {
	if (!one || one.length > MOST_NEEDS || !hasEnough(one)) return other;
	if (!other) return one;
	const least = Math.min(leastOf(one), 5);
	const others = Math.min(leastOf(other), 5);
	if (least !== others) return least > others ? one : other;
	return one.length <= other.length ? one : other;
}

const marksOf = (lead: string) => (BEGINNING.test(lead) ? 1 : 0);
const lengthOf = (lead: string) => lead.length - marksOf(lead);
function leadsOf(exact: readonly string[]): Lead[] {
	return exact.map((one) => {
		const text = one.replaceAll(WORD_ENDS, '').replace(/(?<!^)[\ue002\ue005\ue006]/g, '');
		const most = LEAD + marksOf(text);
		return { text: text.slice(0, most), open: text.length < most };
	});
}
function uniqueLeads(leads: Lead[]): Lead[] | null {
	const found = new Map<string, Lead>();
	for (const lead of leads) found.set(`${lead.open}${lead.text}`, lead);
	return found.size <= MOST_LEADS ? [...found.values()] : null;
}
/** How a sequence begins whose first part begins as `first` and goes on as `then`. */
function leadThrough(first: Lead[] | null, then: Lead[] | null): Lead[] | null {
	if (!first) return null;
	const going: Lead[] = [];
	for (const lead of first) {
		if (!lead.open) going.push(lead);
		else if (!then) {
			if (lengthOf(lead.text) === 0) return null;
			going.push({ text: lead.text, open: false });
		} else
			for (const next of then) {
				const text = lead.text + (lead.text === '' ? next.text : next.text.replace(BEGINNING, ''));
				const most = LEAD + marksOf(text);
				going.push({ text: text.slice(0, most), open: next.open && text.length < most });
			}
	}
	return uniqueLeads(going);
}

class Reader {
	private at = 0;
	private readonly source: string;

	constructor(source: string) {
		this.source = source;
	}

	whole(): Part {
		return this.either();
	}

	private either(): Part {
		const parts = [this.sequence()];
		while (this.source[this.at] === '|') {
			this.at++;
			parts.push(this.sequence());
		}
		if (parts.length === 1) return parts[0] as Part;
		const leads = parts.every((part) => part.leads) ? uniqueLeads(parts.flatMap((part) => part.leads as Lead[])) : null;
		const exact = parts.every((part) => part.exact) ? unique(parts.flatMap((part) => part.exact as string[])) : null;
		if (exact && exact.length <= MOST_NEEDS) return { exact, needs: null, leads };
		const needs = parts.map((part) => better(part.exact, part.needs));
		return { exact: null, needs: needs.every((one) => one !== null) ? unique(needs.flat() as string[]) : null, leads };
	}

	private sequence(): Part {
		let run: string[] = [''];
		let whole = true;
		let best: string[] | null = null;
		let leads: Lead[] | null = NOTHING.leads;
		while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
			const part = this.repeated();
			best = better(part.needs, best);
			if (leads?.some(({ open }) => open)) leads = leadThrough(leads, part.leads);
			if (!part.exact) {
				whole = false;
				best = better(run, best);
				run = [''];
				continue;
			}
			const { exact } = part;
			const joined: string[] = unique(run.flatMap((one) => exact.map((other) => one + other)));
			if (joined.length > MOST_EXACT || joined.some((one) => one.length > LONGEST_EXACT)) {
				whole = false;
				best = better(exact, better(run, best));
				run = exact.length <= MOST_EXACT ? exact : [''];
			} else run = joined;
		}
		if (whole) return { exact: run, needs: best, leads };
		return { exact: null, needs: better(run, best), leads };
	}

	/** An atom with its quantifier. */
	private repeated(): Part {
		const part = this.atom();
		const quantifier = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.source.slice(this.at, this.at + 12));
		if (!quantifier) return part;
		this.at += quantifier[0].length;
		const sign = quantifier[0][0] as string;
		const least = sign === '{' ? Number(quantifier[1]) : sign === '+' ? 1 : 0;
		const most =
			sign === '?' ? 1 : sign === '{' ? (quantifier[2] ? Number(quantifier[3] || Infinity) : least) : Infinity;
		const closed = part.leads?.map(({ text, open }) => ({ text, open: open && text === '' })) ?? null;
		if (least === 0) {
			const leads = (most === 1 ? part.leads : closed) && [
				...((most === 1 ? part.leads : closed) as Lead[]),
				{ text: '', open: true },
			];
			return most === 1 && part.exact
				? { exact: unique(['', ...part.exact]), needs: null, leads }
				: { exact: null, needs: null, leads };
		}
		if (least === 1 && most === 1) return part;
		// What can be nothing at all would let the next part begin.
		const leads = closed?.some(({ open }) => open) ? null : closed;
		if (!part.exact || part.exact.length > 8) return { exact: null, needs: better(part.exact, part.needs), leads };
		const { exact } = part;
		let times: string[] = [''];
		for (let time = 0; time < Math.min(least, 6) && times.length <= MOST_EXACT; time++)
			times = unique(times.flatMap((one) => exact.map((other) => one + other)));
		if (times.length > MOST_EXACT) return { exact: null, needs: better(exact, part.needs), leads };
		return least === most && least <= 6
			? { exact: times, needs: part.needs, leads: leadsOf(times) }
			: {
					exact: null,
					needs: better(times, part.needs),
					leads: least > 1 ? leadsOf(times).map((lead) => ({ ...lead, open: false })) : leads,
				};
	}

	private atom(): Part {
		const sign = this.source[this.at] as string;
		if (sign === '(') return this.group();
		if (sign === '[') return this.characters();
		if (sign === '\\') return this.escaped();
		this.at++;
		if (sign === '^' || sign === '$') return NOTHING;
		if (sign === '.') return ANYTHING;
		return one(folded(sign));
	}

	private group(): Part {
		const opening = /^\((?:\?(?:<?[=!]|:|<[^>]+>))?/.exec(this.source.slice(this.at, this.at + 40)) as RegExpExecArray;
		const began = this.at;
		this.at += opening[0].length;
		const inner = this.either();
		this.at++;
		if (!/[=!]$/.test(opening[0])) return inner;
		// What stands before or behind must stand there; it is no part of the run.
		if (opening[0].endsWith('=')) return { ...NOTHING, needs: better(inner.exact, inner.needs) };
		const none = this.source.slice(began, this.at);
		const before = /^\(\?<!\[?((?:[^[\]()|\\]|\\p\{L\}|\\.)*)\]?(?:\||\))/u.exec(none)?.[1];
		// Of a class, or of the first of several: none of them comes before.
		if (before !== undefined && (/^\(\?<!\[/u.test(none) || /^\\(?:p\{L\}|[dw])$/u.test(before))) {
			const letter = before.includes('\\p{L}');
			const figure = /\\[dw]/.test(before);
			if (letter || figure) return mark(letter ? (figure ? BOTH_BEGIN : WORD_BEGINS) : NUMBER_BEGINS);
		}
		if (/^\(\?!\[?\\p\{L\}[^|]*\)$/u.test(none) && !none.slice(3).includes('('))
			return { ...NOTHING, exact: [WORD_ENDS] };
		return NOTHING;
	}

	private escaped(): Part {
		const rest = this.source.slice(this.at, this.at + 40);
		const property = /^\\[pP]\{[^}]*\}/.exec(rest)?.[0];
		if (property) {
			this.at += property.length;
			if (property === '\\p{Nd}') return one('0');
			return property === '\\p{Lu}' ? { ...ANYTHING, leads: [{ text: CAPITAL, open: false }] } : ANYTHING;
		}
		const code = /^\\(?:u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2}))/.exec(rest);
		if (code) {
			this.at += code[0].length;
			return one(folded(String.fromCodePoint(Number.parseInt((code[1] ?? code[2] ?? code[3]) as string, 16))));
		}
		const sign = rest[1] as string;
		this.at += 2;
		if (sign === 'b' || sign === 'B') return NOTHING;
		if (sign === 'd') return one('0');
		if ('snrtfv'.includes(sign)) return one(' ');
		if (sign === 'k') {
			this.at += (/^<[^>]*>/.exec(this.source.slice(this.at))?.[0] ?? '').length;
			return ANYTHING;
		}
		return /[\dWwSD]/.test(sign) ? ANYTHING : one(folded(sign));
	}

	private characters(): Part {
		const opened = this.at;
		this.at++;
		while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
		this.at++;
		const inner = this.source.slice(opened + 1, this.at - 1);
		if (inner === '\\p{Lu}') return { ...ANYTHING, leads: [{ text: CAPITAL, open: false }] };
		if (inner.startsWith('^') || /\\[pPWwSDux]/.test(inner)) return ANYTHING;
		const found = new Set<string>();
		const plain = inner
			.replace(/\\d/g, '0')
			.replace(/\\[snrtfv]/g, ' ')
			.replace(/\\(.)/g, (_, sign) => (sign === '-' ? '\ue001' : sign));
		for (const [range, from, to] of plain.matchAll(/([\s\S])-([\s\S])|[\s\S]/gu)) {
			if (from === undefined || to === undefined) {
				found.add(folded(range === '\ue001' ? '-' : range));
				continue;
			}
			const [first, last] = [from.codePointAt(0) as number, to.codePointAt(0) as number];
			if (last - first > 40) return ANYTHING;
			for (let code = first; code <= last; code++) found.add(folded(String.fromCodePoint(code)));
		}
		const exact = [...found];
		return { exact: exact.length <= 12 ? exact : null, needs: null, leads: exact.length <= 60 ? leadsOf(exact) : null };
	}
}

const one = (character: string): Part => ({
	exact: [character],
	needs: null,
	leads: [{ text: character, open: true }],
});
const mark = (sign: string): Part => ({ exact: [sign], needs: null, leads: [{ text: sign, open: true }] });

export interface PatternWords {
	/** One of these must stand in the text; null: any text may match. */
	needs: readonly string[] | null;
	/** With one of these every match begins; null: with anything. */
	leads: readonly string[] | null;
}

export function wordsOf(pattern: RegExp): PatternWords {
	const whole = new Reader(pattern.source).whole();
	const needs = better(whole.exact, whole.needs);
	const leads = whole.leads?.map(({ text }) => text) ?? null;
	return {
		needs: needs && unique(needs.map(bare)),
		// Without regard to case a capital is any letter.
		leads: leads?.every((lead) => lengthOf(lead) > 0 && !(pattern.ignoreCase && lead.includes(CAPITAL)))
			? unique(leads)
			: null,
	};
}
