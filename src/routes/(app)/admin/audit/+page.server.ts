import { AUDIT_WORDS, valueWords } from '#features/admin/audit-words.ts';
import { readAudit } from '#features/admin/read-audit.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { inAlphabet } from '#words/in-order.ts';
import { say } from '#words/say.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const act = url.searchParams.get('act')?.slice(0, 100) || null;
	const subject = url.searchParams.get('subject')?.slice(0, 100) || null;
	const before = url.searchParams.get('before');
	const { lines, older, acts } = await shown(
		readAudit(viewer, { act, subject, before: before && readShortId(before) }),
	);
	const filter = new URLSearchParams({ ...(act && { act }), ...(subject && { subject }) });
	return {
		lines: lines.map(({ facts, ...line }) => ({
			...line,
			facts: Object.entries(facts).map(([name, value]) => ({ name, value, words: valueWords(value) })),
		})),
		acts: acts
			.map((one) => ({ value: one, words: say(AUDIT_WORDS[one] ?? one) }))
			.sort((a, b) => inAlphabet(a.words, b.words)),
		act,
		subject,
		older: older && `?${new URLSearchParams([...filter, ['before', shortId(older)]])}`,
		newest: before ? `/admin/audit?${filter}` : null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
