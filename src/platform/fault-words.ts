// What a log may hold of a fault: where it happened and which rule broke, never the values. PostgreSQL quotes the failing
// row in `detail` and what it could not read in `message`; both can be a member's own words (DESIGN: no personal data in a log).

/** Lines for the log: kind, PostgreSQL's code with table and constraint where there are any, and the stack's places. */
export function faultWords(fault: unknown): string {
	if (!(fault instanceof Error)) return typeof fault;
	const { code, table, constraint } = fault as Error & Record<'code' | 'table' | 'constraint', unknown>;
	const rule = [code, table, constraint].filter((one) => typeof one === 'string').join(' ');
	const head = `${fault.name}${rule ? ` [${rule}]` : ''}: ${withoutValues(fault.message)}`;
	const places = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	const cause = fault.cause === undefined ? [] : [`caused by ${faultWords(fault.cause)}`];
	return [head, ...places, ...cause].join('\n');
}

/** Whatever stands in quotes or after "Detail:" may be a value; mail servers repeat the address that they refuse. */
function withoutValues(message: string): string {
	const [first = ''] = message.split('\n');
	return first
		.slice(0, 1000)
		.replace(/"[^"]*"|'[^']*'|“[^”]*”|[^\s<>@]+@[^\s<>@]+/g, '…')
		.slice(0, 300);
}

/** No room on a disk: of the file system's own, or PostgreSQL's disk_full (its manual, appendix A). */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Whether a fault, or what caused it, is a disk without room: the one fault of a server that a reader can tell its operator in words. */
export function isDiskFull(fault: unknown): boolean {
	if (!(fault instanceof Error)) return false;
	return NO_ROOM.has(String((fault as NodeJS.ErrnoException).code)) || isDiskFull(fault.cause);
}
