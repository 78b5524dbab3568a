// node bench/register-file.ts FILE [--rows 9000000] [--seed 1] [--faults 100000]
// Writes an invented NPPES provider file in the form of CMS: 330 columns, all quoted, numbers in no order, about 1 kB a
// row. The same seed gives the same file. Names are put together from syllables and are nobody's.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { withCheckDigit } from '#features/registers/check-digit.ts';
import { csvLine, nppesColumns, nppesFields } from '#features/registers/fixtures/nppes-file.ts';

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		rows: { type: 'string', default: '9000000' },
		seed: { type: 'string', default: '1' },
		/** One malformed row in so many; 0 for none. */
		faults: { type: 'string', default: '100000' },
	},
});
const file = positionals[0];
if (!file) throw new Error('Which file?');
const rows = Number(values.rows);
const faults = Number(values.faults);

// xorshift32: quick and the same everywhere.
let state = (Number(values.seed) * 2_654_435_769) >>> 0 || 1;
function random(below: number): number {
	state ^= state << 13;
	state ^= state >>> 17;
	state ^= state << 5;
	return (state >>> 0) % below;
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;

const heads =
	'AB BRA CAL DOR ESK FEN GAR HOL IVE JOR KEL LUN MAR NOR OST PEL QUI ROS SAN TOR ULV VEN WIN YAR ZEL'.split(' ');
const middles = 'A BER DI EN FA GO HA IL KA LO MI NO O PE RA SE TI U VA WE'.split(' ');
const tails = 'BY DEN DER FORD GATE HAM KIN LAND LEY MAN MERE MOND NESS RICK SEN SON STAD TON VIK WICK'.split(' ');
const givens =
	'ADA BORIS CLARA DARIO EDITH FELIX GRETA HUGO IRMA JONAS KAREN LEON MIRA NILS OLGA PAUL RITA SVEN TESSA VERA'.split(
		' ',
	);
const codes = [
	'207R00000X 207Q00000X 207RC0000X 208000000X 207L00000X 2084P0800X 2085R0202X 208600000X 207P00000X 207V00000X',
	'163W00000X 163WC0200X 363LF0000X 363A00000X 183500000X 1223G0001X 225100000X 103TC0700X 390200000X 1041C0700X',
]
	.join(' ')
	.split(' ');
const states = 'AL AZ CA CO FL GA IL MA MI MN NC NJ NY OH OR PA TN TX VA WA'.split(' ');

// A line is its template with the few changing fields put in: joining 330 fields nine million times would take hours.
const MARK = '\u0001';
const names = ['NPI', 'Provider Last Name (Legal Name)', 'Provider First Name', 'Provider Middle Name'].concat(
	'Provider Business Practice Location Address State Name',
	'Last Update Date',
	'Healthcare Provider Taxonomy Code_1',
);
const at = names.map((name) => nppesColumns.indexOf(name));
function template(row: Parameters<typeof nppesFields>[0]): string[] {
	const fields = nppesFields(row);
	for (const index of at) fields[index] = MARK;
	return csvLine(fields).split(MARK);
}
const person = template({ number: '', taxonomies: ['x'] });
const organisation = template({ number: '', entity: '2', organisation: 'AN INVENTED CLINIC LLC', taxonomies: ['x'] });
const deactivated = template({ number: '', entity: '', deactivated: '03/14/2019', region: '', country: '' });

const two = (n: number) => String(n).padStart(2, '0');
function line(n: number): string {
	// A step that shares no factor with the range visits every number once, in no visible order.
	const number = withCheckDigit(String(100_000_000 + ((n * 73_687_873) % 200_000_000)));
	const kind = random(100);
	const date = `${two(1 + random(12))}/${two(1 + random(28))}/${2007 + random(18)}`;
	if (kind < 4) return fill(deactivated, [number, '', '', '', '', '', '']);
	if (kind < 22) return fill(organisation, [number, '', '', '', pick(states), date, '261QP2300X']);
	const family = pick(heads) + pick(middles) + pick(tails);
	return fill(person, [number, family, pick(givens), random(2) ? pick(givens) : '', pick(states), date, pick(codes)]);
}
function fill(parts: string[], given: string[]): string {
	let text = parts[0] as string;
	for (let i = 0; i < given.length; i++) text += (given[i] as string) + (parts[i + 1] as string);
	return text;
}

const out = createWriteStream(file, { highWaterMark: 4 * 1024 * 1024 });
out.write(`${csvLine(nppesColumns)}\n`);
for (let n = 0; n < rows; ) {
	const block: string[] = [];
	for (const end = Math.min(rows, n + 2000); n < end; n++) {
		const text = line(n);
		block.push(faults > 0 && n % faults === faults - 1 ? text.slice(0, 400) : text);
	}
	if (!out.write(`${block.join('\n')}\n`)) await once(out, 'drain');
}
out.end();
await once(out, 'finish');
