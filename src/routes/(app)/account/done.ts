/** What was just done, by the word in the address. */
export const done: Record<string, string> = {
	password: 'Your password is changed, and every other browser was signed out.',
	address: 'We wrote to the new address. It counts once you have opened the link in that mail.',
	'second-factor-off': 'The second step is off.',
	sessions: 'Every other browser was signed out.',
	session: 'That browser was signed out.',
	passkey: 'The passkey was removed.',
	'passkey-added': 'The passkey was added. From now on you can sign in with it.',
	unveiled: 'Pictures that are hard to look at are shown to you at once.',
	veiled: 'Pictures that are hard to look at stay covered until you ask for one.',
	proved: 'Thank you. For ten minutes you can change what guards your account.',
};
