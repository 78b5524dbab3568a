// How much of what could identify somebody the identifier check finds, by class and language, and how often it finds
// something where nothing is. Reads labelled collections from a folder (they are not part of the project):
//
//   node bench/identifiers.ts FOLDER [--misses CLASS]
//
// FOLDER holds phi-text (asq-phi, presidio-synth-v2, MEDDOCAN, GraSCCo) and clinical-text-no-phi (MTS-Dialog, ACI-Bench).
// The rules are not drawn from these texts (docs/decisions/0065): what they are drawn from stands beside each list.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { type Finding, screen } from '#kernel/screening/screen.ts';

interface Label {
	class: string;
	start: number;
	end: number;
}
interface Note {
	language: string;
	text: string;
	labels: Label[];
}

const [folder, flag, shown] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node bench/identifiers.ts FOLDER [--misses CLASS]');
const bytes = (...parts: string[]) => readFileSync(path.join(folder, ...parts));
const unpacked = (...parts: string[]) => gunzipSync(bytes(...parts)).toString();

/** Labels of the collections → our classes. What the law allows (countries, sexes, ages below 90) has none. */
const CLASSES: Record<string, string> = {
	NAME: 'name',
	PERSON: 'name',
	NAME_PATIENT: 'name',
	NAME_RELATIVE: 'name',
	NOMBRE_SUJETO_ASISTENCIA: 'name',
	FAMILIARES_SUJETO_ASISTENCIA: '',
	NAME_DOCTOR: 'clinician',
	NOMBRE_PERSONAL_SANITARIO: 'clinician',
	GEOGRAPHIC_LOCATION: 'place',
	LOCATION_CITY: 'place',
	TERRITORIO: 'place',
	LOCATION_HOSPITAL: 'institution',
	HOSPITAL: 'institution',
	CENTRO_SALUD: 'institution',
	LOCATION_STREET: 'street',
	CALLE: 'street',
	STREET_ADDRESS: 'street',
	LOCATION_ZIP: 'number',
	ZIP_CODE: '',
	DATE: 'date',
	FECHAS: 'date',
	PHONE_NUMBER: 'number',
	CONTACT_PHONE: 'number',
	NUMERO_TELEFONO: 'number',
	CONTACT_FAX: 'number',
	NUMERO_FAX: 'number',
	FAX_NUMBER: 'number',
	EMAIL_ADDRESS: 'number',
	CORREO_ELECTRONICO: 'number',
	MEDICAL_RECORD_NUMBER: 'number',
	ID: 'number',
	ID_SUJETO_ASISTENCIA: 'number',
	ID_ASEGURAMIENTO: 'number',
	ID_CONTACTO_ASISTENCIAL: 'number',
	ID_TITULACION_PERSONAL_SANITARIO: 'number',
	SOCIAL_SECURITY_NUMBER: 'number',
	HEALTH_PLAN_BENEFICIARY_NUMBER: 'number',
	ACCOUNT_NUMBER: 'number',
	CERTIFICATE_LICENSE_NUMBER: 'number',
	UNIQUE_IDENTIFIER: 'number',
	CREDIT_CARD: 'number',
	IBAN_CODE: 'number',
	US_SSN: 'number',
	IP_ADDRESS: 'number',
	US_DRIVER_LICENSE: '',
}; // prettier-ignore

function label(type: string, start: number, end: number): Label[] {
	const ours = CLASSES[type];
	return ours ? [{ class: ours, start, end }] : [];
}

function asq(): Note[] {
	const lines = bytes('phi-text', 'asq-phi-shared.jsonl').toString().trim().split('\n');
	return lines.map((line) => {
		const { text, phi } = JSON.parse(line) as { text: string; phi: { identifier_type: string; value: string }[] };
		return {
			language: 'en queries',
			text,
			labels: phi.flatMap(({ identifier_type, value }) => {
				const start = text.indexOf(value);
				return start < 0 ? [] : label(identifier_type, start, start + value.length);
			}),
		};
	});
}

function presidio(): Note[] {
	const all = JSON.parse(unpacked('phi-text', 'presidio-synth-v2.json.gz')) as {
		full_text: string;
		spans: { entity_type: string; start_position: number; end_position: number }[];
	}[];
	return all.map(({ full_text: text, spans }) => ({
		language: 'en general',
		text,
		// Street addresses there are invented from pieces of many countries; they are not part of the figure.
		labels: spans
			.filter((one) => one.entity_type !== 'STREET_ADDRESS')
			.flatMap((one) => label(one.entity_type, one.start_position, one.end_position)),
	}));
}

function meddocan(): Note[] {
	const archive = path.join(folder as string, 'phi-text', 'meddocan-es-shared.tar.gz');
	const options = { maxBuffer: 1 << 28 };
	const names = execFileSync('tar', ['tzf', archive], options)
		.toString()
		.split('\n')
		.filter((name) => name.endsWith('.ann'));
	const read = (ending: string) =>
		execFileSync(
			'tar',
			['xzf', archive, '-O', ...names.map((name) => name.replace(/ann$/, ending))],
			options,
		).toString();
	// One call a kind of file; the annotations' own numbering tells where a file begins.
	const annotations = read('ann')
		.split(/(?=^T1\t)/m)
		.filter(Boolean);
	const notes: Note[] = [];
	for (const [place, name] of names.entries()) {
		const text = execFileSync('tar', ['xzf', archive, '-O', name.replace(/ann$/, 'txt')], options).toString();
		const labels = (annotations[place] ?? '').split('\n').flatMap((line) => {
			const match = /^T\d+\t(\S+) (\d+) (\d+)\t/.exec(line);
			return match ? label(match[1] as string, Number(match[2]), Number(match[3])) : [];
		});
		notes.push({ language: 'es', text, labels });
		if (notes.length === 250) break;
	}
	return notes;
}

function grascco(): Note[] {
	return unpacked('phi-text', 'grascco-phi-de-shared.jsonl.gz')
		.trim()
		.split('\n')
		.map((line) => {
			const { text, ...rest } = JSON.parse(line) as { text: string } & Record<string, unknown>;
			const spans = Object.values(rest).find(Array.isArray) as {
				type?: string;
				label?: string;
				begin?: number;
				start?: number;
				end: number;
			}[];
			return {
				language: 'de',
				text,
				labels: spans.flatMap((one) => label(String(one.type ?? one.label), one.begin ?? one.start ?? 0, one.end)),
			};
		});
}

/** Passages without identifiers: the sections of notes (dialogues name invented people), and queries labelled clean. */
function clean(): string[] {
	const rows = (file: string) =>
		parse(unpacked('clinical-text-no-phi', file), { columns: true, relax_quotes: true }) as Record<string, string>[];
	return [
		...rows('MTS-Dialog-TrainingSet.csv.gz').map((row) => row.section_text ?? ''),
		...rows('MTS-Dialog-ValidationSet.csv.gz').map((row) => row.section_text ?? ''),
		...asq()
			.filter(({ labels }) => labels.length === 0)
			.map(({ text }) => text),
	].filter((text) => text.trim() !== '');
}

/** Wilson's interval of a share, 95 %. */
function wilson(hits: number, all: number): string {
	if (all === 0) return '–';
	const z = 1.96;
	const p = hits / all;
	const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
	const half = (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
	return `${(100 * p).toFixed(1)} % (${(100 * (middle - half)).toFixed(1)}–${(100 * (middle + half)).toFixed(1)})`;
}

/** A label is found when nothing of its letters and digits stays outside of the marks. */
function covered(text: string, { start, end }: Label, findings: Finding[]): boolean {
	for (let at = start; at < end; at++) {
		if (!/[\p{L}\p{N}]/u.test(text[at] as string)) continue;
		if (!findings.some((one) => one.start <= at && at < one.end)) return false;
	}
	return true;
}

const hits = new Map<string, [number, number]>();
for (const note of [...asq(), ...presidio(), ...meddocan(), ...grascco()]) {
	const findings = screen(note.text, { aboutPatient: true });
	for (const one of note.labels) {
		// The law allows the year.
		if (one.class === 'date' && /^(?:a[ñn]o )?(?:19|20)\d{2}$/.test(note.text.slice(one.start, one.end))) continue;
		const key = `${one.class} · ${note.language}`;
		const tally = hits.get(key) ?? [0, 0];
		hits.set(key, tally);
		tally[1]++;
		if (covered(note.text, one, findings)) tally[0]++;
		else if (flag === '--misses' && one.class === shown)
			console.log(
				`${key}: ${note.text.slice(Math.max(0, one.start - 40), one.start)}[${note.text.slice(one.start, one.end)}]${note.text.slice(one.end, one.end + 20)}`.replace(
					/\n/g,
					'⏎',
				),
			);
	}
}
console.log('recall (95 %), a label counts when all of it is marked');
for (const [key, [found, all]] of [...hits].sort()) console.log(`  ${key.padEnd(26)} ${wilson(found, all)} of ${all}`);
const passages = clean();
const marks = passages.map((text) => screen(text, { aboutPatient: true }));
const alarmed = marks.filter((found) => found.length > 0).length;
console.log(`passages without identifiers that get a mark: ${wilson(alarmed, passages.length)} of ${passages.length}`);
const kinds: Record<string, number> = {};
for (const found of marks) for (const { kind } of found) kinds[kind] = (kinds[kind] ?? 0) + 1;
console.log(`  by kind: ${JSON.stringify(kinds)}`);
if (flag === '--alarms')
	for (const [place, found] of marks.entries())
		for (const one of found.filter(({ kind }) => !shown || kind === shown))
			console.log(
				`  ${one.kind}: ${(passages[place] as string).slice(Math.max(0, one.start - 50), one.start)}[${(passages[place] as string).slice(one.start, one.end)}]${(passages[place] as string).slice(one.end, one.end + 30)}`.replace(
					/\n/g,
					'⏎',
				),
			);
