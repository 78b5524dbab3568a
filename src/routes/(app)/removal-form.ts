// The form with which a moderator removes something: rule and reason, both told to the author.

import { z } from 'zod';

export const RemovalForm = z.object({
	rule: z.string().min(1, 'Choose the rule that it breaks.'),
	reason: z.string().trim().min(1, 'Say why: the author will read it.'),
	attested: z.literal('yes').optional(),
});
