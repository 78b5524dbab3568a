import { dateWords } from '#ui/time.ts';

const DAY = 86_400_000;

/** "12 new since yesterday": how much was written after the viewer's last visit, in the viewer's zone. */
export function newSince(count: number, readAt: Date, now: Date, zone: string): string {
	return `${count} new since ${whenWords(readAt, now, zone)}`;
}

function whenWords(at: Date, now: Date, zone: string): string {
	const day = (date: Date) => date.toLocaleDateString('en-CA', { timeZone: zone });
	if (day(at) === day(now))
		return at.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
	if (day(at) === day(new Date(now.getTime() - DAY))) return 'yesterday';
	if (now.getTime() - at.getTime() < 6 * DAY)
		return at.toLocaleDateString('en-GB', { timeZone: zone, weekday: 'long' });
	return dateWords(at, now, zone);
}
