// The record of a basis as a FHIR R4 Consent resource (hl7.org/fhir/R4/consent.html). It names no patient: who that is is said by
// display alone, and the signature is not in it.

import { type Id, shortId } from '#platform/ids.ts';
import type { Basis } from '../tables.ts';
import { BASIS } from './basis-words.ts';
import type { Scope } from './consent-texts.ts';

export interface ConsentFacts {
	id: Id;
	caseId: Id;
	basis: Basis;
	recordedAt: Date;
	validUntil: Date | null;
	language: string;
	textVersion: string;
	scope: readonly Scope[];
	signer: string;
	reason: string;
	board: string;
	reference: string;
	/** Who runs the network. */
	operator: string;
	/** Address of the network. */
	base: string;
}

/** What it may be used for; by codes of v3-ActReason, where there is one. */
const PURPOSE: Record<Exclude<Scope, 'face'>, [code: string | null, display: string]> = {
	network: ['TREAT', 'treatment'],
	teaching: ['TRAIN', 'training'],
	research: ['HRESCH', 'healthcare research'],
	publication: [null, 'publication'],
};
const CODES = 'http://terminology.hl7.org/CodeSystem';

/** @returns the resource as JSON. Purposes that v3-ActReason does not know carry a code system of the network's own. */
export function fhirConsent(facts: ConsentFacts): Record<string, unknown> {
	const purpose = (scope: Exclude<Scope, 'face'>) => {
		const [code, display] = PURPOSE[scope];
		return code
			? { system: `${CODES}/v3-ActReason`, code, display }
			: { system: `${facts.base}/consent/purpose`, code: scope, display };
	};
	return {
		resourceType: 'Consent',
		id: shortId(facts.id),
		language: facts.language,
		// The case that may be told on this ground.
		identifier: [{ system: `${facts.base}/cases`, value: shortId(facts.caseId) }],
		status: 'active',
		scope: {
			coding: [{ system: `${CODES}/consentscope`, code: 'patient-privacy', display: 'Privacy Consent' }],
		},
		category: [
			{
				coding: [{ system: 'http://loinc.org', code: '59284-0', display: 'Consent Document' }],
				text: BASIS[facts.basis],
			},
		],
		// A consent to privacy has a patient (ppc-2), and policies that it rests on (ppc-1).
		patient: { display: 'The patient of this case, who is not named' },
		dateTime: facts.recordedAt.toISOString(),
		...(facts.signer && { performer: [{ display: facts.signer }] }),
		...(facts.operator && { organization: [{ display: facts.operator }] }),
		policyRule: { text: policyOf(facts) },
		...(facts.textVersion && {
			verification: [{ verified: true, verificationDate: facts.recordedAt.toISOString() }],
		}),
		provision: {
			type: 'permit',
			period: {
				start: facts.recordedAt.toISOString(),
				...(facts.validUntil && { end: facts.validUntil.toISOString() }),
			},
			action: [{ coding: [{ system: `${CODES}/consentaction`, code: 'disclose', display: 'Disclose' }] }],
			purpose: facts.scope.filter((one) => one !== 'face').map(purpose),
			...(facts.scope.includes('face') && {
				class: [{ system: `${facts.base}/consent/content`, code: 'recognisable-face' }],
			}),
		},
	};
}

function policyOf({ textVersion, board, reference, reason }: ConsentFacts): string {
	if (textVersion) return `Consent text ${textVersion}`;
	const waiver = [board, reference].filter(Boolean).join(', ');
	return waiver ? `Waiver: ${waiver}` : `Not identifiable: ${reason}`;
}

/** The resource once it holds no more: "inactive", and its period ended at that moment. */
export function endedConsent(resource: Record<string, unknown>, at: Date): Record<string, unknown> {
	const provision = resource.provision as { period?: object } | undefined;
	const period = { ...provision?.period, end: at.toISOString() };
	return { ...resource, status: 'inactive', provision: { ...provision, type: 'deny', period } };
}
