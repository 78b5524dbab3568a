export { isToldToOwner } from './read-access.ts';
