import type { Profile } from '#features/profiles/index.ts';
import type { Signs } from '#ui/signs.ts';

/** A page of a member who lets search engines list it, as a visitor sees it: schema.org's ProfilePage. */
export function profileSigns(profile: Profile, visitor: boolean): Signs | null {
	if (!visitor || !profile.indexable) return null;
	const { byline, headline, posts, orcid } = profile;
	const works = posts.filter((post) => post.to === null);
	return {
		path: byline.path,
		title: byline.name,
		description: headline || byline.line || `${byline.name} on this network`,
		kind: 'profile',
		data: {
			'@type': 'ProfilePage',
			mainEntity: {
				'@type': 'Person',
				name: byline.name,
				url: byline.path,
				...(byline.line && { jobTitle: byline.line }),
				...(headline && { description: headline }),
				...(orcid && { identifier: `https://orcid.org/${orcid}` }),
				...(works.length > 0 && {
					worksFor: works.map((post) => ({ '@type': 'MedicalOrganization', name: post.workplace })),
				}),
			},
		},
	};
}
