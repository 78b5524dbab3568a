// A certificate of attendance, for the member who was there. It says that and no more: no credit, no points.

import { publicUrl } from '#features/accounts/index.ts';
import { MARK_WORDS } from '#kernel/citations/mark-words.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Id } from '#platform/ids.ts';
import { shortId } from '#platform/ids.ts';
import { Document } from '#platform/pdf.server.ts';
import { notFound } from '#platform/refusal.ts';
import { listed } from '#words/listed.ts';
import { language, locale, runsLeft, say } from '#words/say.ts';
import { whenWords } from './dates.ts';
import { paperWords } from './papers.ts';
import { openMeeting } from './read-meeting.ts';

const ACCENT = '#0f5560';
const QUIET = '#4c5659';

/** @param network its name. @throws Refusal not-found for whoever was not there, and while the session goes on. */
export async function certificateOf(viewer: Viewer, contentId: Id, network: string): Promise<Buffer> {
	const { member, shown } = await openMeeting(viewer, contentId);
	const { arrivedAt, leftAt } = shown.attendance.mine;
	if (!arrivedAt || !shown.endedAt) throw notFound();
	const until = leftAt ?? shown.endedAt;
	const paper = new Document({
		title: say('Certificate of attendance'),
		author: network,
		language: language(),
		mirrored: runsLeft(language()),
	});
	const { left, right, top } = paper.pdf.page.margins;
	const width = paper.pdf.page.width - left - right;
	const clock = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: shown.zone });
	let y = paper.write(network, left, top, { size: 11, width, color: QUIET });
	y = paper.write(say('Certificate of attendance'), left, y + 18, {
		size: 25,
		weight: 600,
		width,
		color: ACCENT,
		as: 'H1',
	});
	y = paper.write(member.name, left, y + 22, { size: 18, weight: 600, width });
	y = paper.write(say(`took part in a meeting of the journal club of ${shown.space.name}.`), left, y + 4, {
		size: 12,
		width,
	});
	const rows: [string, string][] = [
		['Meeting', shown.title],
		['Paper', paperWords(shown.paper, listed(shown.paper.marks.map((mark) => say(MARK_WORDS[mark]))))],
		['Set for', whenWords(shown.startsAt, shown.minutes, shown.zone, shown.zone)],
		[
			'Present',
			say(
				`${clock.format(arrivedAt)} to ${clock.format(until)} (${shown.zone.replaceAll('_', ' ')}), ${Math.max(1, Math.round((until.getTime() - arrivedAt.getTime()) / 60_000))} minutes`,
			),
		],
		['Moderator', shown.moderator?.name ?? ''],
	];
	y += 16;
	for (const [label, words] of rows) {
		if (words === '') continue;
		paper.write(say(label), left, y, { size: 10, width: 90, color: QUIET });
		y = paper.write(words, left + 100, y, { size: 11, width: width - 100 }) + 6;
	}
	y = paper.write(
		say(
			'This says that the member marked himself or herself present in the live session between these times. It is no continuing education credit (CME, CPD) and does not claim any.',
		),
		left,
		y + 18,
		{ size: 9.5, width, color: QUIET },
	);
	const address = `${publicUrl()}/meetings/${shortId(contentId)}`;
	paper.write(address, left, y + 6, { size: 9.5, width, color: ACCENT, link: address });
	return paper.end();
}
