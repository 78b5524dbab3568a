// The fields that the forms of meetings share.

import { z } from 'zod';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';

const number = (fallback: number) => z.coerce.number().int().catch(fallback);

export const DateFields = z.object({
	when: z.string().default(''),
	zone: z.string().default(''),
	minutes: number(60),
});

export const MeetingFields = z.object({
	...DateFields.shape,
	paper: z.string().default(''),
	title: z.string().default(''),
	note: z
		.string()
		.default('')
		.transform((text) => text.replace(/\r\n/g, '\n')),
	moderator: z.string().default(''),
	place: z.string().default(''),
	date: z.string().default(''),
	proposal: z.string().default(''),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
	...LanguageFields.shape,
});

export const SeriesFields = z.object({
	...DateFields.shape,
	moderator: z.string().default(''),
	place: z.string().default(''),
	every: z.enum(['week', 'fortnight', 'month']).default('fortnight').catch('fortnight'),
	count: number(0),
	attested: z.literal('yes').optional(),
});
