// What was asked beside the name, in one line: stands where the fields are folded away.

import { countryName, levels, professionLabel } from '#kernel/people/professions.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import type { Asked } from './asked.ts';
import { yearWords } from './past-words.ts';

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** "Nurse · Critical care · Sweden · trained at Uppsala in 2011"; empty when only a name was asked, or nothing. */
export function askedWords(asked: Asked): string {
	const at = (place: string, when: string) => [place, when].filter(Boolean).join(', ');
	const language = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(asked.language) ? languages.of(asked.language) : asked.language;
	return [
		professionLabel(asked.profession || null),
		specialtyName(asked.specialty || null),
		levels.find(({ code }) => code === asked.level)?.label ?? asked.level,
		countryName(asked.country || null),
		language,
		asked.school && `trained at ${at(asked.school, asked.year ? String(asked.year) : '')}`,
		asked.workplace && `worked at ${at(asked.workplace, yearWords(asked.from ?? null, asked.to ?? null))}`,
	]
		.filter(Boolean)
		.join(' · ');
}
