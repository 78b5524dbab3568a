declare module '@jsonresume/schema' {
	import type { Schema } from 'jsonschema';

	/** The schema of JSON Resume, version 1.0.0. */
	export const schema: Schema;
}
