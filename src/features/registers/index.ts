// What other features may use of the registers.
export { isNpi } from './check-digit.ts';
export { isLoaded, lookUp } from './look-up.ts';
export { isRegister, registers } from './stage.ts';
export type { RegisterEntryRow } from './tables.ts';
