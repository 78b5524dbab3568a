// Times of day in somebody's zone, as a field for date and time has them: "2026-11-27T07:30". Runs in the browser too.

/** Milliseconds by which the zone is ahead of UTC at this instant. */
function ahead(zone: string, instant: number): number {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	}).formatToParts(instant);
	const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
	return (
		Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) -
		Math.floor(instant / 1000) * 1000
	);
}

/**
 * The instant at which clocks in the zone show this. Of a time that comes twice in autumn the first one; one that is skipped
 * in spring is as much later as clocks jump. @returns null for what is no such time.
 */
export function instantOf(local: string, zone: string): Date | null {
	const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?$/.exec(local.trim());
	if (!found) return null;
	const [year, month, day, hour, minute] = found.slice(1).map(Number) as [number, number, number, number, number];
	const wall = Date.UTC(year, month - 1, day, hour, minute);
	if (new Date(wall).getUTCDate() !== day || new Date(wall).getUTCMonth() !== month - 1 || hour > 23 || minute > 59)
		return null;
	// What was ahead half a day before and what is half a day after: the larger one is the earlier instant.
	const tried = [ahead(zone, wall - 43_200_000), ahead(zone, wall + 43_200_000)].sort((a, b) => b - a);
	const right = tried.find((offset) => ahead(zone, wall - offset) === offset);
	return new Date(wall - (right ?? Math.min(...tried)));
}

/** What clocks in the zone show at the instant. */
export function localOf(instant: Date, zone: string): string {
	return new Date(instant.getTime() + ahead(zone, instant.getTime())).toISOString().slice(0, 16);
}
