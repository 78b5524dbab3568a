// Dates and ranges of dates as PubMed's language writes them.

import { UnreadableQuery } from './unreadable.ts';

/** First and last day, ISO 8601. */
export interface Span {
	start: string;
	end: string;
}

/** 2020 · 2020/03 · 2020/03/05 · 2018:2020 · 2018:3000 · last 5 years before `now`. @throws UnreadableQuery for what is none. */
export function spanOf(words: string, now = new Date()): Span {
	const recent = /^(?:last )?(\d{1,4}) (day|month|year)s?$/i.exec(words.trim());
	if (recent) {
		const since = new Date(now);
		const many = Number(recent[1]);
		if (/day/i.test(words)) since.setUTCDate(since.getUTCDate() - many);
		else monthsBack(since, many * (/year/i.test(words) ? 12 : 1));
		return { start: since.toISOString().slice(0, 10), end: '9999-12-31' };
	}
	const [from, to = from, ...more] = words.split(':') as [string, string | undefined];
	if (more.length > 0) throw new UnreadableQuery(`“${words}” is no range of dates: write 2018:2020.`);
	// Whoever names the later year first means the same.
	const turned = dayOf(from, false) > dayOf(to, true);
	return { start: dayOf(turned ? to : from, false), end: dayOf(turned ? from : to, true) };
}

/** A month before 31 March is the last of February. */
function monthsBack(date: Date, many: number): void {
	const day = date.getUTCDate();
	date.setUTCDate(1);
	date.setUTCMonth(date.getUTCMonth() - many);
	const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
	date.setUTCDate(Math.min(day, last));
}

function dayOf(text: string, end: boolean): string {
	const match = /^\s*(\d{4})(?:[/.-](\d{1,2})(?:[/.-](\d{1,2}))?)?\s*$/.exec(text);
	const [year, month, day] = (match ?? []).slice(1).map((part) => (part === undefined ? undefined : Number(part)));
	if (!year || (month !== undefined && (month < 1 || month > 12)) || (day !== undefined && (day < 1 || day > 31)))
		throw new UnreadableQuery(`“${text}” is no date: write 2020, 2020/03 or 2018:2020.`);
	const last = new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate();
	const date = end
		? Date.UTC(year, (month ?? 12) - 1, Math.min(day ?? last, last))
		: Date.UTC(year, (month ?? 1) - 1, Math.min(day ?? 1, last));
	return new Date(date).toISOString().slice(0, 10);
}
