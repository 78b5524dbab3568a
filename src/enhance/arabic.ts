// The typeface for Arabic letters (16 kB) is fetched when such letters come into sight. Until then, where a feed has an Arabic text
// far below, nothing is fetched for it. Without script it comes with the page (ui/styles/fonts.css).

/** How far below the window it begins to come, so that it is there when one arrives. */
const AHEAD = '600px';
const ARABIC = /[\u0600-\u06ff]/;

export function fetchArabicWhenSeen(): void {
	const { documentElement: root, body } = document;
	if (root.lang === 'ar') return;
	const holders = new Set<Element>();
	const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
	for (let text = texts.nextNode(); text; text = texts.nextNode())
		if (
			ARABIC.test(text.nodeValue ?? '') &&
			text.parentElement &&
			!text.parentElement.closest('.foot-languages, script')
		)
			holders.add(text.parentElement);
	if (holders.size === 0) return;
	const seen = new IntersectionObserver(
		(entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			root.classList.add('arabic-seen');
			seen.disconnect();
		},
		{ rootMargin: `0px 0px ${AHEAD}` },
	);
	for (const holder of holders) seen.observe(holder);
}
