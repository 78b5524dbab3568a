export { helpPaths } from './help-pages.ts';
