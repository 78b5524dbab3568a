// Every message of the project, with the files in which it stands: what the catalogues are compared with.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileComponent, compileScript } from './compile-component.ts';
import { findSentences } from './find-sentences.ts';

/** Files of TypeScript that say nothing to members: commands, settings, what reads files of others, what is medicine's and not ours. */
const SILENT = [
	/\.(?:test|file|d)\.ts$|(?:^|\/)command\.ts$|\/fixtures\//,
	/^(?:main|worker|service-worker)\.ts$|^words\//,
	/^platform\/(?!refusal|error-page|form|stream-form|fetch-page|outgoing|limit-body|limits)/,
	/^kernel\/(?:tables|screening\/(?!screen-writing|advice|words)|search\/index-words)/,
	/^kernel\/people\/specialties-/,
	/^features\/leaving\/ledger|^kernel\/uniqueness\/(?:words-of|wider-words)/,
	/^features\/library\/medline\/|^features\/clubs\/instruments\/choose/,
	/^features\/imaging\/deidentify\/(?:kept-text|table-|actions)/,
	/^kernel\/people\/(?:name-words|official-name)|^kernel\/content\/(?:language-choice|written-html)/,
	/^features\/(?:personas\/room-names|profiles\/choices|news\/fetching\/(?:story|entities|topics-of-text))/,
	/^features\/registers\/(?:nppes|swap|csv)/,
	/^features\/cases\/consent\/consent-texts/,
	/^features\/signs\/|^ui\/time|^enhance\/pictures\/worker|^kernel\/search\/synonyms|^features\/plain-words\/lay-words|^features\/registers\/full-name|-samples/,
	/tables\.ts$/,
	/^kernel\/(?:covering\/grey|search\/search|citations\/publisher-addresses|notices\/(?:stream-notices|live-lines)|attachments\/run-cleaner)/,
	/^features\/(?:admin\/sign-out-member|cases\/base\/alike|cases\/kept-case|imaging\/pixels\/frame-reader|news\/fetching\/due)/,
	/^features\/library\/search\/(?:qualifiers|say-words|values)|^features\/people\/asked-(?:name|place)|^features\/notices\/push\/keys/,
	/^features\/personas\/token|^features\/registers\/encodings|^features\/resources\/note-use/,
	/^features\/verification\/(?:match-name|tell\.ts|documents\/draw-document)|^routes\/robots/,
];

/** Strings of files that do say something: values, names that every language has alike, lines of a log, patterns. */
const VALUES: [RegExp, RegExp][] = [
	[/^enhance\/(?:arabic|document-viewer)/, /^0px|\/$|^noopener/],
	[/^features\/accounts\//, /^(?:Opera|Firefox|Safari|Windows|Linux)$|^Arabic Bengali/],
	[/^features\/cases\//, /^consent address|^Privacy Consent$|^[LM]\{0\}/],
	[/^features\/clubs\//, /^\\s\*|^minutes journal club$/],
	[/^features\/imaging\//, /^(?:ISO_IR|Rar!|look for faces|the wrong answer|imaging:)|(?:Data|Dates|Option)$/],
	[/^features\/library\/(?:CitationRecord|search\/compile-query)/, /^(?:ISSN|NLM) \{|^asthma AND/],
	[/^features\/library\/(?:read-citation|evidence\/study-words)/, /^(?:[A-Z][a-z]+){2,}$/],
	[/^features\/library\/record-words/, /^[a-z]{2}$/],
	[/^features\/library\/search\/tags/, /^[a-z -]+$/],
	[/^features\/leaving\/(?:gather|make-export)/, /\.txt$|^a whole number/],
	[/^features\/news\/fetching\//, /^Consilium feeds|^in partnership with$/],
	[/^features\/notices\/push\//, /^push:/],
	[/^features\/personas\//, /^(?:Latin|Greek|Hebrew|Thai|Hangul|keys of persona batches)$/],
	[/^features\/registers\/stage/, /^drop table/],
	[/^features\/resources\//, /^CC BY|^PDF · /],
	[/^features\/verification\//, /^(?:frozen|thawed|subject at provider) \{0\}|^ac co com/],
	[
		/^kernel\/attachments\//,
		/\.ts$|^(?:Metadata|Perms|Legal|Launch|Rendition|Widget|Highlight|Underline|Squiggly|Square|Circle|Polygon|Stamp|Contents|Subj|Popup|Subtype)$/,
	],
	[/^kernel\/citations\//, /^Jan Feb|^\{0\}\. \{1\} \[|^PII \{/],
	[/^kernel\/notices\/occasions/, /^(?:club|new|people)$/],
	[/^kernel\/uniqueness\/lists/, /\|/],
	[/^routes\/\(app\)\/(?:design|search)\//, /^[^a-z]*\p{Script=Arabic}|^heart-failure$/u],
	[/^routes\/(?:paces|manifest)/, /^\{0\} from \{1\}$|^title$/],
];

/** Files of medicine in which one kind of string is read: the second of a specialty's row, the words of a recogniser. */
const READ_TABLES: [RegExp, RegExp][] = [
	[/^kernel\/people\/specialties-/, /^\t+(?:\[?'[a-z-]+', )?'([A-Z][^']*)'/gm],
	[/^features\/library\/medline\/flags\.ts$/, /\bflag\('[^']+', '[^']+', '([^']+)'/g],
	[/^features\/leaving\/ledger/, /\b(?:take|leave): '([^']+)'/g],
	[/^kernel\/screening\/recognisers\/(?!.*\.test\.)/, /\b(?:words|instead): '([^']+)'/g],
];

/** What looks like words and is code: statements, headers, lines of a log. */
const NOT_WORDS =
	/^[/#^@&]|^rgb\(|^https:\/\/$|^\w+_\w+ as \w+$|^\w+\/\w+$|^[\w-]+\.(?:csl|com)|^\{\d+\}(?: \{\d+\})?[sw]$|^(?:[a-z]{2,3} )+[a-z]{2,3}$|^(?:interval|select|insert|update|delete|alter|create|with|where|order by|id:|live stream|fault|place in the feed|places in|not fetched|gzip|Bearer|Basic)\b|^[[>]|^\((?!optional\))|^(?:Consilium$|nosniff|same-origin|camera=|Refusal$)|\bas [a-z]+[A-Z]|^[A-Z]{2,}[A-Z0-9 -]*$|^\{\d+\}(?: [A-Za-z%]{1,3})?$|^\{\d+\}(?::|k$)|^Could not (?!be read$)|^[A-Z0-9]{4}-|^default-src /;

/** What stands at the demonstration's door is written beside its cast, and read by whoever tries the product. */
const DOOR = '../seeds/cast.ts';

/** Messages of the files below `src`, by message. */
export function findMessages(src: string): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const name of readdirSync(src, { recursive: true })
		.map((one) => String(one).split(path.sep).join('/'))
		.sort()) {
		const read = () => readFileSync(path.join(src, name), 'utf8');
		let messages: string[] = READ_TABLES.flatMap(([file, string]) =>
			name.endsWith('.ts') && file.test(name) ? [...read().matchAll(string)].map(([, words]) => words as string) : [],
		);
		if (name.endsWith('.svelte')) messages = compileComponent(read(), new Map()).messages;
		else if (/^enhance\/(?!.*\.test\.ts$).*\.ts$/.test(name)) messages = compileScript(read()).messages;
		else if (name.endsWith('.ts') && !SILENT.some((pattern) => pattern.test(name)))
			messages = findSentences(read(), name);
		const values = VALUES.filter(([file]) => file.test(name)).map(([, string]) => string);
		const isSaid = (one: string) => !NOT_WORDS.test(one) && !values.some((string) => string.test(one));
		for (const message of new Set(messages.filter(isSaid))) found.set(message, [...(found.get(message) ?? []), name]);
	}
	const door = readFileSync(path.join(src, DOOR), 'utf8').split('export const door')[1] ?? '';
	for (const [, words] of door.matchAll(/\b(?:role|words): '([^']+)'/g)) found.set(words as string, [DOOR]);
	return found;
}
