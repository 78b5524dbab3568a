// What a space can have beside its posts: a forum, questions, cases, … A tool that does not exist is not offered; each
// feature registers its own in src/features/kinds.ts, and asks here whether a space has switched it on.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

export interface SpaceTool {
	/** Stands in the table space_tool: 'forum', 'questions', 'cases', 'resources', 'chat', 'events'. */
	name: string;
	/** On the tab: "Forum". */
	word: string;
	/** What it is for, one sentence, where it is switched on. */
	says: string;
	/** Address of its tab in the space with this slug. */
	path(slug: string): string;
}

const tools = new Map<string, SpaceTool>();

export function registerSpaceTool(tool: SpaceTool): void {
	tools.set(tool.name, tool);
}

/** Every tool that exists here, in the order in which they were registered. */
export function allTools(): SpaceTool[] {
	return [...tools.values()];
}

/** Has the space switched the tool on? Not a question about the viewer: whoever asks has found the space already. */
export async function toolOn(executor: Executor, spaceId: Id, tool: string): Promise<boolean> {
	if (!tools.has(tool)) return false;
	const { rows } = await sql`select from space_tool where space_id = ${spaceId} and tool = ${tool}`.execute(executor);
	return rows.length > 0;
}
