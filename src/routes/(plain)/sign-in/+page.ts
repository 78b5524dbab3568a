// Passkeys need script; everything else here works without.
export const csr = true;
