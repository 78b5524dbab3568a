// Passkeys need script.
export const csr = true;
