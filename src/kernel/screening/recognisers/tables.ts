// Cells of a table below or beside a word for a name, a number, a day or an address: "| Name | DOB |" over "| Ada Obi | 09-06-77 |". A table is
// Markdown's, or lines with tabs, as spreadsheets paste them.

import type { Span } from '../recogniser.ts';

export type CellClass = 'names' | 'records' | 'dates' | 'addresses' | 'phones';

/** Words of a form over or beside a cell, alone in it. */
const HEADS: readonly (readonly [CellClass, RegExp])[] = [
	[
		'names',
		/^(?:(?:patient|pt|full|first|last|given|family|middle|maiden|preferred)(?:['’]s)?(?: name)?|name|names|initials|surname|forename|nombre(?: y apellidos)?|nombres|apellidos?|paciente|nom|prénom|nom et prénom|nom,? prénom|vorname|nachname|name,? vorname|naam|cognome|nome|next of kin|nok|mother|father|carer|contact)$/iu,
	],
	[
		'records',
		/^(?:(?:patient|hospital|hosp|record|chart|case|file|nhs|mrn|medicare|medicaid|insurance|policy|member|account|unit|study|visit|encounter|episode|passport|licen[cs]e)(?: ?(?:id|no|nr|num|number|#)\.?)?|id|mrn|nhs|nhi|ur|urn|chi|ssn|nhc|dni|nie|cip|ipp|uhid|ip ?no|op ?no|fall-?nr\.?|patienten-?(?:nr\.?|id)|versicherten-?nr\.?|n[º°o]\.? (?:de )?(?:historia|dossier|ss)|expediente|dossier)$/iu,
	],
	[
		'dates',
		/^(?:dob|d\.o\.b\.?|date of birth|birth ?date|born|birthday|admitted|admission(?: date)?|discharged?(?: date)?|date(?: of (?:admission|discharge|surgery|visit|death|service))?|seen|visit(?: date)?|fecha(?: de (?:nacimiento|ingreso|alta))?|nacimiento|ingreso|alta|date de naissance|né\(?e?\)?(?: le)?|entrée|sortie|geburtsdatum|geb\.?|aufnahme|entlassung|geboortedatum|data di nascita)$/iu,
	],
	[
		'addresses',
		/^(?:address|home address|street|postcode|post ?code|zip(?: code)?|town|city|suburb|village|residence|direcci[oó]n|domicilio|c[oó]digo postal|adresse|code postal|ville|anschrift|wohnort|plz|adres|indirizzo)$/iu,
	],
	[
		'phones',
		/^(?:phone|telephone|tel\.?|mobile|cell|contact (?:no|number)\.?|tel[eé]fono|m[oó]vil|téléphone|portable|telefon|handy)$/iu,
	],
];
const classOf = (cell: string): CellClass | undefined => {
	const words = cell.replace(/[*_`:]/g, '').trim();
	return words.length > 1 && words.length < 32 ? HEADS.find(([, form]) => form.test(words))?.[0] : undefined;
};
/** A cell that says nothing. */
const EMPTY = /^(?:[\s:|–—-]*|n\/?a|none|unknown|nil|yes|no|\?+)$/iu;

interface Cell extends Span {
	text: string;
}

let last: { plain: string; found: Record<CellClass, Span[]> } | undefined;

/** Where values of one class stand in tables. Several recognisers ask for the same text in turn. */
export function tableCells(plain: string, wanted: CellClass): readonly Span[] {
	if (last?.plain !== plain) last = { plain, found: find(plain) };
	return last.found[wanted];
}

function find(plain: string): Record<CellClass, Span[]> {
	const found: Record<CellClass, Span[]> = { names: [], records: [], dates: [], addresses: [], phones: [] };
	if (!/\|[^\n]*\||\t/.test(plain)) return found;
	let heads: (CellClass | undefined)[] = [];
	let start = 0;
	for (const line of plain.split('\n')) {
		const cells = cellsOf(line, start);
		start += line.length + 1;
		if (cells.length < 2) {
			heads = [];
			continue;
		}
		if (cells.every(({ text }) => EMPTY.test(text))) continue;
		const classes = cells.map(({ text }) => classOf(text));
		// Two labels and more side by side head the columns below; a label with its value beside it stands alone.
		if (
			classes.filter(Boolean).length > 1 &&
			classes.filter(Boolean).length * 2 >= cells.length &&
			heads.length === 0
		) {
			heads = classes;
			continue;
		}
		for (const [at, cell] of cells.entries()) {
			const kind = heads[at] ?? (at > 0 ? classes[at - 1] : undefined);
			if (kind && !EMPTY.test(cell.text) && !classes[at] && holds(kind, cell.text))
				found[kind].push({ start: cell.start, end: cell.end });
		}
		// A column with one label over it alone: "| Name | Diagnosis |".
		if (heads.length === 0 && classes.some(Boolean) && classes.at(-1) === undefined && !classes.slice(1).some(Boolean))
			heads = cells.length > 2 || !/\d/.test(line) ? headsOf(classes, cells) : [];
	}
	return found;
}

/** The first row of a table with one label: the other cells are words, no values. */
const headsOf = (classes: (CellClass | undefined)[], cells: readonly Cell[]) =>
	cells.every(({ text }) => /^[*_\p{L}() /.-]{1,30}$/u.test(text)) && cells.length > 2 ? classes : [];

const holds = (kind: CellClass, text: string): boolean =>
	kind === 'names'
		? /^\P{N}{2,60}$/u.test(text) && /\p{L}{2}|\p{Lu}\./u.test(text)
		: kind === 'addresses' || /\d/.test(text);

function cellsOf(line: string, start: number): Cell[] {
	const joint = line.includes('|') ? '|' : '\t';
	if (!line.includes(joint)) return [];
	const cells: Cell[] = [];
	let at = start;
	for (const part of line.split(joint)) {
		const text = part.trim();
		const from = at + part.indexOf(text);
		if (text !== '' || joint === '\t') cells.push({ start: from, end: from + text.length, text });
		at += part.length + 1;
	}
	return cells;
}
