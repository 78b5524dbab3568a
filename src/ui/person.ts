/** How a person (or persona, or page) is shown wherever one is named. */
export interface Person {
	name: string;
	/** Address of the profile; without it the name is plain text. */
	href?: string | null;
	kind?: 'member' | 'persona' | 'page' | 'remote';
	/** A persona whose term is over. */
	former?: boolean;
	/** Address of the picture (a persona's emblem), or null for initials. */
	portrait?: string | null;
	/** “Physician · Cardiology · Norway”, or “Industry · Company”. */
	line?: string;
	/** What was proved, by whom, until when; null when nothing is proved. */
	proof?: string | null;
	/** Set for a member who works for industry: stands as a label before the line. */
	industry?: boolean;
}

/** “Physician, Cardiology, Norway. Proved by the roster of St Anna Hospital, valid until 4 May 2027.” */
export function proofWords(proved: { what: string; by: string; until: Date }): string {
	const date = proved.until.toLocaleDateString('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	});
	return `Verified: ${proved.what}. Proved by ${proved.by}, valid until ${date}.`;
}
