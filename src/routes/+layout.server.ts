import { type Shell, visitor } from '#ui/shell.ts';

/** Stands in until the kernel gives network and viewer. */
export const load = (): Shell => ({ network: null, viewer: visitor });

export const csr = false;
