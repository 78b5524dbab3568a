// What other features may know of the library.

export { ownFiles } from './shelf/own-files.ts';
