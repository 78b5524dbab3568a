// What is covered in the picture that is being prepared: what was found, what was added, with every step to go back to.

import type { Area, Corners } from '#kernel/covering/areas.ts';
import { cornersOf } from '#kernel/covering/areas.ts';
import type { Reason, SparedText } from '#kernel/covering/reasons.ts';

export interface Mark extends Area {
	id: number;
	/** It was found, and whoever prepares the picture uncovered it: for a reason (text) or a consent (face). */
	bare?: Reason | 'consent';
}

/** A line drawn with the brush; shares of the picture's width and height, thickness a share of its width. */
export interface Stroke {
	points: [number, number][];
	thickness: number;
}

export interface Marks {
	areas: Mark[];
	strokes: Stroke[];
}

export class History {
	#past: Marks[] = [];
	#future: Marks[] = [];
	#now: Marks = { areas: [], strokes: [] };
	#lastId = 0;

	get now(): Marks {
		return this.#now;
	}
	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	/** What the detectors found: no step of anybody's, so that nobody takes it back by accident. */
	find(areas: Area[]): void {
		const add = (marks: Marks, found: Mark[]): Marks => ({ ...marks, areas: [...found, ...marks.areas] });
		const found = areas.map((area) => ({ ...area, id: ++this.#lastId }));
		this.#past = this.#past.map((marks) => add(marks, found));
		this.#future = this.#future.map((marks) => add(marks, found));
		this.#now = add(this.#now, found);
	}

	addBox(): number {
		const id = ++this.#lastId;
		const corners = cornersOf({ left: 0.4, top: 0.44, right: 0.6, bottom: 0.56 });
		this.#step({ ...this.#now, areas: [...this.#now.areas, { id, what: 'drawn', corners }] });
		return id;
	}

	addStroke(stroke: Stroke): void {
		this.#step({ ...this.#now, strokes: [...this.#now.strokes, stroke] });
	}

	/** Moves an area that somebody drew, and lets it grow to the right and downwards. What was found stays where it is. */
	move(id: number, by: { x?: number; y?: number; width?: number; height?: number }): void {
		this.#change(id, (mark) => {
			if (mark.what !== 'drawn') return mark;
			const { x = 0, y = 0, width = 0, height = 0 } = by;
			const [left, top, right, , , bottom] = mark.corners;
			const box = {
				left: left + x,
				top: top + y,
				right: Math.max(left + 0.01, right + width) + x,
				bottom: Math.max(top + 0.01, bottom + height) + y,
			};
			const inside = box.left > -0.2 && box.top > -0.2 && box.right < 1.2 && box.bottom < 1.2;
			return inside ? { ...mark, corners: cornersOf(box) } : mark;
		});
	}

	remove(id: number): void {
		const mark = this.#now.areas.find((area) => area.id === id);
		if (mark?.what === 'drawn') this.#step({ ...this.#now, areas: this.#now.areas.filter((area) => area.id !== id) });
	}

	/** Uncovers what was found, or covers it again. */
	bare(id: number, reason: Mark['bare']): void {
		this.#change(id, (mark) => (mark.what === 'drawn' ? mark : { ...mark, bare: reason }));
	}

	undo(): void {
		const before = this.#past.pop();
		if (!before) return;
		this.#future.push(this.#now);
		this.#now = before;
	}

	redo(): void {
		const after = this.#future.pop();
		if (!after) return;
		this.#past.push(this.#now);
		this.#now = after;
	}

	#change(id: number, change: (mark: Mark) => Mark): void {
		this.#step({ ...this.#now, areas: this.#now.areas.map((mark) => (mark.id === id ? change(mark) : mark)) });
	}

	#step(next: Marks): void {
		this.#past.push(this.#now);
		this.#future = [];
		this.#now = next;
	}
}

/** Printed text that stays, as the server wants to be told: it finds the same text again. */
export function sparedTexts({ areas }: Marks): SparedText[] {
	return areas
		.filter((mark): mark is Mark & { bare: Reason } => mark.what === 'text' && mark.bare !== undefined)
		.slice(0, 60)
		.map(({ corners, bare }) => ({
			corners: corners.map((share) => Math.round(share * 1000) / 1000) as Corners,
			reason: bare,
		}));
}
