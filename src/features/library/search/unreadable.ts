/** A query that cannot be read; the sentence says why, and what to write instead. */
export class UnreadableQuery extends Error {}
