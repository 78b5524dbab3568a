// What the box beside a photo says, on the server and in the browser.

export const VEIL_IT = 'Hard to look at: cover it until a reader asks';
/** In its place, where a moderator covered it. */
export const COVERED_BY_MODERATOR = 'A moderator covered it. It stays covered until a reader asks.';
