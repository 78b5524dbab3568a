// The contract that each kind of content satisfies. The kernel never switches on kind: it asks the kind.

import type { RawBuilder } from 'kysely';
import type { Audience } from '#kernel/tables.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** What the kernel knows of any content when it asks its kind something. */
export interface Envelope {
	id: Id;
	kind: string;
	rootId: Id;
	parentId: Id | null;
	spaceId: Id | null;
	title: string | null;
}

/** How one row of a mixed list shows this kind: data for the one row component. */
export interface Card {
	/** A word before the byline ("Case · Dermatology"); null for a plain post. */
	label: string | null;
	title: string | null;
	/** Safe HTML (rendered by #platform/markdown.ts). */
	html: string;
	/**
	 * A line below the words in the reader's language: each part a word of the interface, at times with a value behind it, which has a
	 * language of its own (BCP 47), '' where nobody knows it.
	 */
	line?: { label: string; value?: string; language?: string }[];
	/** How many answers stand below it, where that is what one comes for: said in the place of its replies. */
	answers?: number;
}

/** Federated form (ActivityStreams 2.0 object type and name), used once federation exists. */
export interface FederatedForm {
	type: 'Note' | 'Article' | 'Question' | 'Event' | 'Page';
	name: string | null;
	content: string;
}

/** Pages below a content that search reads and leads into: SQL over its id, so that no list reads them. */
export interface SearchedPages {
	/** Selects `number`, `text` and `words` (a tsvector) of the pages of the content with this id. */
	of(contentId: RawBuilder<unknown>): RawBuilder<unknown>;
	/** What a hit there adds to the content's path. */
	path(number: number): string;
}

export interface Kind<Detail = unknown> {
	/** Value of content.kind; folder and URL agree with it. */
	name: string;
	/** With its article, as notices say it: "your post", "a case". */
	noun: string;
	/** Audiences a member may choose: may narrow the kernel's set, never widen it. */
	audiences: readonly Audience[];
	/** What an identifier found by screen() does: stop the writing, or advise. */
	screening: 'block' | 'advise';
	/** May others reply below it? */
	takesReplies: boolean;
	/** Path of its page, below the site's root. */
	link(envelope: Envelope): string;
	/** Query of its page that shows this text below it, where the page is not paged by numbers. */
	placeOf?(reply: Id): string;
	/** Path of its own editor, where it consists of more than a text. It is then edited, and given topics, there alone. */
	editor?(envelope: Pick<Envelope, 'id'>): string;
	/**
	 * SQL that reads what this kind alone owns, as one json value, correlated with the content row `as`.
	 * It becomes a branch of the one statement that reads a list. Null when envelope and body say everything.
	 */
	detail: ((as: string) => RawBuilder<unknown>) | null;
	/**
	 * Whatever its page tells of it to all readers moves the row of its content (triggers: move_contents, migration 99s1). Then
	 * nothing but that row is asked to know whether what was read before still stands.
	 */
	movesContent?: boolean;
	card(envelope: Envelope, html: string, detail: Detail): Card;
	/** Plain text for search beside title and body. */
	searchText(detail: Detail): string;
	/** Completes a notice: "replied to {noticeText}". */
	noticeText(envelope: Envelope): string;
	/** What it holds beside its own words and search reads too: the pages of a document. */
	pages?: SearchedPages;
	federated(envelope: Envelope, html: string, detail: Detail): FederatedForm;
	/** Somebody replied below a root of this kind: what it keeps in step, in the same transaction. Must be cheap. */
	replied?(trx: Executor, reply: { rootId: Id; at: Date; by: Id }): Promise<void>;
	/** Empties the words in the rows that this kind alone owns: the content is being erased. */
	erase?(trx: Executor, contentId: Id): Promise<void>;
}

const kinds = new Map<string, Kind<never>>();

/** Makes a kind known. Called by src/features/kinds.ts, the only list of all kinds. */
export function registerKind<Detail>(kind: Kind<Detail>): void {
	kinds.set(kind.name, kind as Kind<never>);
}

/** The kind of that name. @throws when it was never registered: a fault of the program, not of the person. */
export function kindOf(name: string): Kind<unknown> {
	const kind = kinds.get(name);
	if (!kind) throw new Error(`no kind “${name}” is registered`);
	return kind as unknown as Kind<unknown>;
}

export function allKinds(): Kind<unknown>[] {
	return [...kinds.values()] as unknown as Kind<unknown>[];
}
