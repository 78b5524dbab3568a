// Words one after the other, with the comma of whoever reads: "Spanish, Arabic", "الإسبانية، العربية".

import { comma } from './say.ts';

/** @param all in the reader's language already. Names in Latin letters, whose comma is Latin in every text, are joined with ", ". */
export const listed = (all: readonly string[]): string => all.join(comma());
