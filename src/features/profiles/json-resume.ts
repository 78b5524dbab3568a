// A profile as JSON Resume, version 1.0.0 (https://jsonresume.org/schema): what programs elsewhere read.

import { englishLanguageName } from './profile-words.ts';
import type { Profile } from './read-profile.ts';
import { paperAddress, paperWords } from './read-reference.ts';
import { levels } from './sections.ts';

const year = (value: number | null) => (value === null ? undefined : String(value));

/**
 * The profile that readProfile() gave to somebody, and hence nothing that this person may not see. Talks have no place in
 * the schema; they stand as projects of type "talk".
 * @param origin of this network, for the profile's own address.
 */
export function jsonResume(profile: Profile, origin: string) {
	const { byline, lines } = profile;
	const [link] = lines.links ?? [];
	return compact({
		$schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
		basics: {
			name: byline.name,
			label: profile.headline || byline.line || undefined,
			summary: profile.about || undefined,
			url: link?.reference,
			profiles: [
				{ network: 'Consilium', username: byline.handle, url: `${origin}/people/${byline.handle}` },
				...(profile.orcid
					? [{ network: 'ORCID', username: profile.orcid, url: `https://orcid.org/${profile.orcid}` }]
					: []),
			],
		},
		work: profile.posts.map((post) => ({
			name: post.workplace,
			position: post.role || undefined,
			description: post.unit || undefined,
			location: post.place || undefined,
			startDate: year(post.from),
			endDate: year(post.to),
		})),
		education: profile.training.map((one) => ({
			institution: one.school,
			studyType: one.degree || undefined,
			area: one.field || undefined,
			startDate: year(one.from),
			endDate: year(one.to),
			...(one.stage && { courses: [one.stage] }),
		})),
		certificates: profile.provedBy ? [{ name: byline.line, issuer: profile.provedBy }] : [],
		skills: (lines.skills ?? []).map((one) => ({
			name: one.title,
			keywords: one.detail ? [one.detail] : undefined,
		})),
		publications: (lines.publications ?? []).map((one) => ({
			name: one.title,
			publisher: one.detail || undefined,
			releaseDate: year(one.year),
			url: paperAddress(one.reference),
			summary: paperWords(one.reference),
		})),
		projects: (lines.talks ?? []).map((one) => ({
			name: one.title,
			description: one.detail || undefined,
			startDate: year(one.year),
			url: one.reference || undefined,
			type: 'talk',
		})),
		languages: (lines.languages ?? []).map((one) => ({
			language: englishLanguageName(one.title),
			fluency: levels.find(({ value }) => value === one.level)?.fluency,
		})),
		interests: (lines.interests ?? []).map((one) => ({ name: one.title })),
		meta: { version: 'v1.0.0' },
	});
}

/** Drops empty lists, so that a reader elsewhere shows no empty headings. */
function compact<T extends Record<string, unknown>>(resume: T): Partial<T> {
	return Object.fromEntries(
		Object.entries(resume).filter(([, value]) => !Array.isArray(value) || value.length > 0),
	) as Partial<T>;
}
