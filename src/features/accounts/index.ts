// The front door of accounts for other features, the seeds and the hooks.

export { localPath, origins, publicUrl } from './addresses.ts';
export { sessionToken } from './session-cookie.ts';
export { createAccount, hashPassword } from './sign-up.ts';
