// A plan of PostgreSQL (explain, format json) as short text: what was read by which index, how many rows, how many pages of
// memory. Parts that never ran are left out: they stand in the statement for other readers.

export interface Node {
	'Node Type': string;
	'Relation Name'?: string;
	Alias?: string;
	'Index Name'?: string;
	'CTE Name'?: string;
	'Subplan Name'?: string;
	'Parent Relationship'?: string;
	'Actual Rows': number;
	'Actual Loops': number;
	'Actual Total Time': number;
	'Rows Removed by Filter'?: number;
	'Rows Removed by Index Recheck'?: number;
	'Shared Hit Blocks': number;
	'Shared Read Blocks': number;
	Plans?: Node[];
}

export interface Plan {
	Plan: Node;
	'Planning Time'?: number;
	'Execution Time': number;
}

/** One line a node, indented. */
export function planText({ Plan: root }: Plan): string {
	return lines(root, 0).join('\n');
}

function lines(node: Node, depth: number): string[] {
	if (node['Actual Loops'] === 0) return [];
	const on = node['Relation Name'] ?? node['CTE Name'];
	const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
	const facts = [
		`${rows(node['Actual Rows'])} rows`,
		...(node['Actual Loops'] > 1 ? [`${node['Actual Loops']} times`] : []),
		...(removed > 0 ? [`${rows(removed)} dropped`] : []),
		`${node['Shared Hit Blocks'] + node['Shared Read Blocks']} pages`,
	];
	const what = [
		node['Subplan Name'] ? `${node['Subplan Name']}: ` : '',
		node['Node Type'],
		on ? ` ${on}` : '',
		node['Index Name'] ? ` by ${node['Index Name']}` : '',
	].join('');
	return [
		`${'  '.repeat(depth)}${what} (${facts.join(', ')})`,
		...(node.Plans ?? []).flatMap((below) => lines(below, depth + 1)),
	];
}

const rows = (count: number) => (Number.isInteger(count) ? String(count) : count.toFixed(1));

/** A table read from its first row to its last, with how many rows that were. */
export function wholeTables(node: Node): { table: string; rows: number }[] {
	const below = (node.Plans ?? []).flatMap(wholeTables);
	if (node['Node Type'] !== 'Seq Scan' || node['Actual Loops'] === 0) return below;
	const read = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
	return [{ table: node['Relation Name'] ?? '?', rows: Math.round(read) }, ...below];
}

/** The most rows that one node looked at and dropped, in all its loops. */
export function mostDropped(node: Node): number {
	const dropped = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
	return Math.max(dropped * node['Actual Loops'], ...(node.Plans ?? []).map(mostDropped), 0);
}
