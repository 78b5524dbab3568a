// What is said of a channel: checked alike when it is made and when it is changed.

import { isProfession, levels } from '#kernel/people/professions.ts';
import { isSpecialty } from '#kernel/people/specialties.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { Refusal } from '#platform/refusal.ts';
import type { SponsorPolicy } from '../tables.ts';

export interface ChannelDraft {
	name: string;
	about: string;
	/** Who owns it and who pays for it. */
	paidBy: string;
	sponsored: SponsorPolicy;
	/** Codes, '' for everybody. */
	profession: string;
	level: string;
	specialty: string;
	/** ISO 3166, two letters; '' for no country of its own. */
	country: string;
	/** ISO 639; '' for several. */
	language: string;
	attested?: boolean;
}

export interface ChannelWords {
	name: string;
	about: string;
	paidBy: string;
	sponsored: SponsorPolicy;
	profession: string | null;
	level: string | null;
	specialty: string | null;
	country: string | null;
	language: string | null;
}

const LONGEST_NAME = 80;
const LONGEST_ABOUT = 600;

/** @throws Refusal on the field that is wrong. */
export function checkChannel(draft: ChannelDraft): ChannelWords {
	const name = draft.name.replace(/\s+/g, ' ').trim();
	const about = draft.about.replace(/\r\n/g, '\n').trim();
	const paidBy = draft.paidBy.replace(/\s+/g, ' ').trim();
	if (name.length < 3)
		throw new Refusal('invalid', 'Give the channel a name of three letters or more.', { field: 'name' });
	tooLong(name, LONGEST_NAME, 'name');
	tooLong(about, LONGEST_ABOUT, 'about');
	tooLong(paidBy, 200, 'paidBy');
	if (paidBy === '')
		throw new Refusal(
			'invalid',
			'Say who owns it and who pays for it: readers see it. “Nobody pays for it” is an answer.',
			{
				field: 'paidBy',
			},
		);
	if (draft.profession && !isProfession(draft.profession))
		throw new Refusal('invalid', 'Choose a profession from the list.', { field: 'profession' });
	if (draft.specialty && !isSpecialty(draft.specialty))
		throw new Refusal('invalid', 'Choose a specialty from the list.', { field: 'specialty' });
	const level = levels.find(({ code }) => code === draft.level);
	if (draft.level && !level) throw new Refusal('invalid', 'Choose a level from the list.', { field: 'level' });
	if (level && draft.profession && !level.professions.includes(draft.profession))
		throw new Refusal('invalid', `“${level.label}” is no level of this profession.`, { field: 'level' });
	if (draft.country && !/^[A-Z]{2}$/.test(draft.country))
		throw new Refusal('invalid', 'Choose a country from the list.', { field: 'country' });
	if (draft.language && !/^[a-z]{2,3}$/.test(draft.language))
		throw new Refusal('invalid', 'Choose a language from the list.', { field: 'language' });
	screenWriting([name, about, paidBy], 'advise', draft.attested ?? false);
	return {
		name,
		about,
		paidBy,
		sponsored: draft.sponsored,
		profession: draft.profession || (level?.professions[0] ?? null),
		level: draft.level || null,
		specialty: draft.specialty || null,
		country: draft.country || null,
		language: draft.language || null,
	};
}

function tooLong(text: string, most: number, field: string): void {
	if (text.length > most)
		throw new Refusal('invalid', `This is ${text.length} characters long; ${most} is the most.`, { field });
}
