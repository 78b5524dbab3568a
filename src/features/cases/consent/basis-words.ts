// What a basis is called on pages.

import type { Basis } from '../tables.ts';

export const BASIS: Record<Basis, string> = {
	signed: 'Signed consent',
	waiver: 'Institutional waiver',
	'not-identifiable': 'Nobody can be recognised',
};
