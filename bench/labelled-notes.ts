// Labelled collections as notes with labels of our own classes. Read by bench/identifiers.ts; no part of the project.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

export interface Label {
	class: string;
	start: number;
	end: number;
}
export interface Note {
	/** Language and collection: a row of the table. */
	collection: string;
	text: string;
	labels: Label[];
}

/** Labels of the collections → our classes. What the law allows (countries, sexes, ages below 90) has none. */
const CLASSES: Record<string, string> = {
	NAME: 'name',
	PERSON: 'name',
	NAME_PATIENT: 'name',
	NAME_RELATIVE: 'name',
	NOMBRE_SUJETO_ASISTENCIA: 'name',
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
	LOCATION_ZIP: 'number',
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
	persoon: 'name',
	locatie: 'place',
	datum: 'date',
	ziekenhuis: 'institution',
	zorginstelling: 'institution',
	telefoonnummer: 'number',
	id: 'number',
	bsn: 'number',
	PATIENT_NAME: 'name',
	PATIENT_NAME_KANA: 'name',
	PATIENT_NAME_ROMAJI: 'name',
	EMERGENCY_CONTACT_NAME: 'name',
	DOCTOR_NAME: 'clinician',
	RADIOLOGIST_NAME: 'clinician',
	SUPERVISOR_NAME: 'clinician',
	TECHNICIAN_NAME: 'clinician',
	PATIENT_ID: 'number',
	DATE_OF_BIRTH: 'date',
	EXAM_DATE: 'date',
	PREVIOUS_EXAM_DATE: 'date',
	TREATMENT_END_DATE: 'date',
	ADDRESS: 'street',
	HOSPITAL_NAME: 'institution',
	HOSPITAL_ADDRESS: 'street',
	HOSPITAL_PHONE: 'number',
	MOBILE_PHONE: 'number',
	EMERGENCY_CONTACT_PHONE: 'number',
};

const label = (type: string, start: number, end: number): Label[] => {
	const ours = CLASSES[type];
	return ours ? [{ class: ours, start, end }] : [];
};

export function labelledNotes(folder: string): Note[] {
	return [
		...asq(folder),
		...presidio(folder),
		...meddocan(folder),
		...grascco(folder),
		...deduce(folder),
		...radiologyJa(folder),
	];
}

const bytes = (folder: string, ...parts: string[]) => readFileSync(path.join(folder, ...parts));
const unpacked = (folder: string, ...parts: string[]) => gunzipSync(bytes(folder, ...parts)).toString();

export function asq(folder: string): Note[] {
	const lines = bytes(folder, 'phi-text', 'asq-phi-shared.jsonl').toString().trim().split('\n');
	return lines.map((line) => {
		const { text, phi } = JSON.parse(line) as { text: string; phi: { identifier_type: string; value: string }[] };
		return {
			collection: 'en queries',
			text,
			labels: phi.flatMap(({ identifier_type, value }) => {
				const start = text.indexOf(value);
				return start < 0 ? [] : label(identifier_type, start, start + value.length);
			}),
		};
	});
}

/** General sentences, not of patients. Street addresses there are pieces of many countries and left out. */
function presidio(folder: string): Note[] {
	const all = JSON.parse(unpacked(folder, 'phi-text', 'presidio-synth-v2.json.gz')) as {
		full_text: string;
		spans: { entity_type: string; start_position: number; end_position: number }[];
	}[];
	return all.map(({ full_text: text, spans }) => ({
		collection: 'en general',
		text,
		labels: spans.flatMap((one) => label(one.entity_type, one.start_position, one.end_position)),
	}));
}

/** The first 250 cases were looked at for kinds of form that were missed; the others were never read. */
const LOOKED_AT = 250;

function meddocan(folder: string): Note[] {
	const files = filesOfTar(gunzipSync(bytes(folder, 'phi-text', 'meddocan-es-shared.tar.gz')));
	const names = [...files.keys()].filter((name) => name.endsWith('.ann'));
	return names.map((name, place) => ({
		collection: place < LOOKED_AT ? 'es cases' : 'es cases, unread',
		text: files.get(name.replace(/ann$/, 'txt')) ?? '',
		labels: (files.get(name) ?? '').split('\n').flatMap((line) => {
			const match = /^T\d+\t(\S+) (\d+) (\d+)\t/.exec(line);
			return match ? label(match[1] as string, Number(match[2]), Number(match[3])) : [];
		}),
	}));
}

/** Name → text of the plain files of a tar archive (POSIX ustar: headers of 512 bytes, sizes in octal). */
function filesOfTar(tar: Buffer): Map<string, string> {
	const files = new Map<string, string>();
	for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
		const field = (from: number, length: number) =>
			tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
		const size = Number.parseInt(field(124, 12), 8);
		const name = field(345, 155) ? `${field(345, 155)}/${field(0, 100)}` : field(0, 100);
		if (field(156, 1) === '0' || field(156, 1) === '') files.set(name, tar.toString('utf8', at + 512, at + 512 + size));
		at += 512 + Math.ceil(size / 512) * 512;
	}
	return files;
}

function grascco(folder: string): Note[] {
	return unpacked(folder, 'phi-text', 'grascco-phi-de-shared.jsonl.gz')
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
				collection: 'de letters',
				text,
				labels: spans.flatMap((one) => label(String(one.type ?? one.label), one.begin ?? one.start ?? 0, one.end)),
			};
		});
}

/** Dutch: short texts that a program of its own is tested with, many of a name or a place alone without a sentence around it. */
function deduce(folder: string): Note[] {
	return ['names', 'locations', 'dates', 'institutions', 'identifiers', 'phone_numbers'].flatMap((file) => {
		const { examples } = JSON.parse(bytes(folder, 'phi-text', 'deduce-nl', `${file}.json`).toString()) as {
			examples: { text: string; annotations: { tag: string; start_char: number; end_char: number }[] }[];
		};
		return examples.map(({ text, annotations }) => ({
			collection: text.split(' ').length > 3 ? 'nl sentences' : 'nl words alone',
			text,
			labels: annotations.flatMap((one) => label(one.tag, one.start_char, one.end_char)),
		}));
	});
}

/** Reports and labels come as JSON that is often cut: the pairs of text and type are read as they stand, each where it first stands. */
const ANNOTATED = /"text":\s*"([^"\\]+)",\s*"type":\s*"([A-Z_]+)"/g;
function radiologyJa(folder: string): Note[] {
	const rows = parse(unpacked(folder, 'phi-text', 'radiology-ja-100.csv.gz'), {
		columns: true,
		relax_quotes: true,
		bom: true,
	}) as { report_text: string; phi_items: string }[];
	return rows.map((row) => {
		const text = row.report_text.replace(/^"|"$/g, '').replaceAll('\\n', '\n');
		const found = [...row.phi_items.replaceAll('\\"', '"').replaceAll('\\n', '\n').matchAll(ANNOTATED)];
		return {
			collection: 'ja reports',
			text,
			labels: found.flatMap(([, words = '', type = '']) => {
				const start = text.indexOf(words);
				return start < 0 ? [] : label(type, start, start + words.length);
			}),
		};
	});
}

/** Passages published as free of identifiers: sections of notes (dialogues name invented people), queries without labels. */
export function cleanPassages(folder: string): string[] {
	const rows = (file: string) =>
		parse(unpacked(folder, 'clinical-text-no-phi', file), { columns: true, relax_quotes: true }) as Record<
			string,
			string
		>[];
	return [
		...rows('MTS-Dialog-TrainingSet.csv.gz').map((row) => row.section_text ?? ''),
		...rows('MTS-Dialog-ValidationSet.csv.gz').map((row) => row.section_text ?? ''),
		...asq(folder)
			.filter(({ labels }) => labels.length === 0)
			.map(({ text }) => text),
	].filter((text) => text.trim() !== '');
}
