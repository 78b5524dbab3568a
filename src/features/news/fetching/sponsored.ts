// Does an item say of itself that somebody paid for it? Only what it says counts: its categories, the beginning of its title,
// its address. What hides that it is paid for is not found here; editors and readers report that.

const WORDS = [
	'sponsored',
	'sponsored content',
	'sponsored post',
	'sponsor content',
	'paid content',
	'paid post',
	'paid program',
	'paid partnership',
	'partner content',
	'partnered content',
	'in partnership with',
	'branded content',
	'brand content',
	'promoted',
	'promoted content',
	'promotion',
	'advertorial',
	'advertisement',
	'advertisement feature',
	'advertiser content',
	'native advertising',
	'promotional',
	'industry content',
	'industry sponsored',
	'anzeige',
	'werbung',
	'gesponsert',
	'advertorial anzeige',
	'publireportage',
	'contenu sponsorise',
	'publi redactionnel',
	'publirreportaje',
	'contenido patrocinado',
	'patrocinado',
	'contenuto sponsorizzato',
	'conteudo patrocinado',
	'gesponsord',
];

const plain = (text: string) =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const KNOWN = new Set(WORDS);
const ALL = WORDS.map((words) => words.replaceAll(' ', '[\\s-]+')).join('|');
/** "[Sponsored] …", "Sponsored: …", "Sponsored content | …", "… (Advertorial)". */
const BEFORE = new RegExp(`^\\s*(?:[\\[(]\\s*(${ALL})\\s*[\\])]|(${ALL})\\s*[:|–—])`, 'i');
const BEHIND = new RegExp(`[\\[(|–—]\\s*(${ALL})\\s*[\\])]?\\s*$`, 'i');
const SENTENCE =
	/\b(?:(?:this (?:article|post|content|story) (?:is|was) )?(?:sponsored|paid for|funded and written) by|(?:paid|sponsored) content (?:by|from)|in (?:paid )?partnership with|on behalf of our sponsor)\s+\p{L}/iu;
const IN_ADDRESS =
	/\/(?:sponsored|sponsored-content|advertorials?|partner-content|paid-content|brandstudio|native-ads?)(?:\/|$)/i;

/** The words by which it says so, for the label and for whoever runs the channel; null for none. */
export function sponsorWords(item: {
	title: string;
	summary: string;
	categories: string[];
	url: string;
}): string | null {
	const category = item.categories.find((one) => KNOWN.has(plain(one)));
	if (category) return category.slice(0, 60);
	const title = item.title.normalize('NFKD').replace(/\p{M}/gu, '');
	const named = BEFORE.exec(title) ?? BEHIND.exec(title);
	if (named) return (named[1] ?? named[2] ?? 'sponsored').slice(0, 60);
	// "Sponsored by" in the midst of a report of a trial says who paid for the trial: only a beginning counts.
	const sentence = SENTENCE.exec(item.summary.slice(0, 160));
	if (sentence && sentence.index < 60) return sentence[0].slice(0, 60).trim();
	return IN_ADDRESS.test(new URL(item.url).pathname) ? 'its address says “sponsored”' : null;
}
