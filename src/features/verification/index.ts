// What other features may use of verification.
export { lapseCredentials } from './lapse-credentials.ts';
export { loadRoster } from './load-roster.ts';
export { stateClaim } from './state-claim.ts';
