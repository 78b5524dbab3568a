// What other features may use of verification.
export { registerConfirmsName } from './confirms-name.ts';
export { lapseCredentials } from './lapse-credentials.ts';
export { loadRoster } from './load-roster.ts';
export { stateClaim } from './state-claim.ts';
export { readOwnWorkplaces } from './workplaces/prove-workplace.ts';
