// What the standard's data dictionary says of an attribute (PS3.6, as dcmjs carries it).

import dcmjs from 'dcmjs';

interface Entry {
	vr: string;
	name: string;
}

const entries = dcmjs.data.DicomMetaDictionary.dictionary as Record<string, Entry | undefined>;

/** Tags are eight hexadecimal digits in lower case: 00100010. */
export type Tag = string;

/** Value representation; null for what the dictionary does not know. 'xs' stands for US or SS. */
export function vrOf(tag: Tag): string | null {
	const vr = entryOf(tag)?.vr;
	if (!vr) return null;
	return vr === 'ox' || vr === 'lt' ? 'OW' : vr;
}

/** The keyword: PatientName. */
export function keywordOf(tag: Tag): string {
	return entryOf(tag)?.name ?? 'UnknownAttribute';
}

/** (0010,0010) */
export function writtenTag(tag: Tag): string {
	return `(${tag.slice(0, 4)},${tag.slice(4)})`.toUpperCase();
}

function entryOf(tag: Tag): Entry | undefined {
	return entries[writtenTag(tag)];
}
