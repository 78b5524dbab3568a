// The record of a basis as a FHIR R5 Consent resource (hl7.org/fhir/R5/consent.html). It names no patient: the subject is
// said by display alone, and the signature is not in it.

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

/** v3-ActReason codes for what it may be used for. */
const PURPOSE: Record<Exclude<Scope, 'face'>, [code: string, display: string]> = {
	network: ['TREAT', 'treatment'],
	teaching: ['HRESCH-EDU', 'education of health professionals'],
	research: ['HRESCH', 'healthcare research'],
	publication: ['PUBHLTH-PUB', 'publication'],
};
const ACT_REASON = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';

/** @returns the resource as JSON. Purposes that v3-ActReason does not know carry a code system of the network's own. */
export function fhirConsent(facts: ConsentFacts): Record<string, unknown> {
	const coding = (scope: Exclude<Scope, 'face'>) => {
		const [code, display] = PURPOSE[scope];
		const known = code === 'TREAT' || code === 'HRESCH';
		return { system: known ? ACT_REASON : `${facts.base}/consent/purpose`, code: known ? code : scope, display };
	};
	return {
		resourceType: 'Consent',
		id: shortId(facts.id),
		// The case that may be told on this ground.
		identifier: [{ system: `${facts.base}/cases`, value: shortId(facts.caseId) }],
		language: facts.language,
		status: 'active',
		category: [
			{
				coding: [{ system: 'http://loinc.org', code: '59284-0', display: 'Consent Document' }],
				text: BASIS[facts.basis],
			},
		],
		subject: { display: 'The patient of this case, who is not named' },
		date: facts.recordedAt.toISOString().slice(0, 10),
		...(facts.validUntil && {
			period: { start: facts.recordedAt.toISOString().slice(0, 10), end: facts.validUntil.toISOString().slice(0, 10) },
		}),
		...(facts.signer && { grantor: [{ display: facts.signer }] }),
		controller: [{ display: facts.operator }],
		...(facts.textVersion && {
			policyText: [{ display: `Consent text ${facts.textVersion}` }],
			verification: [{ verified: true, verificationDate: [facts.recordedAt.toISOString()] }],
		}),
		...((facts.board || facts.reference) && {
			regulatoryBasis: [{ text: [facts.board, facts.reference].filter(Boolean).join(', ') }],
		}),
		...(facts.reason && { regulatoryBasis: [{ text: `Not identifiable: ${facts.reason}` }] }),
		decision: 'permit',
		provision: [
			{
				...(facts.validUntil && { period: { end: facts.validUntil.toISOString() } }),
				purpose: facts.scope.filter((one) => one !== 'face').map(coding),
				...(facts.scope.includes('face') && {
					documentType: [{ system: `${facts.base}/consent/content`, code: 'recognisable-face' }],
				}),
				action: [
					{
						coding: [
							{ system: 'http://terminology.hl7.org/CodeSystem/consentaction', code: 'disclose', display: 'Disclose' },
						],
					},
				],
			},
		],
	};
}

/** The resource once it holds no more: "inactive", with the moment at which its period ended. */
export function endedConsent(resource: Record<string, unknown>, at: Date): Record<string, unknown> {
	const period = { ...(resource.period as object | undefined), end: at.toISOString().slice(0, 10) };
	return { ...resource, status: 'inactive', period, decision: 'deny' };
}
