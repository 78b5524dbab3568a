// What a member can be told of: thirteen occasions, each with what holds for whoever has not chosen. A notice's kind belongs to one.

export type Way = 'site' | 'mail' | 'push';
export type Ways = Record<Way, boolean>;
export type Occasion =
	| 'reply'
	| 'mention'
	| 'asked'
	| 'followed'
	| 'thanks'
	| 'new'
	| 'search'
	| 'papers'
	| 'cases'
	| 'club'
	| 'people'
	| 'space'
	| 'account';

interface OccasionFacts {
	words: string;
	hint: string;
	/** What holds for whoever has not chosen. */
	usual: Ways;
	/** Can be chosen for a single space. */
	inSpaces: boolean;
	/** Always on the site: what is decided about somebody must not be missed. */
	siteAlways?: true;
	/** What a push says: nothing of whom, where and what. */
	push: string;
}

const ways = (...chosen: Way[]): Ways => ({
	site: chosen.includes('site'),
	mail: chosen.includes('mail'),
	push: chosen.includes('push'),
});

/** In the order in which they are chosen. */
export const OCCASIONS: Record<Occasion, OccasionFacts> = {
	reply: {
		words: 'Replies to what you wrote',
		hint: 'To posts, cases and comments; answers to your questions; reposts.',
		usual: ways('site', 'mail', 'push'),
		inSpaces: true,
		push: 'A reply to something that you wrote',
	},
	mention: {
		words: 'Somebody calls you by @handle',
		hint: 'In a text that you can see.',
		usual: ways('site', 'mail', 'push'),
		inSpaces: true,
		push: 'Somebody calls you in a discussion',
	},
	asked: {
		words: 'A question or an opinion asked of you',
		hint: 'With a day by which an answer is hoped for. The mail comes at once.',
		usual: ways('site', 'mail', 'push'),
		inSpaces: true,
		push: 'Something is asked of you',
	},
	followed: {
		words: 'Replies in discussions that you follow',
		hint: 'One notice a discussion until you read on.',
		usual: ways('site'),
		inSpaces: true,
		push: 'A reply in a discussion that you follow',
	},
	thanks: {
		words: 'Thanks, accepted and endorsed answers',
		hint: 'Thanks once a day at most, as a number.',
		usual: ways('site'),
		inSpaces: true,
		push: 'Colleagues found something of yours useful',
	},
	new: {
		words: 'New posts, discussions and questions',
		hint: 'Everything new in a space. They stand in the feed anyway.',
		usual: ways(),
		inSpaces: true,
		push: 'Something new in one of your spaces',
	},
	search: {
		words: 'Hits of saved searches, journals',
		hint: 'When something new fits a search that you keep, or a journal that you follow has new papers.',
		usual: ways('site'),
		inSpaces: false,
		push: 'One of your saved searches found something',
	},
	papers: {
		words: 'Retractions of papers',
		hint: 'When a paper that you cite or keep is retracted, doubted or corrected.',
		usual: ways('site', 'mail'),
		inSpaces: false,
		push: 'News of a paper that concerns you',
	},
	cases: {
		words: 'Cases that you told or solved',
		hint: 'How an open case of yours went on, and the answer of one that you solved.',
		usual: ways('site', 'mail'),
		inSpaces: false,
		push: 'News of a case that concerns you',
	},
	club: {
		words: 'Meetings of journal clubs',
		hint: 'A meeting that is set, moved or cancelled, a reminder before it, and its minutes.',
		usual: ways('site', 'mail'),
		inSpaces: true,
		push: 'News of a journal club',
	},
	people: {
		words: 'Followers and connections',
		hint: 'Somebody follows you, asks to connect, accepts, or came by your invitation.',
		usual: ways('site', 'mail'),
		inSpaces: false,
		push: 'Somebody would like to be in touch with you',
	},
	space: {
		words: 'Invitations, requests and roles in spaces',
		hint: 'Also when a discussion of yours was moved, split or merged.',
		usual: ways('site', 'mail'),
		inSpaces: false,
		push: 'Something about one of your spaces',
	},
	account: {
		words: 'Credentials, decisions and duties',
		hint: 'What is decided about you, appeals, your credentials and duties. Always on the site.',
		usual: ways('site', 'mail', 'push'),
		inSpaces: false,
		siteAlways: true,
		push: 'Something about your account',
	},
};

export const OCCASION_NAMES = Object.keys(OCCASIONS) as Occasion[];
/** Occasions that can be chosen for a single space. */
export const SPACE_OCCASIONS = OCCASION_NAMES.filter((name) => OCCASIONS[name].inSpaces);

const OF_KIND: Record<string, Occasion> = {
	reply: 'reply',
	mention: 'mention',
	asked: 'asked',
	followed: 'followed',
	repost: 'reply',
	'question-declined': 'reply',
	citation: 'papers',
	solved: 'cases',
	'opinion-asked': 'asked',
	'opinion-exhausted': 'cases',
	'case-outcome': 'cases',
	meeting: 'club',
	'meeting-soon': 'club',
	'minutes-named': 'club',
	'cohort-asked': 'cases',
	'cohort-released': 'cases',
	thanks: 'thanks',
	accepted: 'thanks',
	endorsed: 'thanks',
	new: 'new',
	'saved-search': 'search',
	'library-search': 'search',
	journal: 'search',
	follow: 'people',
	'connect-asked': 'people',
	connected: 'people',
	'invitation-used': 'people',
	space: 'space',
	thread: 'space',
};

/** The occasion of a notice. What is no other is about the account: a new kind is not missed because nobody listed it. */
export const occasionOf = (kind: string): Occasion => OF_KIND[kind] ?? 'account';

/** What notices of a kind are gathered by while they are unread; null: each stands for itself. */
export function gatheredBy(kind: string): 'discussion' | 'text' | 'space' | null {
	if (kind === 'reply' || kind === 'mention' || kind === 'followed') return 'discussion';
	if (kind === 'thanks') return 'text';
	return kind === 'new' ? 'space' : null;
}

/** Mails of these come at once and not with what else came in a quarter of an hour. */
export const isUrgent = (kind: string) => kind === 'asked' || kind === 'opinion-asked' || kind === 'meeting-soon';
