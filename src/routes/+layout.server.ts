import { languageChoices } from '#features/accounts/choose-language.ts';
import { provedLine } from '#kernel/people/byline.ts';
import { isVerified } from '#kernel/people/viewer.ts';
import { shortId } from '#platform/ids.ts';
import { type Shell, visitor } from '#ui/shell.ts';

// Reading pages send no framework; a page that needs it says so itself.
export const csr = false;

const languages = languageChoices();

/** What the frame around every page shows. */
export const load = ({ locals }): Shell => {
	const { network, viewer } = locals;
	return {
		plain: locals.plain,
		interfaceLanguages: languages,
		network: network && {
			name: network.name,
			operator: network.operator,
			funder: network.funder,
			demonstration: network.demonstration,
		},
		viewer:
			viewer.memberId === null
				? visitor
				: {
						signedIn: true,
						name: viewer.name,
						handle: viewer.handle,
						portrait: viewer.portraitId && `/files/${shortId(viewer.portraitId)}/96`,
						duties: viewer.duties,
						resting: viewer.resting,
						unread: viewer.unread,
						verified: isVerified(viewer),
						line: provedLine(viewer),
					},
	};
};
