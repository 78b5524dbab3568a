/**
 * The words that another app shares: title, text and address, in this order and each once; some apps put the address
 * into the text as well. (Web Share Target, W3C draft: any of the three may be missing.)
 */
export function sharedWords(params: URLSearchParams): string {
	const [title = '', text = '', address = ''] = ['title', 'text', 'url'].map((name) => (params.get(name) ?? '').trim());
	const parts = [title, text === title ? '' : text, text.includes(address) ? '' : address];
	return parts.filter(Boolean).join('\n\n').slice(0, LONGEST);
}

const LONGEST = 5000;
