// Cells of a table below or beside a word for a name, a number, a day or an address: "| Name | DOB |" over "| Ada Obi | 09-06-77 |". A table is
// Markdown's, lines with tabs, as spreadsheets paste them, or lines with commas or semicolons below a line of labels, as systems export them (RFC
// 4180). Labels are those of forms and of the fields that HL7's PID segment and FHIR's Patient have, in the languages of the check.

import type { Span } from '../recogniser.ts';
import { fieldsOf, HL7_LINE } from './hl7.ts';

export type CellClass = 'names' | 'records' | 'dates' | 'addresses' | 'phones';

/** Words of a form over or beside a cell, alone in it. */
const HEADS: readonly (readonly [CellClass, RegExp])[] = [
	[
		'names',
		/^(?:(?:patient|pt|full|first|last|given|family|middle|maiden|preferred|birth)(?:['’]?s)?(?: ?name)?|[fl]name|name ?\d?|names|initials|surname|forenames?|nombre(?: y apellidos)?|nombres|apellidos?(?: ?[12]| paterno| materno)?|(?:primer|segundo) (?:apellido|nombre)|paciente|nom(?: usuel| de naissance| naissance| patient)?|prénoms?|prenoms?|nom et prénom|nom,? prénom|vorname|(?:nach|familien|geburts)name|name,? vorname|naam|(?:achter|voor)naam|cognome|nome(?: completo)?|sobrenome|apelido|cognome e nome|next of kin|nok|mother|father|carer|contact)$/iu,
	],
	[
		'records',
		/^(?:(?:patient|pat|hospital|hosp|record|chart|case|file|nhs|mrn|medicare|medicaid|insurance|policy|member|account|acct|unit|study|visit|encounter|episode|passport|licen[cs]e|accession|acc|folder|order|subject|specimen|sample)(?: ?(?:id|no|nr|num|number|#)\.?)?|id|mrn|mrd|csn|room(?:\/bed)?|bed|zimmer|bett|chambre|lit|habitaci[oó]n|cama|leito|kamer|ins(?:urance)?|payer|payor|plan|nhs|nhi|phn|ur|urn|chi|ssn|nhc|dni|nie|cip|cipa|nuss|nss|curp|ipp|nip|nda|iep|nir|uhid|aadhaar|abha|bsn|cpf|cns|ip ?no|op ?no|ipd ?no|opd ?no|reg ?no|(?:fall|patienten?|pat|aufnahme|auftrags|versicherten|kv|labor)-? ?(?:nr|nummer|id)\.?|ahv(?: ?nr)?|svnr|n[º°o]?\.? ?(?:de )?(?:historia|dossier|ss|patient|séjour|sejour|processo|utente)|historia|expediente|exp|folio|dossier|prontuario|prontuário|cartella|nosologico|codice fiscale|cf|tessera sanitaria|(?:patient|dossier|opname)-? ?(?:nr|nummer))$/iu,
	],
	[
		'dates',
		/^(?:dob|d\.o\.b\.?|date of birth|birth ?(?:date|dt|day)|born|doa|dod|admit(?:ted)?(?: ?(?:date|dt))?|adm(?:ission)?(?: ?(?:date|dt))?|discharged?(?: ?(?:date|dt))?|(?:dc|disch|visit|proc|procedure|service|surgery|coll|collection|received|report|study|exam|scan|event|appt|appointment|death|op)(?: ?(?:date|dt))|date(?: of (?:admission|discharge|surgery|visit|death|service))?|datum|fecha|data|seen|visit|f\.? ?(?:nac|nacimiento|ingreso|alta)\.?|fn|fecha(?: de)? (?:nac|nacimiento|ingreso|alta|consulta)\.?|nacimiento|ingreso|alta|date(?: de)? (?:naissance|naiss|entr[ée]e|sortie|examen|consultation)|ddn|né\(?e?\)?(?: le)?|entrée|sortie|geb(?: ?dat(?:um)?)?\.?|geburts(?:datum|tag)|(?:aufnahme|aufn|entlassungs?|entl|entlass|ein|aus)(?: ?(?:dat(?:um)?|tritt))?\.?|(?:untersuchungs|op|befund)-? ?datum|geb(?:oorte)? ?datum|opname ?datum|ontslag ?datum|(?:data|dt)(?: di| de)? (?:nascita|nasc(?:imento)?|ricovero|dimissione|interna[çc][ãa]o|alta))$/iu,
	],
	[
		'addresses',
		/^(?:address ?\d?|addr|home address|street(?: address)?|postcode|post ?code|zip(?: ?code)?|town|city|suburb|village|residence|direcci[oó]n|domicilio|localidad|poblaci[oó]n|municipio|colonia|c[oó]digo postal|cp|adresse|rue|code postal|ville|commune|anschrift|stra(?:ß|ss)e|wohnort|ort|plz|adres|straat|woonplaats|plaats|indirizzo|via|comune|citt[àa]|cap|endere[çc]o|morada|cep|cidade|bairro)$/iu,
	],
	[
		'phones',
		/^(?:(?:home|work|mobile|cell|contact)? ?phone(?: ?(?:no|number))?|telephone|tel\.?|mobile|cell|contact (?:no|number)\.?|tel[eé]fono|tfno|m[oó]vil|celular|téléphone|tél|portable|telefon|handy|mobil|telefoon|gsm|telefono|cellulare|telefone|telemóvel)$/iu,
	],
];
/** "GebDat", "last_name": as programs write them. */
const spaced = (label: string) =>
	label
		.replace(/[*`:"']/g, '')
		.replace(/[_]/g, ' ')
		.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
		.trim();
const classOf = (cell: string): CellClass | undefined => {
	const words = spaced(cell);
	if (words.length < 2 || words.length > 31) return undefined;
	return HEADS.find(([, form]) => form.test(words) || form.test(words.replace(/ /g, '')))?.[0];
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
	if (!/\|[^\n]*\||\t|[;,][^\n;, ]+[;,]/.test(plain)) return found;
	let heads: (CellClass | undefined)[] = [];
	let joint = '';
	let start = 0;
	for (const line of plain.split('\n')) {
		if (HL7_LINE.test(line)) {
			for (const [kind, span] of fieldsOf(line, start)) found[kind].push(span);
			start += line.length + 1;
			continue;
		}
		// A list in a sentence has commas too: without a line of labels above they part nothing.
		joint = jointOf(line, joint);
		const cells = joint === '' ? [] : cellsOf(line, start, joint);
		start += line.length + 1;
		if (cells.length < 2) {
			heads = [];
			joint = '';
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

/** What parts the cells of a line; commas and semicolons go on as the line of labels above began them. */
function jointOf(line: string, above: string): string {
	if (line.includes('|')) return '|';
	if (line.includes('\t')) return '\t';
	if (above === ';' || above === ',') return line.includes(above) ? above : '';
	return [';', ','].find((joint) => isLabelLine(line, joint)) ?? '';
}
/** Three labels and more with nothing but a joint between them, and most of them known. */
function isLabelLine(line: string, joint: string): boolean {
	const labels = line.split(joint);
	return (
		labels.length > 2 &&
		labels.every((label) => /^[\p{L}\d_ ."ºª°-]{1,31}$/u.test(label) && (joint === ';' || !label.startsWith(' '))) &&
		labels.filter((label) => classOf(label)).length * 2 >= labels.length
	);
}

function cellsOf(line: string, start: number, joint: string): Cell[] {
	const cells: Cell[] = [];
	let at = start;
	for (const part of line.split(joint)) {
		const text = part.trim();
		const from = at + part.indexOf(text);
		// Between commas and tabs an empty cell is one as well.
		if (text !== '' || joint !== '|') cells.push({ start: from, end: from + text.length, text });
		at += part.length + 1;
	}
	return cells;
}
