import { z } from 'zod';

const words = z.string().max(5000).default('');

/** What is said of a channel, as its form sends it. */
export const ChannelForm = z.object({
	name: words,
	about: words,
	paidBy: words,
	sponsored: z.enum(['label', 'refuse']).default('label'),
	profession: words,
	level: words,
	specialty: words,
	country: words,
	language: words,
	openTo: z.enum(['members', 'public']).default('members'),
	attested: z.literal('yes').optional(),
});

/** The form as the acts take it. */
export const channelDraft = (data: z.infer<typeof ChannelForm>) => ({ ...data, attested: data.attested === 'yes' });
