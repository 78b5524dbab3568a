// What the box beside a photo says, on the server and in the browser.

export const VEIL_IT = 'Hard to look at: cover it until a reader asks';
