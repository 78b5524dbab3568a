// What the frame around every page needs to know. The root layout's load returns it as page.data.

export interface Network {
	name: string;
	/** Who runs it. */
	operator: string;
	/** Who pays for it. */
	funder: string;
	demonstration: boolean;
}

export type Duty = 'administrator' | 'moderator' | 'checker';

export interface ShellViewer {
	signedIn: boolean;
	name: string;
	handle: string;
	/** Address of the picture, or null for initials. */
	portrait: string | null;
	duties: string[];
	/** Holds duties that rest until the second step is on. */
	resting: boolean;
	/** Unread notices. */
	unread: number;
	verified: boolean;
	/** “Physician · Cardiology · Norway”, or what stands there while nothing is proved. */
	line: string;
}

/** A language of the interface, by its own name. */
export interface Spoken {
	/** BCP 47. */
	tag: string;
	name: string;
}

export interface Shell {
	/** Languages that one can choose. */
	interfaceLanguages: Spoken[];
	/** Medical words are explained, and type is larger. */
	plain: boolean;
	/** Null until the set-up page has been filled in. */
	network: Network | null;
	viewer: ShellViewer;
}

/** A labelled tab. `key` is the letter after `g` that goes there. */
export interface Area {
	href: string;
	word: string;
	icon: string;
	key: string;
	/** On a phone it stands under “More”: the bar there holds five. */
	more?: boolean;
}

export const visitor: ShellViewer = {
	signedIn: false,
	name: '',
	handle: '',
	portrait: null,
	duties: [],
	resting: false,
	unread: 0,
	verified: false,
	line: '',
};

/** Is `path` within the area at `href`? The home tab is current on the home page only. */
export function isCurrent(href: string, path: string): boolean {
	return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}

/** A line of the member's menu. `:handle` in the address stands for the member's own. */
export interface MenuEntry {
	href: string;
	word: string;
	icon: string;
	/** Shown only to those who hold one of these. */
	duties?: Duty[];
}
