/** What a removal can name as its rule, as the author reads it. */
export const removalRules: readonly string[] = [
	'Patients’ privacy',
	'Wrong in a way that could harm',
	'Promotion',
	'Attack on a person',
	'Spam',
	'Against the law',
	'Rules of this network or space',
];
