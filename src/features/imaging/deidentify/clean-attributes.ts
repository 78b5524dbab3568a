// What of a file's attributes goes into the cleaned one. Nested sequences are cleaned by the same rules.

import type { Action } from './actions.ts';
import { actionOf, isInstance } from './actions.ts';
import { keywordOf, type Tag, vrOf } from './dictionary.ts';
import { keptText } from './kept-text.ts';
import { type NewValues, shiftDateTime, shiftPair } from './new-values.ts';
import type { Attribute, DicomFile } from './read-header.ts';
import { decimalString, isDay, numbersOf, standardTags, textOf } from './values.ts';

export interface CleanElement {
	vr: string;
	Value: unknown[];
}
/** The data set as dcmjs writes it (the shape of PS3.18, Annex F): by tag of eight digits. */
export type CleanSet = Record<Tag, CleanElement>;

export interface ActionCount {
	/** Keyword; '' for all private and unknown ones together. */
	keyword: string;
	tag: Tag;
	action: Action;
	count: number;
}

export interface CleanedAttributes {
	set: CleanSet;
	actions: ActionCount[];
}

/** Dates stand beside the time that belongs to them. */
const PAIRS: Record<Tag, Tag> = {
	'00080020': '00080030',
	'00080021': '00080031',
	'00080022': '00080032',
	'00080023': '00080033',
	'00080012': '00080013',
};
const TIMES = new Map(Object.entries(PAIRS).map(([date, time]) => [time, date]));

/**
 * Standard UIDs say what something is; every other one could be looked up somewhere. They have short parts: what holds a long one
 * was made elsewhere, with the number of somebody or a day in it.
 */
const STANDARD_UID = /^1\.2\.840\.10008(\.\d{1,4}){1,10}$/;

export function cleanAttributes(file: DicomFile, values: NewValues): CleanedAttributes {
	const shift = values.shift(patientOf(file.attributes));
	const counts = new Map<string, ActionCount>();
	const count = (tag: Tag, action: Action) => {
		const known = vrOf(tag) !== null;
		const key = known ? `${tag} ${action}` : action;
		const entry = counts.get(key);
		if (entry) entry.count++;
		else counts.set(key, { keyword: known ? keywordOf(tag) : '', tag: known ? tag : '', action, count: 1 });
	};
	const clean = new Cleaning(file.bigEndian, values, shift, count, numbersOfPatient(file.attributes));
	return { set: clean.dataset(file.attributes, signedOf(file.attributes)), actions: [...counts.values()] };
}

/** Whose pictures these are: number and issuer, or, where there is none, name and birth date. */
function patientOf(attributes: Attribute[]): string {
	const text = (tag: Tag) => {
		const found = attributes.find((attribute) => attribute.tag === tag);
		return found ? textOf(found) : '';
	};
	return text('00100020') || `${text('00100010')}\n${text('00100030')}`;
}

/** Attributes that hold the numbers that the patient, the visit and the order go by. */
const NUMBERED: readonly Tag[] =
	'00080050 00100020 00100050 00101000 00101090 00102154 00200010 00380010 00401001'.split(' ');
/** Shorter ones are counts and sizes more often than anybody's number. */
const LEAST_DIGITS = 5;

/** A machine's operator types the number of the patient where there is room: it is known again as any other attribute's number. */
function numbersOfPatient(attributes: Attribute[]): ReadonlySet<number> {
	const texts = attributes.filter(({ tag }) => NUMBERED.includes(tag)).flatMap((one) => textOf(one).split('\\'));
	return new Set(
		texts
			.map((text) => text.replace(/\D/g, ''))
			.filter((text) => text.length >= LEAST_DIGITS)
			.map(Number),
	);
}

const signedOf = (attributes: Attribute[]) =>
	attributes.some(({ tag, bytes }) => tag === '00280103' && (bytes[0] === 1 || bytes[1] === 1));

class Cleaning {
	private readonly bigEndian: boolean;
	private readonly values: NewValues;
	private readonly shift: number;
	private readonly count: (tag: Tag, action: Action) => void;
	private readonly ofPatient: ReadonlySet<number>;

	constructor(
		bigEndian: boolean,
		values: NewValues,
		shift: number,
		count: (tag: Tag, action: Action) => void,
		ofPatient: ReadonlySet<number>,
	) {
		this.ofPatient = ofPatient;
		this.bigEndian = bigEndian;
		this.values = values;
		this.shift = shift;
		this.count = count;
	}

	dataset(attributes: Attribute[], signed: boolean): CleanSet {
		const set: CleanSet = {};
		for (const attribute of attributes) {
			const wanted = actionOf(attribute.tag, attribute.vr);
			const vr = writtenVr(attribute, signed);
			const value = this.value(attribute, wanted, vr, attributes, signed);
			// What should have stayed and holds something that may not is taken out or emptied, and counted as that.
			this.count(attribute.tag, value === null ? 'X' : wanted === 'K' && value.length === 0 ? 'Z' : wanted);
			if (value !== null) set[attribute.tag] = { vr, Value: value };
		}
		return set;
	}

	/** The new value; null when the attribute goes. */
	private value(
		attribute: Attribute,
		action: Action,
		vr: string,
		beside: Attribute[],
		signed: boolean,
	): unknown[] | null {
		if (action === 'X') return null;
		if (action === 'Z') return [];
		if (action === 'D') return dummy(vr);
		if (action === 'U') return this.uids(attribute);
		if (action === 'C') return this.moved(attribute, beside);
		if (vr === 'SQ') return this.items(attribute, signed);
		if (vr === 'CS' || vr === 'LO' || vr === 'SH')
			return keptText(attribute.tag, textOf(attribute)) ?? required(attribute.tag);
		if (vr === 'AT') return standardTags(attribute, this.bigEndian);
		const numbers = numbersOf(attribute, vr, this.bigEndian);
		if (numbers?.some((number) => isDay(number) || this.ofPatient.has(number))) return required(attribute.tag);
		return numbers && (vr === 'DS' ? numbers.map(decimalString) : vr === 'IS' ? numbers.map(String) : numbers);
	}

	private uids(attribute: Attribute): unknown[] | null {
		const parts = textOf(attribute).split('\\').filter(Boolean);
		if (parts.length === 0 || parts.length > 64) return null;
		const own = isInstance(attribute.tag);
		return parts.map((uid) => (STANDARD_UID.test(uid) && !own ? uid : this.values.uid(uid)));
	}

	private moved(attribute: Attribute, beside: Attribute[]): unknown[] | null {
		const textAt = (tag: Tag | undefined) => {
			const found = tag && beside.find((one) => one.tag === tag);
			return found ? textOf(found) : null;
		};
		if (attribute.vr === 'DT') return orNull(shiftDateTime(textOf(attribute), this.shift));
		if (attribute.vr === 'DA')
			return (
				orNull(shiftPair(textOf(attribute), textAt(PAIRS[attribute.tag]), this.shift)[0]) ?? required(attribute.tag)
			);
		const date = textAt(TIMES.get(attribute.tag));
		return orNull(shiftPair(date, textOf(attribute), this.shift)[1]) ?? required(attribute.tag);
	}

	private items(attribute: Attribute, signed: boolean): unknown[] | null {
		const items = (attribute.items ?? []).map((item) => this.dataset(item, signed));
		return items.some((item) => Object.keys(item).length > 0) ? items : null;
	}
}

const orNull = (text: string | null) => (text === null ? null : [text]);
/** May be empty and must be there: date and time of the study, options of a scan, view and sides of a radiograph. */
const REQUIRED = new Set('00080020 00080030 00180022 00185100 00185101 00200012 00200013 00200020 00200060'.split(' '));
const required = (tag: Tag) => (REQUIRED.has(tag) ? [] : null);

/** The file's own where it is allowed to choose, else the dictionary's. */
function writtenVr({ tag, vr }: Attribute, signed: boolean): string {
	const known = vrOf(tag) ?? vr;
	if (known === 'xs') return vr === 'SS' || vr === 'US' ? vr : signed ? 'SS' : 'US';
	return known;
}

function dummy(vr: string): unknown[] | null {
	if (vr === 'DA') return ['19000101'];
	if (vr === 'TM') return ['000000'];
	if (vr === 'DT') return ['19000101000000'];
	if (['LO', 'SH', 'PN', 'CS', 'ST', 'LT', 'UT', 'UC'].includes(vr)) return ['REMOVED'];
	return null;
}
