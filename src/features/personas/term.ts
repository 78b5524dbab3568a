// A term is half a year of the calendar: the time that a persona lives.

export interface Term {
	/** "2026-H2" */
	code: string;
	/** First moment, in UTC. */
	startsAt: Date;
	/** First moment after it. */
	endsAt: Date;
}

export function termOf(date: Date): Term {
	const year = date.getUTCFullYear();
	const second = date.getUTCMonth() >= 6;
	return {
		code: `${year}-H${second ? 2 : 1}`,
		startsAt: new Date(Date.UTC(year, second ? 6 : 0, 1)),
		endsAt: new Date(Date.UTC(second ? year + 1 : year, second ? 0 : 6, 1)),
	};
}
