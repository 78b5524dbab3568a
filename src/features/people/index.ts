// What other features may use of finding people.
export { headlineFor, headlineLanguage } from './headline.ts';
export type { Suggestion } from './suggest-people.ts';
