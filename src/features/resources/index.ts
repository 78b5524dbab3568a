// What other features may know of resources.

export { passOnPages } from './wiki/pass-on-pages.ts';
