import type { Network } from '#ui/shell.ts';
import type { Signs } from '#ui/signs.ts';

/** The front page for search engines: an organisation of the health professions, and what it is for. */
export function networkSigns(network: Network | null, visitor: boolean): Signs | null {
	if (!network || !visitor) return null;
	const description = `${network.name}: health professionals who proved who they are discuss, ask and learn. No promotion, nothing sold, no patient recognisable.`;
	return {
		path: '/',
		title: network.name,
		description,
		kind: 'website',
		data: {
			'@type': 'WebSite',
			name: network.name,
			url: '/',
			description,
			publisher: { '@type': 'MedicalOrganization', name: network.operator, url: '/about' },
			funder: { '@type': 'Organization', name: network.funder },
		},
	};
}
