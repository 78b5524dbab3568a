// A case on paper: what the reader may read of it, its values and charts, its pictures, and on what ground it is told.

import sharp from 'sharp';
import type { Photo } from '#kernel/attachments/picture-sizes.ts';
import { readPicture } from '#kernel/attachments/read-picture.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { readStoredFile } from '#platform/files.server.ts';
import { paperBlocks } from '#platform/markdown/paper-blocks.ts';
import { Document, type TextStyle } from '#platform/pdf.server.ts';
import { beginsRight } from '#platform/right-to-left.ts';
import { listed } from '#words/listed.ts';
import { language, runsLeft, say } from '#words/say.ts';
import { BASIS } from './consent/basis-words.ts';
import { type LabChart, labCharts, labGrid } from './labs/series.ts';
import type { CasePage } from './read-case.ts';
import { CODE_ROLES, dayWords, ENDS, patientWords, roleTitle, SECTIONS, SETTINGS, sectionTitle } from './words.ts';

const ACCENT = '#0f5560';
const QUIET = '#4c5659';
const RULE = '#cfd8d8';
const BAND = '#dcecdf';
const DANGER = '#9b2c1f';
/** Points by which an item of a list stands in. */
const INSET = 12;

export interface PaperPicture {
	/** Null of a picture that is hard to look at, for readers who did not ask for such: its words stand in its place. */
	bytes: Buffer | null;
	width: number;
	height: number;
	alt: string;
}

export interface PaperFrame {
	network: string;
	address: string;
	/** Plain citation, for the foot. */
	citation: string;
}

/** The pictures of a case as JPEG, as far as the viewer may see them. */
export async function paperPictures(viewer: Viewer, photos: Photo[]): Promise<PaperPicture[]> {
	const pictures: PaperPicture[] = [];
	const unveils = viewer.memberId !== null && viewer.unveils;
	for (const { id, alt, veiled } of photos) {
		if (veiled && !unveils) {
			pictures.push({ bytes: null, width: 0, height: 0, alt });
			continue;
		}
		const found = await readPicture(viewer, id, 1280);
		if (!found) continue;
		const { stream } = await readStoredFile(found.hash);
		const bytes = await new Response(stream).arrayBuffer();
		const { data, info } = await sharp(Buffer.from(bytes))
			.flatten({ background: '#fff' })
			.jpeg({ quality: 82 })
			.toBuffer({ resolveWithObject: true });
		pictures.push({ bytes: data, width: info.width, height: info.height, alt });
	}
	return pictures;
}

/** The PDF of what readCasePage() gave to somebody, and hence nothing that this person may not know yet. */
export async function casePdf(told: CasePage, pictures: PaperPicture[], frame: PaperFrame): Promise<Buffer> {
	const authors = told.authors.map(({ name }) => name).join(', ');
	const paper = new Document({
		title: told.title,
		author: authors,
		language: told.language,
		mirrored: runsLeft(language()),
	});
	const page = new Page(paper);
	page.text(told.title, { size: 20, weight: 600, width: page.width, own: true, as: 'H1' }, 0);
	page.text(authors, { size: 10.5, weight: 600, color: ACCENT, width: page.width, own: !beginsRight(told.title) }, 4);
	const facts = [
		patientWords(told.age, told.sex),
		specialtyName(told.specialty),
		told.setting ? SETTINGS[told.setting] : '',
		`told on ${told.publishedAt.toISOString().slice(0, 10)}`,
	];
	page.text(facts.filter(Boolean).map(say).join(' · '), { size: 9, color: QUIET, width: page.width }, 2);
	page.rule();
	for (const section of SECTIONS) {
		const part = told.parts.find((one) => one.section === section);
		if (part && !part.keptBack) {
			page.heading(say(sectionTitle[section]));
			if (section === 'outcome' && told.ended)
				page.text(`${say(ENDS[told.ended])}.`, { size: 10, weight: 600, width: page.width }, 2);
			page.paragraphs(part.markdown);
		}
		if (section === 'investigations' && told.labs.length > 0) {
			if (!part) page.heading(say(sectionTitle.investigations));
			charts(page, told);
			table(page, told);
		}
		if (section === 'imaging') for (const picture of pictures) page.picture(picture);
		if (section === 'course' && told.updates.some(({ keptBack }) => !keptBack)) {
			page.heading(say('Updates'));
			for (const update of told.updates.filter(({ keptBack }) => !keptBack)) {
				page.text(say(dayWords(update.day).replace('d', 'D')), { size: 9.5, weight: 600, width: page.width }, 4);
				page.paragraphs(update.markdown);
			}
		}
	}
	const codes = CODE_ROLES.flatMap((role) => {
		const these = told.hidden && role !== 'anatomy' ? [] : told.codes.filter((code) => code.role === role);
		return these.length > 0
			? [`${say(roleTitle[role])}: ${these.map(({ label, code }) => (code ? `${label} (${code})` : label)).join('; ')}`]
			: [];
	});
	if (codes.length > 0) page.heading(say('In codes'));
	for (const line of codes) page.text(line, { size: 9.5, width: page.width }, 2);
	if (told.hidden)
		page.text(
			say('To be solved: its authors keep the answer back.'),
			{ size: 9.5, color: QUIET, width: page.width },
			10,
		);
	page.rule();
	page.text(
		say(`Told on: ${listed(told.basis.map((one) => say(BASIS[one]).toLocaleLowerCase()))}.`),
		{ size: 8.5, color: QUIET, width: page.width },
		2,
	);
	page.text(
		say(
			'For learning among health professionals; no advice on a patient. If consent is taken back, whoever downloaded this is told: then delete it.',
		),
		{ size: 8.5, color: QUIET, width: page.width },
		2,
	);
	page.text(frame.citation, { size: 8.5, width: page.width, link: frame.address, own: true }, 4);
	page.foot(`${frame.network} · ${frame.address.replace(/^https?:\/\//, '')}`);
	return paper.end();
}

/** Where the next line goes, and a new page when there is no room. */
class Page {
	readonly paper: Document;
	readonly left: number;
	readonly width: number;
	readonly top: number;
	y: number;

	constructor(paper: Document) {
		this.paper = paper;
		const { left, right, top } = paper.pdf.page.margins;
		this.left = left;
		this.top = top;
		this.width = paper.pdf.page.width - left - right;
		this.y = top;
	}

	room(needed: number): void {
		if (this.y + needed <= this.paper.pdf.page.height - this.paper.pdf.page.margins.bottom) return;
		this.paper.pdf.addPage();
		this.y = this.top;
	}

	/** @param depth in lists and quotations around it; at most six are set in. */
	text(words: string, given: TextStyle, before: number, depth = 0): void {
		const inset = Math.min(depth, 6) * INSET;
		const style = inset === 0 ? given : { ...given, width: given.width - inset };
		const height = this.paper.heightOf(words, style);
		this.room(Math.min(height + before, 600));
		const isSetIn = beginsRight(words) === this.paper.mirrored;
		this.y = this.paper.write(words, this.left + (isSetIn ? inset : 0), this.y + before, style);
	}

	/** Writes where a drawing has its place, which no language moves: `x` is counted from the left. @returns the y below. */
	label(words: string, x: number, y: number, style: TextStyle): number {
		const place = this.paper.mirrored ? this.paper.pdf.page.width - x - style.width : x;
		return this.paper.write(words, place, y, { ...style, own: true });
	}

	heading(words: string): void {
		this.room(52);
		this.text(words, { size: 11.5, weight: 600, color: ACCENT, width: this.width, as: 'H2' }, 12);
	}

	/** A Markdown, without its marks. */
	paragraphs(markdown: string): void {
		for (const { kind, words, depth, mark } of paperBlocks(markdown)) {
			const style = {
				size: kind === 'code' ? 9.5 : 10.5,
				...(kind === 'heading' && { weight: 600 as const, as: 'H3' as const }),
			};
			this.text(mark ? `${mark} ${words}` : words, { ...style, width: this.width, own: true }, mark ? 2 : 4, depth);
		}
	}

	picture({ bytes, width, height, alt }: PaperPicture): void {
		if (bytes === null) {
			const words = say(`Not printed, for it is hard to look at: ${alt}`);
			this.text(words, { size: 9.5, color: QUIET, width: this.width }, 8);
			return;
		}
		const scale = Math.min(this.width / width, 330 / height, 1);
		const [w, h] = [width * scale, height * scale];
		this.room(h + 34);
		const x = this.paper.mirrored ? this.left + this.width - w : this.left;
		this.paper.figure(alt, () => this.paper.pdf.image(bytes, x, this.y + 8, { width: w, height: h }));
		this.y += h + 10;
		if (!alt) return;
		// Below the picture, on whichever side that is.
		// The figure says the same words to whoever hears it.
		const style = { size: 8.5, color: QUIET, width: Math.max(w, this.width / 2), as: 'foot' as const };
		const under = this.paper.mirrored ? this.left + this.width - style.width : this.left;
		this.room(this.paper.heightOf(alt, style));
		this.y = this.label(alt, under, this.y + 2, style);
	}

	rule(): void {
		this.room(20);
		this.paper.unread(() =>
			this.paper.pdf
				.moveTo(this.left, this.y + 8)
				.lineTo(this.left + this.width, this.y + 8)
				.lineWidth(0.8)
				.strokeColor(RULE)
				.stroke(),
		);
		this.y += 14;
	}

	/** The same line and the number at the foot of every page. */
	foot(words: string): void {
		const { pdf } = this.paper;
		const { start, count } = pdf.bufferedPageRange();
		for (let at = start; at < start + count; at++) {
			pdf.switchToPage(at);
			const bottom = pdf.page.margins.bottom;
			pdf.page.margins.bottom = 0;
			const number = say(`${at - start + 1} of ${count}`);
			// The Latin address before it would turn the Arabic words around.
			const set = this.paper.mirrored ? `\u2068${number}\u2069` : number;
			this.paper.write(`${words} · ${set}`, this.left, pdf.page.height - 40, {
				size: 8,
				color: QUIET,
				width: this.width,
				as: 'foot',
			});
			pdf.page.margins.bottom = bottom;
		}
	}
}

function charts(page: Page, told: CasePage): void {
	const all = labCharts(told.labs);
	const wide = (page.width - 18) / 2;
	for (let at = 0; at < all.length; at += 2) {
		const pair = all.slice(at, at + 2);
		const scale = wide / (pair[0]?.width ?? 300);
		const high = (pair[0]?.height ?? 120) * scale;
		page.room(high + 22);
		for (const [column, chart] of pair.entries()) {
			const place = page.paper.mirrored ? 1 - column : column;
			const [x, y] = [page.left + place * (wide + 18), page.y + 8];
			page.paper.figure(chart.says, () => drawChart(page, chart, x, y, scale));
		}
		page.y += high + 16;
	}
}

/** A chart with its words, whose lines and points the figure's own words say. */
function drawChart(page: Page, chart: LabChart, x: number, y: number, scale: number): void {
	const { pdf } = page.paper;
	page.label(`${chart.name}${chart.unit ? `, ${chart.unit}` : ''}`, x, y, {
		size: 8.5,
		weight: 600,
		width: chart.width * scale,
		as: 'drawn',
	});
	pdf.save();
	pdf.translate(x, y + 10).scale(scale);
	if (chart.band) pdf.rect(34, chart.band.y, chart.width - 46, chart.band.height).fill(BAND);
	pdf.path(chart.line).lineWidth(1.6).strokeColor(ACCENT).stroke();
	for (const point of chart.points) pdf.circle(point.x, point.y, 3).fill(point.outside ? DANGER : ACCENT);
	pdf.restore();
	for (const point of chart.points.filter(({ label }) => label)) {
		const words = point.label;
		const under = x + point.x * scale - (point.anchor === 'end' ? 20 : point.anchor === 'middle' ? 8 : 0);
		page.label(words, under, y + 10 + (point.above ? point.y - 17 : point.y + 5) * scale, {
			size: 7.5,
			width: 44,
			as: 'drawn',
		});
	}
	for (const tick of chart.ticks)
		page.label(String(tick.day), x + tick.x * scale - 4, y + 10 + (chart.height - 15) * scale, {
			size: 7,
			color: QUIET,
			width: 30,
			as: 'drawn',
		});
}

function table(page: Page, told: CasePage): void {
	const { days, rows } = labGrid(told.labs);
	const name = 150;
	const range = 66;
	// A sheet holds so many days; more go into a table of their own.
	const most = 6;
	for (let from = 0; from < days.length; from += most) {
		const shown = days.slice(from, from + most);
		const column = (page.width - name - range) / Math.min(most, Math.max(4, days.length));
		const line = (cells: string[], weight: 400 | 600, color?: string) => {
			const styleOf = (at: number) => ({
				size: 8.5,
				weight,
				color,
				width: at === 0 ? name - 6 : at === 1 ? range - 4 : column - 2,
				lineGap: 0,
				as: weight === 600 || at === 0 ? ('TH' as const) : ('TD' as const),
			});
			const high = Math.max(12, ...cells.map((words, at) => (words ? page.paper.heightOf(words, styleOf(at)) : 0)));
			page.room(high + 3);
			const y = page.y + 2;
			page.paper.within('TR', () => {
				for (const [at, words] of cells.entries()) {
					const x = page.left + (at === 0 ? 0 : at === 1 ? name : name + range + (at - 2) * column);
					page.paper.write(words, x, y, styleOf(at));
				}
			});
			page.y = y + high;
		};
		page.y += 4;
		page.paper.within('Table', () => {
			line(['', say('Reference'), ...shown.map((day) => say(dayWords(day).replace('d', 'D')))], 600, QUIET);
			for (const row of rows) {
				const cells = shown.map((_, at) =>
					(row.cells[from + at] ?? []).map(({ value, mark }) => `${value}${mark ? ` (${say(mark)})` : ''}`).join(', '),
				);
				if (cells.some(Boolean)) line([`${row.name}${row.unit ? `, ${row.unit}` : ''}`, row.range, ...cells], 400);
			}
		});
	}
}
