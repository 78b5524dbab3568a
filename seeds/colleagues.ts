// Who is connected with whom: computed from who follows whom. Who asks whom at the moment, and with which words: written.

import { castMember } from './cast.ts';
import { follows } from './circles.ts';
import { dice } from './pictures/drawing.ts';

export interface SeedConnection {
	/** Who asked, and who accepted an hour later. */
	by: string;
	whom: string;
	/** Days before now, with fraction. */
	ago: number;
}

/** Three in four of those who follow each other, patients aside: they and clinicians do not connect. */
export function connections(): SeedConnection[] {
	const roll = dice(1951);
	const all = follows();
	const since = new Map(all.map((one) => [`${one.by} ${one.whom}`, one.ago]));
	return all.flatMap(({ by, whom, ago }) => {
		const back = since.get(`${whom} ${by}`);
		if (by > whom || back === undefined || roll() > 0.75) return [];
		if ([by, whom].some((handle) => castMember(handle).profession === 'patient')) return [];
		if (requests.some((one) => [one.by, one.whom].includes(by) && [one.by, one.whom].includes(whom))) return [];
		return [{ by, whom, ago: Math.max(0.2, Math.min(ago, back) - 0.15) }];
	});
}

export interface SeedRequest {
	by: string;
	whom: string;
	note: string;
	hoursAgo: number;
}

/** Requests that wait for an answer. */
export const requests: SeedRequest[] = [
	{
		by: 'jakob.winkler',
		whom: 'hannah.whitfield',
		note: 'Your answer on diuretics in heart failure was passed around our whole group of final-year students. May I follow up with a question now and then?',
		hoursAgo: 5,
	},
	{
		by: 'dylan.pritchard',
		whom: 'hannah.whitfield',
		note: 'We met at the resuscitation day in Leeds: I was the paramedic with the broken capnograph.',
		hoursAgo: 28,
	},
	{
		by: 'sunniva.halvorsen',
		whom: 'marcus.bellamy',
		note: 'I coordinate a pragmatic trial on discharge letters and would value a hospitalist who says what cannot work.',
		hoursAgo: 11,
	},
	{ by: 'chloe.nguyen', whom: 'joy.mendoza', note: 'Third-year student, hoping for intensive care.', hoursAgo: 19 },
	{
		by: 'thandi.mokoena',
		whom: 'joy.mendoza',
		note: 'Your thread on the line cart: I want to hear how it went on nights.',
		hoursAgo: 40,
	},
	{ by: 'habiba.mostafa', whom: 'nora.feldman', note: 'I would like to learn reconciliation from you.', hoursAgo: 8 },
	{ by: 'derek.shaw', whom: 'nora.feldman', note: '', hoursAgo: 60 },
	{
		by: 'hannah.whitfield',
		whom: 'haruka.tanabe',
		note: 'Stroke and the heart: shall we compare notes?',
		hoursAgo: 50,
	},
	{ by: 'joy.mendoza', whom: 'ewa.nowicka', note: '', hoursAgo: 70 },
];

export interface SeedInvitation {
	by: string;
	/** Null for a link. */
	address: string | null;
	daysAgo: number;
	/** Who came with it. */
	usedBy?: string;
	withdrawn?: true;
}

/** Invitations and what became of them. Nothing is mailed: the demonstration writes to nobody. */
export const invitations: SeedInvitation[] = [
	{ by: 'hannah.whitfield', address: null, daysAgo: 2 },
	{ by: 'hannah.whitfield', address: 'm.okonkwo@northfield.example', daysAgo: 5 },
	{ by: 'hannah.whitfield', address: null, daysAgo: 9, usedBy: 'ines.carvalho' },
	{ by: 'hannah.whitfield', address: 'old.registrar@northfield.example', daysAgo: 60 },
	{ by: 'joy.mendoza', address: null, daysAgo: 3, withdrawn: true },
	{ by: 'joy.mendoza', address: null, daysAgo: 1 },
];

/** Fails at load when a request names nobody. */
for (const { by, whom } of requests) for (const handle of [by, whom]) castMember(handle);
