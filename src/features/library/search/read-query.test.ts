// PubMed's language as it is read, and what is told of what cannot be.

import { describe, expect, test } from 'vitest';
import { spanOf } from './dates.ts';
import { readQuery } from './read-query.ts';

describe('the query language', () => {
	const shape = (text: string) =>
		JSON.stringify(readQuery(text), (_, value) =>
			value?.is === 'term' ? `${value.words}${value.prefix ? '*' : ''}[${value.field}]` : value,
		);
	test.each([
		['heart failure', '{"is":"and","of":["heart[all]","failure[all]"]}'],
		['"heart failure"[ti] OR tea*', '{"is":"or","of":["heart failure[ti]","tea*[all]"]}'],
		['Bose KS[au] AND 2018:2020[dp]', '{"is":"and","of":["Bose KS[au]","2018:2020[dp]"]}'],
		['(a1 OR b1) NOT c1', '{"is":"not","yes":{"is":"or","of":["a1[all]","b1[all]"]},"no":"c1[all]"}'],
		['heart failure[ti]', '"heart failure[ti]"'],
		['“heart failure”［ti］ AND NOT (tea)', '{"is":"not","yes":"heart failure[ti]","no":"tea[all]"}'],
		['"2018/01/01"[Date - Publication] : "2020"[Date - Publication]', '"2018/01/01:2020[dp]"'],
		['tea AND 2018[dp]:2020[dp]', '{"is":"and","of":["tea[all]","2018:2020[dp]"]}'],
		['٢٠١٨[dp]', '"2018[dp]"'],
		['PMID: 7103', '"7103[pmid]"'],
		['12345678, 23456789', '{"is":"or","of":["12345678[pmid]","23456789[pmid]"]}'],
		['https://doi.org/10.5555/Tee.9', '"10.5555/tee.9[doi]"'],
		['PMID: 123; PMC456', '{"is":"or","of":["123[pmid]","PMC456[pmc]"]}'],
		['TY  - JOURTI  - Tea.DO  - 10.5555/Tee.9ER  - ', '"10.5555/tee.9[doi]"'],
		['%0 Journal Article\n%T Tea\n%M 7100001', '"7100001[pmid]"'],
		['PMID- 7103\nOWN - NLM\nTI  - Tea.', '"7103[pmid]"'],
		['tea AND last 6 months[dp]', '{"is":"and","of":["tea[all]","last 6 months[dp]"]}'],
		['HLA-B*27', '"HLA-B*27[all]"'],
		['[Tea in old age].', '{"is":"and","of":["Tea[all]","in[all]","old[all]","age[all]",".[all]"]}'],
		['"Lancet"[Journal:__jid2985213r]', '"2985213R[jid]"'],
		[
			'"heart failure"[MeSH Terms] OR ("heart"[All Fields] AND "failure"[All Fields])',
			'{"is":"or","of":["heart failure[mh]",{"is":"and","of":["heart[all]","failure[all]"]}]}',
		],
	])('%s', (text, expected) => expect(shape(text)).toBe(expected));

	test.each([
		['(heart', 'A bracket is not closed.'],
		['heart)', 'A bracket is closed that was not opened.'],
		['AND heart', 'Nothing stands before AND.'],
		['heart OR', 'Nothing stands behind OR.'],
		['heart[xx]', 'There is no field [xx].'],
		['"heart', 'A quotation mark is not closed.'],
		['a*', 'at least three letters'],
		['colo*r', 'stands at the end of a word'],
		['heart[ti:~3]', 'into quotation marks'],
		['"a b"[mh:~3]', 'not in [mh]'],
		['"heart fail*"[ti:~3]', 'whole words'],
		['heart[ti:first]', '“:first” behind a field'],
		['beta agonists[pa]', 'join the substances themselves with OR'],
		['exp Asthma/', 'as Ovid has it'],
		['wheez$.ti,ab.', 'as Ovid has it'],
		["'heart failure'/exp OR asthma", 'as Embase has it'],
		['TITLE-ABS-KEY("heart failure")', 'as Scopus has it'],
		['TS=(asthma AND tea)', 'as the Web of Science has it'],
		['MH "Heart Failure+" AND tea', 'as CINAHL has it'],
		['heart OR NOT tea', 'Nothing stands before NOT.'],
		['('.repeat(10_000), 'characters long'],
		[`${'('.repeat(900)}x`, 'deep within one another'],
	])('%s is told plainly', (text, sentence) => expect(() => readQuery(text)).toThrow(sentence));
});

describe('dates', () => {
	test.each([
		['last 1 month', '2026-03-31', '2026-02-28'],
		['last 1 month', '2026-03-15', '2026-02-15'],
		['last 3 months', '2026-05-31', '2026-02-28'],
		['last 1 year', '2028-02-29', '2027-02-28'],
		['last 18 months', '2026-01-31', '2024-07-31'],
		['last 10 days', '2026-03-05', '2026-02-23'],
	])('%s on %s begins on %s', (words, today, start) =>
		expect(spanOf(words, new Date(`${today}T12:00:00Z`))).toEqual({ start, end: '9999-12-31' }),
	);
});
