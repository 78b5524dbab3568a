// The viewer of a series: Cornerstone3D draws the stored values of each frame. It reads frames from our own server
// alone, as they are stored, so that no decoder has to run here.

import {
	cache,
	Enums,
	getRenderingEngine,
	imageLoader,
	init as initCore,
	metaData,
	RenderingEngine,
	type Types,
	utilities,
} from '@cornerstonejs/core';
import {
	addTool,
	annotation,
	init as initTools,
	LengthTool,
	PanTool,
	StackScrollTool,
	Enums as ToolEnums,
	ToolGroupManager,
	utilities as toolUtilities,
	WindowLevelTool,
	ZoomTool,
} from '@cornerstonejs/tools';
import { announce, element, isWriting } from './page.ts';

interface Series {
	path: string;
	frames: number;
	rows: number;
	columns: number;
	samples: 1 | 3;
	bits: 8 | 16;
	signed: boolean;
	inverted: boolean;
	spacing: [number, number] | null;
	images: { from: number; slope: number; intercept: number; window: [number, number] | null }[];
	presets: { name: string; words: string; centre: number; width: number }[];
	mayMark: boolean;
}

const SCHEME = 'series';
const ENGINE = 'series';
const VIEWPORT = 'stack';
const TOOLS = 'series';
/** Frames on each side that are fetched before they are asked for. */
const AHEAD = 12;

let series: Series;

const imageId = (frame: number) => `${SCHEME}:${frame}`;
const frameOf = (id: string) => Number(id.slice(SCHEME.length + 1));
const layoutOf = (frame: number) => series.images.findLast(({ from }) => from <= frame) as Series['images'][number];

/** Cornerstone's own zooms by one finger or by two, as it is set; this one by either. */
class ZoomByFingers extends ZoomTool {
	constructor(...given: ConstructorParameters<typeof ZoomTool>) {
		super(...given);
		const pinch = this.touchDragCallback;
		this.preTouchStartCallback = (event) => this.preMouseDownCallback(event);
		this.touchDragCallback = (event) => {
			const { currentPointsList } = event.detail as unknown as { currentPointsList: unknown[] };
			if (currentPointsList.length > 1) pinch(event);
			else this._dragCallback(event);
		};
	}
}

/** Draws the viewer in place of the still. */
export async function openViewer(page: HTMLElement): Promise<void> {
	series = JSON.parse(page.dataset.series as string) as Series;
	await initCore();
	initTools();
	imageLoader.registerImageLoader(SCHEME, (id: string) => ({ promise: loadFrame(frameOf(id)) }));
	metaData.addProvider(describeFrame, 10_000);
	const stage = element('div', {
		class: 'viewer-stage',
		tabindex: '0',
		role: 'application',
		'aria-label': `Viewer: ${series.frames} images`,
	});
	const bar = element('div', { class: 'viewer-bar', role: 'toolbar', 'aria-label': 'Viewer' });
	const more = element('div', { class: 'viewer-bar', role: 'toolbar', 'aria-label': 'Look and go on' });
	const state = element('p', { class: 'viewer-state tabular' });
	const leaf = element('input', {
		class: 'viewer-leaf',
		type: 'range',
		min: '1',
		max: String(series.frames),
		'aria-label': 'Image',
	});
	leaf.hidden = series.frames === 1;
	page
		.querySelector('.still-figure, .marking')
		?.replaceWith(element('div', { class: 'viewer' }, bar, stage, leaf, state, more));
	for (const part of page.querySelectorAll('.still-nav, .still-presets, .still-ends')) part.remove();
	const engine = new RenderingEngine(ENGINE);
	engine.enableElement({ viewportId: VIEWPORT, type: Enums.ViewportType.STACK, element: stage });
	const viewport = engine.getViewport(VIEWPORT) as Types.IStackViewport;
	setTools();
	const first = Number(page.dataset.frame) || 0;
	await viewport.setStack(
		Array.from({ length: series.frames }, (_, frame) => imageId(frame)),
		first,
	);
	viewport.render();
	fillBar(bar);
	fillMore(more, bar, viewport, stage);
	leaf.addEventListener('input', () => void viewport.setImageIdIndex(leaf.valueAsNumber - 1));
	const say = () => {
		const frame = viewport.getCurrentImageIdIndex();
		leaf.value = String(frame + 1);
		const { lower = 0, upper = 0 } = viewport.getProperties().voiRange ?? {};
		state.textContent =
			`Image ${frame + 1} of ${series.frames} · ×${viewport.getZoom().toFixed(1)}` +
			(series.samples === 1 ? ` · centre ${Math.round((lower + upper) / 2)}, width ${Math.round(upper - lower)}` : '');
	};
	for (const name of [Enums.Events.STACK_NEW_IMAGE, Enums.Events.VOI_MODIFIED, Enums.Events.IMAGE_RENDERED])
		stage.addEventListener(name, say);
	stage.addEventListener(Enums.Events.STACK_NEW_IMAGE, () => fetchAround(viewport.getCurrentImageIdIndex()));
	stage.addEventListener('touchend', () => moveWhenZoomed(bar, viewport));
	listenToKeys(stage, viewport);
	new ResizeObserver(() => getRenderingEngine(ENGINE)?.resize(true, true)).observe(stage);
	fetchAround(first);
	// The image alone would come to the upper edge, with its tools out of sight.
	stage.focus({ preventScroll: true });
	bar.scrollIntoView({ block: 'nearest' });
	announce('The viewer is open. Arrow keys change the image.');
}

/** Values of one frame, rescaled, as an image of Cornerstone's. */
async function loadFrame(frame: number): Promise<Types.IImage> {
	const answer = await fetch(`${series.path}/frames/${frame}`);
	if (!answer.ok) throw new Error(`frame ${frame}: ${answer.status}`);
	const bytes = await answer.arrayBuffer();
	const { rows, columns, samples } = series;
	const { slope, intercept, window } = layoutOf(frame);
	const pixels = samples === 3 ? new Uint8Array(bytes) : rescaled(bytes, slope, intercept);
	const [least, greatest] = samples === 3 ? [0, 255] : ends(pixels);
	const [centre, width] =
		samples === 3 ? [128, 256] : (window ?? [(least + greatest) / 2, Math.max(1, greatest - least)]);
	return {
		imageId: imageId(frame),
		minPixelValue: least,
		maxPixelValue: greatest,
		slope: 1,
		intercept: 0,
		windowCenter: centre,
		windowWidth: width,
		voiLUTFunction: Enums.VOILUTFunctionType.LINEAR,
		getPixelData: () => pixels,
		getCanvas: () => document.createElement('canvas'),
		rows,
		columns,
		height: rows,
		width: columns,
		color: samples === 3,
		rgba: false,
		numberOfComponents: samples,
		columnPixelSpacing: series.spacing?.[1] ?? 1,
		rowPixelSpacing: series.spacing?.[0] ?? 1,
		invert: series.inverted,
		photometricInterpretation: samples === 3 ? 'RGB' : 'MONOCHROME2',
		sizeInBytes: pixels.byteLength,
		dataType: pixels.constructor.name as Types.IImage['dataType'],
		preScale: { enabled: true, scaled: true },
	} as unknown as Types.IImage;
}

function rescaled(bytes: ArrayBuffer, slope: number, intercept: number): Int16Array | Float32Array {
	const { bits, signed } = series;
	const stored =
		bits === 8
			? signed
				? new Int8Array(bytes)
				: new Uint8Array(bytes)
			: signed
				? new Int16Array(bytes)
				: new Uint16Array(bytes);
	const whole = Number.isInteger(slope) && Number.isInteger(intercept);
	const [least, greatest] = ends(stored).map((value) => value * slope + intercept) as [number, number];
	const out =
		whole && least >= -32_768 && greatest <= 32_767 ? new Int16Array(stored.length) : new Float32Array(stored.length);
	for (let i = 0; i < out.length; i++) out[i] = (stored[i] as number) * slope + intercept;
	return out;
}

function ends(values: ArrayLike<number>): [number, number] {
	let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (let i = 0; i < values.length; i++) {
		if ((values[i] as number) < least) least = values[i] as number;
		if ((values[i] as number) > greatest) greatest = values[i] as number;
	}
	return [least, greatest];
}

function describeFrame(type: string, id: string): unknown {
	if (typeof id !== 'string' || !id.startsWith(`${SCHEME}:`)) return undefined;
	const { rows, columns, samples, bits, signed } = series;
	const [down, across] = series.spacing ?? [1, 1];
	if (type === 'imagePixelModule')
		return {
			rows,
			columns,
			samplesPerPixel: samples,
			bitsAllocated: bits,
			bitsStored: bits,
			highBit: bits - 1,
			pixelRepresentation: signed ? 1 : 0,
			photometricInterpretation: samples === 3 ? 'RGB' : 'MONOCHROME2',
		};
	if (type === 'imagePlaneModule')
		return {
			rows,
			columns,
			frameOfReferenceUID: SCHEME,
			imageOrientationPatient: [1, 0, 0, 0, 1, 0],
			rowCosines: [1, 0, 0],
			columnCosines: [0, 1, 0],
			imagePositionPatient: [0, 0, frameOf(id)],
			rowPixelSpacing: down,
			columnPixelSpacing: across,
			pixelSpacing: [down, across],
			// Of pixels whose size is not known lengths are counted in pixels.
			usingDefaultValues: series.spacing === null,
		};
	if (type === 'generalSeriesModule') return { modality: 'OT', seriesInstanceUID: SCHEME };
	return undefined;
}

/** The left button and one finger do what is chosen, two fingers zoom and move, three and the wheel scroll; no more is needed than one. */
function setTools(): void {
	const { MouseBindings, KeyboardBindings } = ToolEnums;
	const all = [WindowLevelTool, PanTool, ZoomByFingers, StackScrollTool, LengthTool];
	for (const tool of all) addTool(tool);
	const group = ToolGroupManager.createToolGroup(TOOLS);
	if (!group) throw new Error('the viewer is open already');
	for (const tool of all) group.addTool(tool.toolName);
	group.addViewport(VIEWPORT, ENGINE);
	group.setToolActive(PanTool.toolName, {
		bindings: [
			{ mouseButton: MouseBindings.Auxiliary },
			{ mouseButton: MouseBindings.Primary, modifierKey: KeyboardBindings.Shift },
		],
	});
	group.setToolActive(ZoomByFingers.toolName, {
		bindings: [{ mouseButton: MouseBindings.Secondary }, { numTouchPoints: 2 }],
	});
	group.setToolActive(StackScrollTool.toolName, {
		bindings: [{ mouseButton: MouseBindings.Wheel }, { numTouchPoints: 3 }],
	});
	choose(firstTool());
}

let chosen = '';
/** Nobody has chosen what a finger does: it may follow the zoom. */
let byItself = true;

/** With a finger one leafs through a series; with a mouse the wheel does that, and the button windows. */
function firstTool(): string {
	const many = series.frames > 1;
	if (series.samples === 3) return many ? StackScrollTool.toolName : PanTool.toolName;
	return many && matchMedia('(pointer: coarse)').matches ? StackScrollTool.toolName : WindowLevelTool.toolName;
}

const LEFT = [
	WindowLevelTool.toolName,
	LengthTool.toolName,
	StackScrollTool.toolName,
	PanTool.toolName,
	ZoomByFingers.toolName,
];

/** After two fingers have zoomed, one moves the picture, until something else is chosen: the rest of it is out of sight. */
function moveWhenZoomed(bar: HTMLElement, viewport: Types.IStackViewport): void {
	if (!byItself) return;
	const zoomed = viewport.getZoom() > 1.05;
	if (zoomed === (chosen === PanTool.toolName)) return;
	press(bar, zoomed ? PanTool.toolName : firstTool());
}

/** Chooses a tool and shows in the bar which it is. */
function press(bar: HTMLElement, tool: string): void {
	choose(tool);
	for (const one of bar.querySelectorAll<HTMLElement>('[data-tool]'))
		one.setAttribute('aria-pressed', String(one.dataset.tool === tool));
}

/** What the left button and one finger do. */
function choose(tool: string): void {
	chosen = tool;
	const { MouseBindings } = ToolEnums;
	const group = ToolGroupManager.getToolGroup(TOOLS);
	const primary = { mouseButton: MouseBindings.Primary };
	for (const other of LEFT) if (other !== tool) group?.setToolPassive(other, { removeAllBindings: [primary] });
	group?.setToolActive(tool, { bindings: [primary] });
}

/** What a finger or the left button does. */
function fillBar(bar: HTMLElement): void {
	const tools: [string, string][] = [
		[WindowLevelTool.toolName, 'Window'],
		[StackScrollTool.toolName, 'Scroll'],
		[ZoomByFingers.toolName, 'Zoom'],
		[PanTool.toolName, 'Move'],
		[LengthTool.toolName, 'Measure'],
	];
	for (const [tool, word] of tools) {
		if (tool === StackScrollTool.toolName && series.frames === 1) continue;
		if (tool === WindowLevelTool.toolName && series.samples === 3) continue;
		const one = button(word, () => {
			byItself = false;
			press(bar, tool);
		});
		one.dataset.tool = tool;
		bar.append(one);
	}
	press(bar, firstTool());
}

/** Below the picture, so that on a phone it is not pushed out of sight. */
function fillMore(more: HTMLElement, bar: HTMLElement, viewport: Types.IStackViewport, stage: HTMLDivElement): void {
	for (const [word, by] of [
		['Larger', 1.25],
		['Smaller', 0.8],
	] as const)
		more.append(
			button(word, () => {
				zoom(viewport, by);
				moveWhenZoomed(bar, viewport);
			}),
		);
	if (series.presets.length > 0) {
		const list = element(
			'select',
			{ class: 'input viewer-presets', 'aria-label': 'Window' },
			element('option', { value: '' }, 'Window as stored'),
		);
		for (const { name, words } of series.presets) list.append(element('option', { value: name }, words));
		list.addEventListener('change', () => applyPreset(viewport, list.value));
		more.append(list);
	}
	if (series.frames > 1) {
		const play = button('Play', () => togglePlay(play, stage));
		more.append(play);
	}
	more.append(
		button('Reset', () => {
			reset(viewport);
			byItself = true;
			press(bar, firstTool());
		}),
	);
	more.append(
		button('Close', () => {
			location.href = `${series.path}?frame=${viewport.getCurrentImageIdIndex() + 1}`;
		}),
	);
	if (series.mayMark) more.append(button('Mark the last length', () => markLast(viewport)));
}

function button(word: string, press: () => void): HTMLButtonElement {
	const made = element('button', { type: 'button', class: 'button button-second' }, word);
	made.addEventListener('click', press);
	return made;
}

function applyPreset(viewport: Types.IStackViewport, name: string): void {
	const preset = series.presets.find((one) => one.name === name);
	const list = document.querySelector<HTMLSelectElement>('.viewer-presets');
	if (list) list.value = preset?.name ?? '';
	if (preset)
		viewport.setProperties({
			voiRange: { lower: preset.centre - preset.width / 2, upper: preset.centre + preset.width / 2 },
		});
	else viewport.resetProperties();
	viewport.render();
}

function reset(viewport: Types.IStackViewport): void {
	viewport.resetProperties();
	viewport.resetCamera();
	annotation.state.removeAllAnnotations();
	viewport.render();
}

function togglePlay(play: HTMLButtonElement, stage: HTMLDivElement): void {
	const plays = play.dataset.plays !== undefined;
	if (plays) toolUtilities.cine.stopClip(stage);
	else toolUtilities.cine.playClip(stage, { framesPerSecond: 12, loop: true });
	play.textContent = plays ? 'Play' : 'Stop';
	if (plays) delete play.dataset.plays;
	else play.dataset.plays = '';
}

/** Takes the last measured length to the form for marks. */
function markLast(viewport: Types.IStackViewport): void {
	const last = annotation.state
		.getAllAnnotations()
		.filter(({ metadata }) => metadata?.toolName === LengthTool.toolName)
		.at(-1);
	const points = last?.data.handles?.points;
	const id = last?.metadata?.referencedImageId;
	if (!points || points.length < 2 || !id) {
		announce('Measure a length first: choose Measure and draw it in the image.');
		return;
	}
	const [from, to] = points
		.slice(0, 2)
		.map((point) => utilities.worldToImageCoords(id, point as Types.Point3) ?? [0, 0]) as [number[], number[]];
	const tenth = (value: number | undefined) => String(Math.round((value ?? 0) * 10) / 10);
	const query = new URLSearchParams({
		frame: String(frameOf(id) + 1),
		marking: 'length',
		x1: tenth(from[0]),
		y1: tenth(from[1]),
		x2: tenth(to[0]),
		y2: tenth(to[1]),
	});
	location.href = `${series.path}?${query}#set-mark`;
	viewport.render();
}

function zoom(viewport: Types.IStackViewport, by: number): void {
	viewport.setZoom(viewport.getZoom() * by);
	viewport.render();
}

function listenToKeys(stage: HTMLDivElement, viewport: Types.IStackViewport): void {
	const step = (by: number) => {
		const frame = Math.min(series.frames - 1, Math.max(0, viewport.getCurrentImageIdIndex() + by));
		void viewport.setImageIdIndex(frame);
	};
	const keys: Record<string, () => void> = {
		ArrowDown: () => step(1),
		ArrowRight: () => step(1),
		ArrowUp: () => step(-1),
		ArrowLeft: () => step(-1),
		PageDown: () => step(10),
		PageUp: () => step(-10),
		Home: () => step(-series.frames),
		End: () => step(series.frames),
		'+': () => zoom(viewport, 1.2),
		'=': () => zoom(viewport, 1.2),
		'-': () => zoom(viewport, 1 / 1.2),
		r: () => reset(viewport),
	};
	stage.addEventListener('keydown', (event) => {
		const act = keys[event.key];
		const preset = series.presets[Number(event.key) - 1];
		if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey || (!act && !preset)) return;
		event.preventDefault();
		event.stopPropagation();
		if (act) act();
		else if (preset) applyPreset(viewport, preset.name);
	});
}

let fetching = 0;

/** Brings the neighbours in, the nearest first, two at a time; a jump elsewhere begins anew. */
function fetchAround(frame: number): void {
	const turn = ++fetching;
	const wanted = Array.from(
		{ length: AHEAD * 2 },
		(_, place) => frame + (place % 2 === 0 ? 1 : -1) * (Math.floor(place / 2) + 1),
	).filter((one) => one >= 0 && one < series.frames && !cache.getImage(imageId(one)));
	const next = async (): Promise<void> => {
		const one = wanted.shift();
		if (one === undefined || turn !== fetching) return;
		await imageLoader.loadAndCacheImage(imageId(one)).catch(() => {}); // asked again when it is shown
		return next();
	};
	void next();
	void next();
}
