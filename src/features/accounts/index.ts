// The front door of accounts for other features, the seeds and the hooks.

export { localPath, origins, preferenceCookie, publicUrl } from './addresses.ts';
export type { Caller } from './caller.ts';
export { countTry } from './limits.ts';
export { hashPassword } from './password-hash.ts';
export { alsoWeak, requireStrong } from './password-strength.ts';
export { checkPassword, openSession, proveFully } from './prove-identity.ts';
export { type CookieReader, sessionCookieName, sessionToken } from './session-cookie.ts';
export { deviceIn, endSessionsOf } from './sessions.ts';
export { createAccount, emailAddress, personName, refuseOffice, typedPassword } from './sign-up.ts';
