// A profile as a CV on paper: name and what is proved, then the sections in the member's order, years at the side where a line begins.

import { languageName } from '#kernel/content/language-choice.ts';
import { canSet, Document, type TextStyle } from '#platform/pdf.server.ts';
import { listed } from '#words/listed.ts';
import { language, runsLeft, say } from '#words/say.ts';
import { levelWords, yearsWords } from './profile-words.ts';
import type { Profile } from './read-profile.ts';
import { addressWords, paperAddress, paperWords } from './read-reference.ts';
import { type SectionCode, sectionTitles } from './sections.ts';
import type { Theme } from './themes.ts';

/** The dresses' accents in light, as sRGB. */
const ACCENTS: Record<Theme, string> = { journal: '#0f5560', ward: '#20507d', garden: '#36531b', dusk: '#6c3263' };
const QUIET = '#4c5659';
const NO_TYPEFACE = 'The name is written in letters that this file cannot show. The profile has it.';
const SIDE = 74;
const GAP = 14;

interface Item {
	years?: string;
	title: string;
	lines: { words: string; link?: string; quiet?: boolean }[];
}

/**
 * The profile that readProfile() gave to somebody as a PDF, and hence nothing that this person may not see.
 * @param network its name, for the foot. @param address of the profile.
 */
export async function cvPdf(profile: Profile, network: string, address: string): Promise<Buffer> {
	const { byline } = profile;
	const title = `${byline.name}: ${say('curriculum vitae')}`;
	const paper = new Document({ title, author: byline.name, language: language(), mirrored: runsLeft(language()) });
	const { pdf } = paper;
	const { left, right, top } = pdf.page.margins;
	const width = pdf.page.width - left - right;
	const accent = ACCENTS[profile.theme];

	// In a script that we carry no typeface of, the handle is what can be read; the profile has the name.
	const name = canSet(byline.name) ? byline.name : `@${byline.handle}`;
	let y = paper.write(name, left, top, { size: 25, weight: 600, width, lineGap: 0, as: 'H1' });
	if (name !== byline.name) y = paper.write(say(NO_TYPEFACE), left, y + 2, { size: 8.5, width, color: QUIET });
	const standing = say(byline.line || (profile.stated ?? ''));
	if (standing) y = paper.write(standing, left, y + 2, { size: 11.5, width, color: accent, weight: 600 });
	if (profile.headline) y = paper.write(profile.headline, left, y, { size: 11.5, width });
	const facts = [say(byline.proof), profile.orcid && `ORCID iD ${profile.orcid}`].filter(Boolean).join(' · ');
	if (facts) y = paper.write(facts, left, y + 2, { size: 8.5, width, color: QUIET });
	paper.unread(() =>
		pdf
			.moveTo(left, y + 8)
			.lineTo(left + width, y + 8)
			.lineWidth(1.2)
			.strokeColor(accent)
			.stroke(),
	);
	y += 20;

	const bottom = () => pdf.page.height - pdf.page.margins.bottom;
	const room = (needed: number) => {
		if (y + needed <= bottom()) return;
		pdf.addPage();
		y = top;
	};
	for (const code of profile.order) {
		const items = itemsOf(profile, code);
		if (items.length === 0) continue;
		room(60); // a heading does not stand alone at the foot
		y = paper.write(say(sectionTitles[code]), left, y, { size: 12.5, weight: 600, width, color: accent, as: 'H2' }) + 4;
		const column = left + SIDE + GAP;
		const wide = width - SIDE - GAP;
		for (const item of items) {
			const styles = item.lines.map(({ quiet, link }): TextStyle => {
				return { size: 10, width: wide, ...(quiet && { color: QUIET }), ...(link && { link, color: accent }) };
			});
			const height = item.lines.reduce(
				(sum, line, at) => sum + paper.heightOf(line.words, styles[at] as TextStyle),
				item.title ? paper.heightOf(item.title, { size: 10.5, weight: 600, width: wide }) : 0,
			);
			room(Math.min(height, bottom() - top));
			const start = y;
			if (item.years) paper.write(item.years, left, start + 0.8, { size: 9.5, width: SIDE, color: QUIET });
			y = item.title
				? paper.write(item.title, column, start, { size: 10.5, weight: 600, width: wide, as: 'H3' })
				: start;
			for (const [at, line] of item.lines.entries()) y = paper.write(line.words, column, y, styles[at] as TextStyle);
			y += 7;
		}
		y += 8;
	}
	foot(paper, `${byline.name} · ${network} · ${addressWords(address)}`, left, width);
	return paper.end();
}

function itemsOf(profile: Profile, code: SectionCode): Item[] {
	const lines =
		code === 'about' || code === 'gallery' || code === 'posts' || code === 'training'
			? []
			: (profile.lines[code] ?? []);
	const filled = (...all: (Item['lines'][number] | false | '')[]) =>
		all.filter((line): line is Item['lines'][number] => line !== false && line !== '' && line.words !== '');
	switch (code) {
		case 'about':
			return profile.about ? [{ title: '', lines: [{ words: profile.about }] }] : [];
		case 'gallery':
			return [];
		case 'posts':
			return profile.posts.map((post) => ({
				years: say(yearsWords(post.from, post.to, post.to === null)),
				title: post.role,
				lines: filled(
					{ words: listed([post.workplace, post.unit].filter(Boolean)) },
					{ words: post.place, quiet: true },
				),
			}));
		case 'training':
			return profile.training.map((one) => {
				const what = listed([one.degree, one.field].filter(Boolean));
				const stage = one.stage && one.to ? listed([one.stage, say(`expects to finish in ${one.to}`)]) : one.stage;
				return {
					years: say(yearsWords(one.from, one.to, false)),
					title: what || one.school,
					lines: filled({ words: what ? one.school : '' }, { words: stage, quiet: true }),
				};
			});
		case 'languages':
			return lines.length === 0
				? []
				: [
						{
							title: '',
							lines: [
								{ words: listed(lines.map((one) => `${languageName(one.title)} (${say(levelWords(one.level))})`)) },
							],
						},
					];
		case 'interests':
			return lines.length === 0 ? [] : [{ title: '', lines: [{ words: listed(lines.map((one) => one.title)) }] }];
		case 'publications':
			return lines.map((one) => ({
				years: one.year === null ? '' : String(one.year),
				title: one.title,
				lines: filled({ words: one.detail }, { words: paperWords(one.reference), link: paperAddress(one.reference) }),
			}));
		default:
			return lines.map((one) => ({
				years: one.year === null ? '' : String(one.year),
				title: one.title,
				lines: filled(
					{ words: one.detail },
					one.reference !== '' && { words: addressWords(one.reference), link: one.reference },
				),
			}));
	}
}

/** Name, network and page number below every page. */
function foot(paper: Document, words: string, left: number, width: number): void {
	const { pdf } = paper;
	const { start, count } = pdf.bufferedPageRange();
	for (let page = start; page < start + count; page++) {
		pdf.switchToPage(page);
		const below = pdf.page.margins.bottom;
		pdf.page.margins.bottom = 0; // or writing there would begin another page
		const y = pdf.page.height - 44;
		paper.write(words, left, y, { size: 8, width: width - 60, color: QUIET, as: 'foot' });
		paper.unread(() =>
			pdf
				.font('latin-400')
				.fontSize(8)
				.fillColor(QUIET)
				.text(`${page + 1} / ${count}`, paper.mirrored ? left : left + width - 60, y, {
					width: 60,
					align: paper.mirrored ? 'left' : 'right',
				}),
		);
		pdf.page.margins.bottom = below;
	}
}
