/** Whoever breaks this rule leaves nothing behind: the content is erased and not only hidden. */
export const PRIVACY = 'Patients’ privacy';

/** What a removal can name as its rule, as the author reads it. */
export const removalRules: readonly string[] = [
	PRIVACY,
	'Wrong in a way that could harm',
	'Promotion',
	'Attack on a person',
	'Spam',
	'Against the law',
	'Rules of this network or space',
];
