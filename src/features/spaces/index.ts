// What other features may use of spaces.
export { passOnSpaces } from './pass-on.ts';
