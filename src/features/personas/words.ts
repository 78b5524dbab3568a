/** As a word, for sentences. The number is LEAST_HOLDERS of classes.ts. */
export const LEAST_HOLDERS_WORD = 'twenty';
