// The forms with which a moderator removes something, or covers its pictures: rule and reason, told to the author.

import { z } from 'zod';

export const RemovalForm = z.object({
	rule: z.string().min(1, 'Choose the rule that it breaks.'),
	reason: z.string().trim().min(1, 'Say why: the author will read it.'),
	attested: z.literal('yes').optional(),
});

export const CoverForm = z.object({
	reason: z.string().trim().min(1, 'Say why: the author will read it.'),
	/** What is to be seen on pictures that nobody described. */
	shows: z.string().default(''),
	attested: z.literal('yes').optional(),
});
