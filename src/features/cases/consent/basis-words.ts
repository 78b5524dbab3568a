// What a basis is called on pages, who signed, and for what.

import type { Basis } from '../tables.ts';
import type { Scope, Signer } from './consent-texts.ts';

export const BASIS: Record<Basis, string> = {
	signed: 'Signed consent',
	waiver: 'Institutional waiver',
	'not-identifiable': 'Nobody can be recognised',
};

export const SIGNER_WORDS: Record<Signer, string> = {
	patient: 'signed by the patient',
	parent: 'signed by a parent or guardian',
	representative: 'signed by whoever decides for the patient',
	'next-of-kin': 'signed by next of kin',
};

export const SCOPE_WORDS: Record<Scope, string> = {
	network: 'discussion in this network',
	teaching: 'teaching',
	research: 'research',
	publication: 'publication',
	face: 'pictures of the face',
};
