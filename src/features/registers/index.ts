// What other features may use of the registers.
export { isNpi } from './check-digit.ts';
export { defineRegister, recordRegister } from './define-register.ts';
export { type AskedRegister, askRegister, isLoaded, lookUp } from './look-up.ts';
export { plainNumber } from './mapping.ts';
export { findRegister, isRegister, registersFor } from './read-registers.ts';
export { sanctionsNamed } from './sanctions.ts';
export type { RegisterEntryRow, RegisterRow } from './tables.ts';
export { textForm } from './text-form.ts';
