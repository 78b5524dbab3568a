// `npm run words` names what each language lacks; `npm run words -- es` prints it as PO, to be translated and put into es.po.

import path from 'node:path';
import { readCatalogues } from './catalogues.ts';
import { findMessages } from './compile/find-messages.ts';
import { outlived } from './compile/outlived.ts';

const here = import.meta.dirname;
const src = path.resolve(here, '..');
const messages = findMessages(src);
const [asked] = process.argv.slice(2);
for (const { language, messages: translated } of readCatalogues(here)) {
	const lacking = [...messages.keys()].filter((message) => !translated.has(message));
	const stale = outlived(translated.keys(), messages, src);
	if (!asked)
		console.log(
			`${language}: ${messages.size - lacking.length} of ${messages.size} messages, ${lacking.length} lack, ${stale.length} are no longer used`,
		);
	if (asked !== language) continue;
	for (const message of lacking) {
		for (const file of messages.get(message) ?? []) console.log(`#: src/${file}`);
		console.log(`msgid ${JSON.stringify(message)}\nmsgstr ""\n`);
	}
}
