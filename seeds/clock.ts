// Times of the demonstration: so many days before now, on the author's own clock.

const MINUTE = 60_000;

/** To make one costs a hundred times what it costs to use it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
	let clock = clocks.get(zone);
	if (!clock) {
		clock = new Intl.DateTimeFormat('en-GB', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric',
		});
		clocks.set(zone, clock);
	}
	return clock;
}

/** Milliseconds by which a zone is ahead of UTC at this instant. */
function ahead(zone: string, instant: number): number {
	const parts = clockOf(zone).formatToParts(instant);
	const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
	return (
		Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) -
		Math.floor(instant / 1000) * 1000
	);
}

/** The instant at which it was `clock` ("21:40") in the zone, whole days before today there. Days of one or more lie in the past. */
export function daysAgo(now: Date, days: number, clock: string, zone: string): Date {
	const there = new Date(now.getTime() + ahead(zone, now.getTime()));
	const [hours, minutes] = clock.split(':').map(Number) as [number, number];
	const wall = Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate() - days, hours, minutes);
	// Twice, because the first guess may lie on the other side of a change to summer time.
	const guess = wall - ahead(zone, wall);
	return new Date(wall - ahead(zone, guess));
}

/** When a reply came. What would lie ahead of now is drawn together, so that the order of a discussion stays. */
export function minutesAfter(start: Date, after: number, last: number, now: Date): Date {
	const room = (now.getTime() - start.getTime()) / MINUTE - 4;
	const pace = last > room ? room / last : 1;
	return new Date(start.getTime() + after * pace * MINUTE);
}
