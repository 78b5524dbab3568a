// The shape in which the demonstration's posts and replies are written down.

import type { PictureKey } from './pictures/pictures.ts';

export type SeedAudience = 'public' | 'members' | 'verified' | 'connections' | 'space';
export type SeedSpace = 'physicians' | 'nursing-practice' | 'students' | 'off-duty' | 'medicines';

export interface SeedReply {
	by: string;
	/** Minutes after the post that the thread began with. */
	after: number;
	text: string;
	/** BCP 47; the thread's own when absent. */
	language?: string;
	replies: SeedReply[];
}

export interface SeedThread {
	/** Names the thread for the filler, for reports and edits; never shown. */
	key: string;
	by: string;
	/** Whole days before now. */
	ago: number;
	/** The author's own clock, "21:40". */
	clock: string;
	audience: SeedAudience;
	space?: SeedSpace;
	language: string;
	text: string;
	photos?: PictureKey[];
	/** A poll below the text, with whom of the cast voted for which option. */
	poll?: { options: string[]; votes: [handle: string, option: number][] };
	replies: SeedReply[];
}

/** One reply, with what was answered to it. */
export function say(by: string, after: number, text: string, replies: SeedReply[] = [], language?: string): SeedReply {
	return language ? { by, after, text, replies, language } : { by, after, text, replies };
}
