// One JSON value made of several questions, so that a statement that is sent anyway answers them too.

import { type RawBuilder, sql } from 'kysely';

/** SQL for an object of the named values. JSON has no 64-bit numbers: ids are cast to text. */
export function jsonOf<Named extends Record<string, RawBuilder<unknown>>>(
	named: Named,
): RawBuilder<{ [Name in keyof Named]: Named[Name] extends RawBuilder<infer Value> ? Value : never }> {
	const pairs = Object.entries(named).map(([name, value]) => sql`${sql.lit(name)}, ${value}`);
	return sql`json_build_object(${sql.join(pairs)})`;
}
