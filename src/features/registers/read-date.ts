// Dates as registers write them. What can be read in one way only is read, whatever the mapping says (2026-03-31, 31 Mar 2026, 46112);
// the mapping decides where the order of day and month could be either.

import type { Mapping } from './mapping.ts';

/** Words that lists and databases put where no date is. */
const NO_DATE = new Set(['', '-', '–', '—', 'n/a', 'na', 'null', 'none', '0000-00-00', '00/00/0000']);
/** Numbers of months by their names, whole and short, in languages in which no name is that of two. */
const MONTHS = new Map(
	['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb'].flatMap((language) =>
		Array.from({ length: 12 }, (_, month) =>
			(['long', 'short'] as const).map((length): [string, number] => [
				new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' })
					.format(Date.UTC(2026, month, 15))
					.toLowerCase()
					.replace(/\.$/, ''),
				month + 1,
			]),
		).flat(),
	),
);
/** A time behind the day: "T00:00:00Z", " 00:00", " 12:30 PM". */
const TIME = /(?:T|\s+)\d{1,2}:\d{2}.*$/i;

/** Reads dates as the mapping writes them, into YYYY-MM-DD. Null: there is none. False: not a date. */
export function dateReader(format: Mapping['dates']): (text: string) => string | null | false {
	const order = format
		.replace(/[^YMD]/g, '')
		.replace(/(.)\1+/g, '$1')
		.split('');
	return (text) => {
		const plain = text.trim().replace(TIME, '');
		if (NO_DATE.has(plain.toLowerCase())) return null;
		const parts = partsOf(plain, order);
		return parts ? dayOf(parts) : false;
	};
}

type Parts = { Y: string; M: string; D: string };

function partsOf(plain: string, order: string[]): Parts | null {
	const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
	if (iso) return { Y: iso[1] as string, M: iso[2] as string, D: iso[3] as string };
	const named = /^(\d{1,2})[-/. ]+(?:de )?(\p{L}{3,10})\.?[-/. ]+(?:de )?(\d{4}|\d{2})$/iu.exec(plain);
	if (named) {
		const month = MONTHS.get((named[2] as string).toLowerCase()) ?? 0;
		return { Y: wholeYear(named[3] as string), M: String(month), D: named[1] as string };
	}
	// Programs for tables count days from the end of 1899.
	if (/^[2-7]\d{4}$/.test(plain)) {
		const [Y = '', M = '', D = ''] = new Date(Date.UTC(1899, 11, 30 + Number(plain)))
			.toISOString()
			.slice(0, 10)
			.split('-');
		return { Y, M, D };
	}
	const [one, two, three] = order as ['Y' | 'D' | 'M', 'M' | 'D', 'D' | 'Y'];
	const joined = one === 'Y' ? /^(\d{4})(\d{2})(\d{2})$/ : /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
	const found = joined.exec(plain);
	if (!found) return null;
	const parts = { [one]: found[1], [two]: found[2], [three]: found[3] } as Parts;
	return { ...parts, Y: wholeYear(parts.Y) };
}

/** Two figures of a year are of 1969 to 2068 (POSIX, strptime). */
const wholeYear = (year: string) => (year.length === 2 ? `${Number(year) < 69 ? 20 : 19}${year}` : year);

function dayOf({ Y, M, D }: Parts): string | false {
	const iso = `${Y}-${M.padStart(2, '0')}-${D.padStart(2, '0')}`;
	const time = Date.parse(`${iso}T00:00:00Z`);
	return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? false : iso;
}
