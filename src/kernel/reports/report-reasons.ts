import type { ReportReason } from '#kernel/tables.ts';

/** What a member can say is wrong, in the words of the form. */
export const reportReasons: readonly { code: ReportReason; label: string }[] = [
	{ code: 'patient-privacy', label: 'A patient could be recognised' },
	{ code: 'misinformation', label: 'It is wrong in a way that could harm' },
	{ code: 'promotion', label: 'It promotes a product or a company' },
	{ code: 'harassment', label: 'It attacks a person' },
	{ code: 'spam', label: 'It is spam' },
	{ code: 'illegal', label: 'It is against the law' },
	{ code: 'other', label: 'Something else' },
];
