import { expect, test } from 'vitest';
import { readCaptions, transcriptOf, writeCaptions } from './captions.ts';

const VTT = `\ufeffWEBVTT - a title with a name

STYLE
::cue { background: url(https://elsewhere.example/x) }

NOTE made by somebody

REGION
id:left

intro
00:01.000 --> 00:04.500 line:0 position:20% align:start
<v Dr Berg>Wash <b>hands</b> &amp; wrists</v>
<c.red.bg_blue>for <i>thirty</i> seconds</c>

1:00:00.000 --> 1:00:02.000
5 &lt; 6 <00:01.000>--> no
`.replace('--> no', 'yes');

test('WebVTT: times and words stay, everything else goes', () => {
	const cues = readCaptions(VTT);
	expect(cues).toEqual([
		{ from: 1000, to: 4500, words: 'Dr Berg: Wash hands & wrists\nfor thirty seconds' },
		{ from: 3_600_000, to: 3_602_000, words: '5 < 6 yes' },
	]);
	expect(writeCaptions(cues)).toBe(
		'WEBVTT\n\n00:00:01.000 --> 00:00:04.500\nDr Berg: Wash hands &amp; wrists\nfor thirty seconds\n\n01:00:00.000 --> 01:00:02.000\n5 &lt; 6 yes\n',
	);
	expect(readCaptions(writeCaptions(cues))).toEqual(cues);
});

test('SubRip becomes WebVTT', () => {
	const cues = readCaptions(
		'1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<font color="red">One</font>\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nTwo\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\n12\r\n',
	);
	expect(cues.map(({ words }) => words)).toEqual(['One', 'Two', '12']);
	expect(writeCaptions(cues)).toContain('00:00:01.000 --> 00:00:02.000\nOne');
});

test('what is said cannot become a cue, a tag or a comment', () => {
	const cues = readCaptions('WEBVTT\n\n00:01.000 --> 00:02.000\n&lt;script&gt;x&lt;/script&gt; --&gt; NOTE\n');
	const again = writeCaptions(cues);
	expect(again).not.toContain('<script');
	expect(again.match(/-->/g)).toHaveLength(1);
});

test('the transcript says once what rolls', () => {
	const cues = readCaptions(
		'00:01.000 --> 00:02.000\nOne\n\n00:02.000 --> 00:03.000\nOne\n\n00:03.000 --> 00:04.000\nTwo\nlines\n',
	);
	expect(transcriptOf(cues)).toEqual([
		{ at: 1000, words: 'One' },
		{ at: 3000, words: 'Two lines' },
	]);
});

test.each([
	['', /no captions/],
	['WEBVTT\n\nnothing', /no captions/],
	['WEBVTT\n\n00:05.000 --> 00:01.000\nback', /Line 3 ends before/],
	['WEBVTT\n\nsoon --> later\nwords', /Line 3 has an arrow/],
	[`00:01.000 --> 00:02.000\n${'x'.repeat(1001)}`, /longer than 1000/],
	[
		Array.from({ length: 5001 }, (_, n) => `00:00.${String(n % 900).padStart(3, '0')} --> 00:01.000\nx`).join('\n\n'),
		/5000 cues/,
	],
])('refused with the reason: %.30s', (file, sentence) => {
	expect(() => readCaptions(file)).toThrow(sentence);
});
