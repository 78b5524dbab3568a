// Formulas in titles and abstracts say what they say, in one line.

import { expect, test } from 'vitest';
import { citationParser, type Entry } from './parse-citations.ts';

const M = 'xmlns:mml="http://www.w3.org/1998/Math/MathML"';
function title(inside: string): string {
	const entries: Entry[] = [];
	const parser = citationParser((entry) => entries.push(entry));
	parser.write(
		`<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>${inside}</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
	);
	parser.end();
	const [entry] = entries;
	return entry && 'citation' in entry ? entry.citation.title : '';
}
const math = (inside: string) => title(`<mml:math ${M}>${inside.replace(/<(\/?)(?=[a-z])/g, '<$1mml:')}</mml:math>`);

test.each([
	['<mn>10</mn>', '10'],
	['<msup><mn>10</mn><mrow><mo>-</mo><mn>3</mn></mrow></msup>', '10<sup>-3</sup>'],
	['<msub><mi>H</mi><mn>2</mn></msub><mi>O</mi>', 'H<sub>2</sub>O'],
	['<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>', 'x<sub>1</sub><sup>2</sup>'],
	['<mfrac><mn>1</mn><mn>2</mn></mfrac>', '1/2'],
	['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>', '(a+b)/c'],
	['<msqrt><mn>2</mn></msqrt>', '√2'],
	['<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>', '√(a+b)'],
	['<mroot><mn>8</mn><mn>3</mn></mroot>', '<sup>3</sup>√8'],
	['<mover><mi>x</mi><mo>¯</mo></mover>', 'x\u0304'],
	['<msub><mrow><mover><mrow><mi>V</mi></mrow><mo>.</mo></mover></mrow><mi>E</mi></msub>', 'V\u0307<sub>E</sub>'],
	['<mmultiscripts><mi>I</mi><mprescripts/><none/><mn>131</mn></mmultiscripts>', '<sup>131</sup>I'],
	['<mmultiscripts><mi>I</mi><mn>1</mn><none/></mmultiscripts>', 'I<sub>1</sub>'],
	['<mfenced open="[" close="]"><mi>a</mi><mi>b</mi></mfenced>', '[a,b]'],
	['<mi>p</mi> <mo>&lt;</mo>\n <mn>0.05</mn>', 'p&lt;0.05'],
	['<semantics><mi>k</mi><annotation encoding="TeX">\\documentclass{x} k</annotation></semantics>', 'k'],
	['<mtext>a &amp; b</mtext>', 'a &amp; b'],
])('%s', (inside, line) => expect(math(inside)).toBe(line));

test('no title is said as NLM says it', () => expect(title('')).toBe('[Not Available].'));

test('within words, with NLM’s marks, and nothing that could be markup of ours', () => {
	expect(
		title(
			`Half: <mml:math ${M}><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac></mml:math> of <i>E. coli</i>.`,
		),
	).toBe('Half: 1/2 of <i>E. coli</i>.');
	expect(math('<mfenced open="&lt;script>" close=">"><mi>a</mi></mfenced>')).toBe('&lt;script&gt;a&gt;');
});

test('the prefix is the file’s own choice', () => {
	const inside = (p: string) =>
		`<${p}msup><${p}mn>10</${p}mn><${p}mrow><${p}mo>-</${p}mo><${p}mn>3</${p}mn></${p}mrow></${p}msup>`;
	const space = 'http://www.w3.org/1998/Math/MathML';
	for (const formula of [
		`<m:math xmlns:m="${space}">${inside('m:')}</m:math>`,
		`<math xmlns="${space}" display="inline">${inside('')}</math>`,
	])
		expect(title(`Below ${formula} of <i>E. coli</i>.`)).toBe('Below 10<sup>-3</sup> of <i>E. coli</i>.');
});
