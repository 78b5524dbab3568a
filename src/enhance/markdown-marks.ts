// What the rich editor does not know of Markdown: tables, formulas, code between fences. It would drop the first and
// put backslashes into the second.

/** Text that the editor could not give back as it was: it is edited as it stands. */
export function needsPlain(markdown: string): boolean {
	return /\$[^\s$][^$\n]*\$|\$\$|^\s*\|.*\|\s*$|^\s*(?:```|~~~)/m.test(markdown);
}

/** The editor's Markdown with tables and formulas that were typed into it as they were typed. */
export function keepMarks(markdown: string): string {
	return markdown
		.replace(/\$\$?[^$\n]+\$/g, (formula) => formula.replace(/\\([\\_*`~[\]{}()#+\-.!|<>^])/g, '$1'))
		.replace(/\|[ \t]*\n\n(?=[ \t]*\|)/g, '|\n');
}
