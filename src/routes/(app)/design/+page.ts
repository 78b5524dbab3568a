import { type Shell, visitor } from '#ui/shell.ts';

const network = {
	name: 'Nordic Heart Network',
	operator: 'the Nordic Society of Cardiology',
	funder: 'its members’ fees',
	demonstration: false,
};
const member = {
	signedIn: true,
	name: 'Ingrid Solheim',
	handle: 'ingrid-solheim',
	portrait: null,
	duties: [],
	resting: false,
	unread: 3,
	verified: true,
	line: 'Physician · Cardiology · Norway',
};
const shells: Record<string, Omit<Shell, 'interfaceLanguages' | 'plain'>> = {
	visitor: { network, viewer: visitor },
	member: { network, viewer: member },
	staff: {
		network: { ...network, demonstration: true },
		viewer: { ...member, duties: ['administrator'], unread: 128 },
	},
};

/** `?as=visitor|member|staff` shows the frame as they see it, with invented data. */
export const load = ({ url }): Partial<Shell> => shells[url.searchParams.get('as') ?? ''] ?? {};
