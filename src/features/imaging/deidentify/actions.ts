// Which action an attribute gets. Two lists decide: what the profile names (table-e1-1.ts), and, for what it does not
// name, what is known to be harmless (kept-text.ts and the groups below). What is in neither list goes.

import { type Tag, vrOf } from './dictionary.ts';
import { TABLE_E1_1 } from './table-e1-1.ts';

/** X removed, Z emptied, D replaced by a dummy, U new UID, C date shifted, K kept (numbers and listed words alone). */
export type Action = 'X' | 'Z' | 'D' | 'U' | 'C' | 'K';

interface Row {
	action: string;
	dates: boolean;
}

const TABLE = new Map<Tag, Row>(
	TABLE_E1_1.trim()
		.split('\n')
		.map((line) => {
			const [tag, action, dates] = line.split(' ') as [string, string, string];
			return [tag, { action, dates: dates === 'C' }];
		}),
);

/** Attributes that pictures must have although they may be empty (type 2 of the patient, study, series, equipment, frame of reference, image modules). */
const REQUIRED_EMPTY = new Set(
	'00080020 00080030 00080050 00080070 00080090 00100010 00100020 00100030 00100040 00200010 00200011 00200013 00201040 00700081'.split(
		' ',
	),
);

const TEXT = new Set('AE AS CS LO LT PN SH ST UC UR UT'.split(' '));
/** Text beside coded strings of which kept-text.ts knows what may stay: names of a unit, the kind of a series, the number of a stack. */
const LISTED_TEXT = new Set('00209056 00281054 00541000'.split(' '));
const DATES = new Set('DA DT TM'.split(' '));
const NUMBERS = new Set('DS FD FL IS SL SS SV UL US UV xs'.split(' '));
/** Groups whose numbers describe how a picture was taken and how it is to be shown. */
const NUMBER_GROUPS = new Set('0018 0020 0022 0028 0048 0054 0062'.split(' '));
const SEQUENCE_GROUPS = new Set('0018 0020 0022 0028 0048 0054 0062 5200'.split(' '));
/** Numbers elsewhere that pictures need: real world value mapping. */
const OTHER_NUMBERS = new Set('00409211 00409212 00409216 00409224 00409225'.split(' '));
const OTHER_SEQUENCES = new Set(['00409096']);
/** Look-up tables: their entries are no plain numbers, and half a table is none. */
const LOOKUP_SEQUENCES = new Set('00283000 00283010'.split(' '));
/** Names that segmentations must have: the label of the content, of a segment, and of what drew it. */
const REQUIRED_NAMES = new Set('00620005 00620009 00700080'.split(' '));

/** @param vr as the file says: when file or dictionary calls it text, it is treated as text. */
export function actionOf(tag: Tag, vr: string): Action {
	const group = Number.parseInt(tag.slice(0, 4), 16);
	// Private attributes; curves and overlays, whatever their number; commands, meta information, what follows the pixels.
	if (group % 2 === 1 || isRepeating(group) || group < 8 || group > 0x7fdf) return 'X';
	if (tag.endsWith('0000')) return 'X';
	const row = TABLE.get(tag);
	if (row) return rowAction(tag, vr, row);
	return unlisted(tag, vr);
}

/** Does its UID name one thing of one patient (an image, a series)? No standard gives those out, whatever they begin with. */
export function isInstance(tag: Tag): boolean {
	return TABLE.get(tag)?.action.startsWith('U') === true;
}

function isRepeating(group: number): boolean {
	return (group & 0xff00) === 0x5000 || (group & 0xff00) === 0x6000;
}

function rowAction(tag: Tag, vr: string, { action, dates }: Row): Action {
	if (dates && DATES.has(vr) && DATES.has(vrOf(tag) ?? '')) return 'C';
	if (REQUIRED_EMPTY.has(tag)) return 'Z';
	// Where the standard leaves a choice, the strictest; a UID that may stay is replaced.
	if (action.startsWith('X')) return 'X';
	if (action === 'U') return 'U';
	return action.startsWith('Z') ? 'Z' : 'D';
}

function unlisted(tag: Tag, vr: string): Action {
	const known = vrOf(tag);
	if (known === null) return 'X';
	if (REQUIRED_EMPTY.has(tag) && !NUMBERS.has(known)) return 'Z';
	if (REQUIRED_NAMES.has(tag)) return 'D';
	if (LOOKUP_SEQUENCES.has(tag)) return 'X';
	if (known === 'UI') return vr === 'UI' ? 'U' : 'X';
	if (known === 'SQ')
		return vr === 'SQ' && (SEQUENCE_GROUPS.has(tag.slice(0, 4)) || OTHER_SEQUENCES.has(tag)) ? 'K' : 'X';
	// A date that nobody listed, and text of any kind: kept-text.ts lists the words that may stay.
	if (TEXT.has(known) || TEXT.has(vr)) return known === 'CS' || LISTED_TEXT.has(tag) ? 'K' : 'X';
	// Tags of other attributes: what the frames of an enhanced object are ordered by.
	if ((NUMBERS.has(known) && NUMBERS.has(vr)) || (known === 'AT' && vr === 'AT'))
		return NUMBER_GROUPS.has(tag.slice(0, 4)) || OTHER_NUMBERS.has(tag) ? 'K' : 'X';
	return 'X';
}
