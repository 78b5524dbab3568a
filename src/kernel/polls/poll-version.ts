// A vote names an option by its place. So the form says which options it showed: before the first vote they may change.

import { createHash } from 'node:crypto';

/** Alike for the same options in the same order, different otherwise. */
export const pollVersion = (options: readonly string[], several: boolean): string =>
	createHash('sha256')
		.update(JSON.stringify([options, several]))
		.digest('base64url')
		.slice(0, 16);
