/** In words how a claim, or a credential, stands. */
export const standing: Record<string, { words: string }> = {
	waiting: { words: 'waiting' },
	contested: { words: 'contested' },
	accepted: { words: 'accepted' },
	refused: { words: 'refused' },
	withdrawn: { words: 'withdrawn' },
	valid: { words: 'valid' },
	frozen: { words: 'frozen' },
	lapsed: { words: 'lapsed' },
	revoked: { words: 'revoked' },
};
