// Which strings of the source are words that somebody reads, and which are addresses, names of looks, values of fields.

import { LETTER } from './pieces.ts';

/** Attributes of HTML that are read or heard. */
export const READ_ATTRIBUTES =
	/^(?:title|alt|placeholder|aria-(?:label|description|roledescription|valuetext)|label|data-(?:words?|working|said|busy|done))$/;

/** Properties, of components and of objects, that hold words whatever they look like. */
export const WORD_PROPERTIES =
	/^(?:title|label|lead|hint|words?|placeholder|alt|summary|heading|legend|caption|sentence|text|working)$/;

/** Properties that never hold words. */
export const CODE_PROPERTIES =
	/^(?:class|href|name|id|value|type|key|kind|look|tone|icon|autocomplete|pattern|action|method|for|form|accept|inputmode|zone|language|lang|dir|path|back|src|slug|role|style|rel|code|field|store|as|on.*|data-.*|aria-(?!label|description).*)$/;

/** Calls whose strings are looked for, not shown. */
export const LOOKING_CALLS =
	/^(?:includes|startsWith|endsWith|indexOf|lastIndexOf|has|get|set|split|join|replace|replaceAll|match|test|getItem|setItem|querySelector|querySelectorAll|getElementById|encodeURIComponent|toLocaleString|toLocaleDateString|toLocaleTimeString|resolve|asset|addEventListener|fetch|localeCompare|padStart|padEnd|dispatchEvent|getAttribute|setAttribute|hasAttribute|closest|createElement|append|append|delete|of|glob|matches|toggle)$/;

/** Names of things that hold words of the interface which the source spells elsewhere: `area.word`, `AUDIENCES[value]`, `rangeWords(lab)`. */
const SAID_NAMES =
	/^(?:words?|advice|message|label|sentence|untitled|problem|hint|why|noun|line|proof|operator|funder|specialtyName|countryName)$|(?:Words|Word|Label|Line|Sentence|Title|Noun)$/;
const SAID_TABLES = /^[A-Z][A-Z_]+$|^(?:problems|why|errors|titles)$|(?:Words|Labels|Titles?|Names)$/;
/** Not the interface's, although they are called so. */
const NOT_SAID = /^(?:(?:time|date|day|longDay|weekday|month|clock|visit|number)Words|provedLine)$/;

export const isSaidName = (name: string) => SAID_NAMES.test(name) && !NOT_SAID.test(name);
export const isSaidTable = (name: string) => SAID_TABLES.test(name);

/** Does a string look like words, wherever it stands? "Nothing here yet", "of a case"; not "button-small", "GET", "/about". */
export function looksLikeWords(text: string): boolean {
	const plain = text.trim().replace(/\{\d+\}/g, 'X');
	if (!LETTER.test(plain) || /^[/#.?&@]|[={}]|;(?! )|^\S*:\/\/|^\w+\/\w|^[\w.-]+\.\w+$/.test(plain)) return false;
	if (/^[“"'‘(…·–]*\p{Lu}[\p{Ll}’']/u.test(plain)) return !/^[A-Z][a-z]+[A-Z]\w*(?:$|[.(])/.test(plain);
	// Classes and names of looks: "button button-wide".
	if (/(?:^|\s)[a-z]+-[a-zX]/.test(plain) && !/[.,;’]/.test(plain)) return false;
	return plain.split(/\s+/).length >= 3 || /^\p{Lu}.* /u.test(plain) || /[.…?!”]$/.test(plain);
}
