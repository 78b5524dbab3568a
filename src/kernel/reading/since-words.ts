import { visitWords } from '#ui/time.ts';
import { say } from '#words/say.ts';

/** "12 new since yesterday": how much was written after the viewer's last visit, in the viewer's zone. */
export function newSince(count: number, readAt: Date, now: Date, zone: string): string {
	return say(`${count} new since ${visitWords(readAt, now, zone)}`);
}
