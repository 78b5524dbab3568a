// A table of laboratory values that was pasted: from a spreadsheet, a letter, a printout of the laboratory. One value a
// line, or a column for each day. What stands beside a value and is none of ours (a flag, a comment) is left out.

/** As they are typed into a row of the form. */
export type Cells = [name: string, value: string, unit: string, low: string, high: string, day: string];

type Role = 'name' | 'value' | 'unit' | 'range' | 'low' | 'high' | 'day' | 'flag';

const HEADS: [Role, RegExp][] = [
	[
		'name',
		/^(test|name|analyte|parameter|component|investigation|prueba|determinación|parámetro|analyse|untersuchung|(?:ال)?(?:فحص|تحليل|اختبار))$/i,
	],
	['value', /^(value|result|results|valor|resultado|wert|ergebnis|(?:ال)?(?:قيمة|نتيجة))$/i],
	['unit', /^(units?|unidad(es)?|einheit(en)?|(?:ال)?وحدة)$/i],
	[
		'range',
		/^(ref(erence)?\.?( (range|interval|values?))?|range|normal range|rango|referencia|(intervalo|valores) de referencia|referenz(bereich)?|المجال المرجعي|المدى المرجعي|القيم المرجعية)$/i,
	],
	['low', /^(low|lower( limit)?|from|min|mínimo|الحد الأدنى)$/i],
	['high', /^(high|upper( limit)?|to|max|máximo|الحد الأعلى)$/i],
	['day', /^(days?|date|taken|collected|día|fecha|tag|datum|اليوم|التاريخ)$/i],
	['flag', /^(flags?|abnormal|status|comments?|notes?|observaciones|ملاحظات)$/i],
];

const FLAG =
	/^(\*+|[HLNA]|HH|LL|[↑↓]+|\((H|L|N|\*)\)|high|low|normal|abnormal|critical|alto|bajo|elevado|anormal|crítico|مرتفع|منخفض|طبيعي|غير طبيعي)$/i;
const NUMBER = /^[<>≤≥~]?\s*[-−]?\d[\d.,]*$/;
const WORD_VALUE =
	/^(neg(ative)?|pos(itive)?|normal|trace|nil|none|(not )?detected|(non-?)?reactive|\+{1,4}|\d\+|1:\d+|pending|negativ[oa]|positiv[oa]|indicios|(no )?detectado|(no )?reactivo|pendiente|سلبي|إيجابي|طبيعي)$/i;
const DAY = /^(?:(?:day|día|tag|اليوم|يوم)\s*|d\s*\+?)([-−]?\d{1,4})$/i;

/** The rows of the text, in its order. Lines without a value are left out. */
export function pastedRows(text: string): Cells[] {
	const lines = text
		.split(/\r?\n/)
		.filter((line) => /[\p{L}\p{N}]/u.test(line))
		.map(cellsOf);
	const first = lines[0];
	const roles = first && rolesOf(first);
	if (roles) return lines.slice(1).flatMap((cells) => byRoles(cells, roles));
	return lines.map(inOrder);
}

/** Cells by tabs, semicolons or bars; else by wide gaps; else what the words of the line are taken for. */
function cellsOf(line: string): string[] {
	const sign = ['\t', ';', '؛', '|'].find((one) => line.includes(one));
	const bare = sign === '|' ? line.trim().replace(/^\||\|$/g, '') : line;
	const cells = (sign ? bare.split(sign) : line.trim().split(/\s{2,}/)).map((cell) => cell.replace(/\s+/g, ' ').trim());
	return cells.length > 1 ? cells : ofWords(cells[0] ?? '');
}

/** "Sodium 128 mmol/L (135-145) L": the first number that no other follows is the value. */
function ofWords(line: string): string[] {
	const words = line.split(' ');
	const isValue = (word: string | undefined) => word !== undefined && (NUMBER.test(word) || WORD_VALUE.test(word));
	const at = words.findIndex((word, place) => place > 0 && isValue(word) && !isValue(words[place + 1]));
	if (at < 0) return [line];
	const name = words
		.slice(0, at)
		.join(' ')
		.replace(/\s*[:=]$/, '');
	const rest = words.slice(at + 1).join(' ');
	const range =
		/[([]?\s*(?:ref\w*\.?:?\s*)?(?:[<>≤≥]\s*)?[-−]?\d[\d.,]*\s*(?:(?:[-–—]|to|a|إلى)\s*[-−]?\d[\d.,]*)?\s*[)\]]/i.exec(
			rest,
		)?.[0] ??
		/(?:^|\s)((?:[-−]?\d[\d.,]*\s*(?:[-–—]|to|a|إلى)\s*[-−]?\d[\d.,]*)|[<>≤≥]\s*\d[\d.,]*)(?=\s|$)/i.exec(rest)?.[1] ??
		'';
	const [before, after] = range
		? [rest.slice(0, rest.indexOf(range)), rest.slice(rest.indexOf(range) + range.length)]
		: [rest, ''];
	const others = [...before.trim().split(' '), ...after.trim().split(' ')].filter(
		(word) => word !== '' && !FLAG.test(word),
	);
	const day = others.findIndex(
		(word, place) => DAY.test(word) || (/^day$/i.test(word) && /^[-−]?\d+$/.test(others[place + 1] ?? '')),
	);
	const dayWords = day < 0 ? [] : others.splice(day, DAY.test(others[day] as string) ? 1 : 2);
	return [name, words[at] as string, others.join(' '), range, dayWords.join(' ')];
}

/** What each column is, when the line is a header. Columns that are days hold values. */
function rolesOf(cells: string[]): (Role | { day: string } | null)[] | null {
	const roles = cells.map((cell) => {
		const day = DAY.exec(cell)?.[1];
		return HEADS.find(([, pattern]) => pattern.test(cell))?.[0] ?? (day === undefined ? null : { day });
	});
	const known = roles.filter((role) => role !== null).length;
	return known >= 2 || (known === 1 && roles[0] === 'name')
		? roles[0] === null
			? ['name', ...roles.slice(1)]
			: roles
		: null;
}

function byRoles(cells: string[], roles: (Role | { day: string } | null)[]): Cells[] {
	const at = (role: Role) => cells[roles.indexOf(role)] ?? '';
	const [low, high] = roles.includes('range') ? boundsOf(at('range')) : [at('low'), at('high')];
	const rows = roles.flatMap((role, place): Cells[] => {
		const value = cells[place] ?? '';
		return typeof role === 'object' && role !== null && value !== ''
			? [row(at('name'), value, at('unit'), low, high, role.day)]
			: [];
	});
	return rows.length > 0 || roles.some((role) => typeof role === 'object' && role !== null)
		? rows
		: [row(at('name'), at('value'), at('unit'), low, high, at('day'))];
}

/** Without a header: test, value, unit, reference, day. A flag between them is passed over; unit and reference may change places. */
function inOrder(given: string[]): Cells {
	const cells = given.filter((cell, place) => place < 2 || !FLAG.test(cell));
	const [name = '', value = ''] = cells;
	let [unit = '', range = '', day = ''] = cells.slice(2);
	if (isRange(unit) && !isRange(range)) [unit, range] = [range, unit];
	if (day === '' && (DAY.test(unit) || DAY.test(range)))
		[unit, range, day] = DAY.test(unit) ? ['', range, unit] : [unit, '', range];
	return row(name, value, unit, ...boundsOf(range), day);
}

function row(name: string, value: string, unit: string, low: string, high: string, day: string): Cells {
	// "128 mmol/L", "128 L", "12.4*": a number with what belongs beside it.
	const [, number = '', rest = ''] = /^([<>≤≥~]?\s*[-−]?\d[\d.,]*)\s*((?![\d.,:/+–-])\D.*)$/.exec(value) ?? [];
	const beside = rest
		.split(' ')
		.filter((word) => !FLAG.test(word))
		.join(' ');
	const apart = number !== '' && (beside === '' || unit === '' || beside === unit);
	return [name, apart ? number : value, tidyUnit(unit || (apart ? beside : '')), low, high, DAY.exec(day)?.[1] ?? day];
}

/** "x 10^9/L" counts in 10^9/L. */
const tidyUnit = (unit: string) => unit.replace(/^[x×]\s*(?=10)/i, '');

const isRange = (text: string) =>
	/^\s*[([]?\s*(?:[<>≤≥]|up to|hasta|desde|حتى)|\d\s*(?:[-–—]|to|a|إلى)\s*[-−]?\d/i.test(text) && !/10[*^]/.test(text);

/** "135-145", "(135 to 145 mmol/L)", "< 5", "up to 5", "5" (at most). A range in words has no bounds. */
function boundsOf(range: string): [low: string, high: string] {
	const text = range
		.replace(/[()[\]]/g, '')
		.replace(/^\s*ref\w*\.?:?\s*/i, '')
		.trim();
	const between =
		/^([-−]?\d[\d.,]*)\s*(?:[-–—]|to|bis|a|إلى|\.\.)\s*([-−]?\d[\d.,]*)(?!\d)(?:\s+(?:[x×]\s*)?(?:10\S*|\D*)|\s*[%°].*)?$/i.exec(
			text,
		);
	if (between) return [between[1] as string, between[2] as string];
	const one = /^(<|≤|<=|up to|bis|hasta|حتى|>|≥|>=|from|desde|من|)\s*([-−]?\d[\d.,]*)(?:\s*[^\d\s,;].*)?$/i.exec(text);
	if (one) return /^(>|≥|>=|from|desde|من)$/i.test(one[1] as string) ? [one[2] as string, ''] : ['', one[2] as string];
	// With digits it means something that is not understood: whoever reads the bounds says so.
	return /\d/.test(text) ? [text, ''] : ['', ''];
}

/** Spanish ones that are spelled otherwise. */
const SPANISH: Record<string, string> = { ene: 'jan', abr: 'apr', ago: 'aug', dic: 'dec' };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE =
	/\b(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})([./-])(\d{1,2})\5(\d{4}|\d{2})|(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -](\d{4}))\b(?:[T ,]+\d{1,2}:\d{2}(?::\d{2})?)?/g;

/**
 * Dates in a pasted table as days, counted from the earliest of them. Dates of which nobody can say whether day or month
 * comes first stay, and are refused later.
 */
export function datesAsDays(text: string): string {
	const found = [...text.matchAll(DATE)];
	const slashed = found.filter(([, , , , , sign]) => sign === '/' || sign === '-');
	const monthFirst = slashed.some(([, , , , , , second]) => Number(second) > 12);
	const dayFirst = slashed.some(([, , , , first]) => Number(first) > 12);
	if (slashed.length > 0 && monthFirst === dayFirst) return text;
	const days = found.map(([, year, month, day, first, sign, second, years, named, name, long]) => {
		if (year) return dayNumber(Number(year), Number(month), Number(day));
		if (name) return dayNumber(Number(long), monthNamed(name.toLowerCase()), Number(named));
		const [d, m] = sign !== '.' && monthFirst ? [second, first] : [first, second];
		return dayNumber(Number(years) < 100 ? 2000 + Number(years) : Number(years), Number(m), Number(d));
	});
	if (days.length === 0 || days.some((day) => day === null)) return text;
	const earliest = Math.min(...(days as number[]));
	let at = 0;
	return text.replace(DATE, () => `day ${(days[at++] as number) - earliest}`);
}

const monthNamed = (name: string) => MONTHS.indexOf(SPANISH[name] ?? name) + 1;

function dayNumber(year: number, month: number, day: number): number | null {
	const time = Date.UTC(year, month - 1, day);
	return new Date(time).getUTCMonth() === month - 1 && month >= 1 ? Math.round(time / 86_400_000) : null;
}
