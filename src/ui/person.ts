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
