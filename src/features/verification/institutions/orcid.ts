// ORCID: OAuth 2.0 at its address, then the person's own record through the API with the token that came of it. An
// employment counts when the institution itself wrote it there, not the person (docs: info.orcid.org, "source").

import { z } from 'zod';
import { outgoingFetch } from '#platform/outgoing.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Provider } from './providers.ts';

export interface OrcidArrival {
	/** The iD: 0000-0002-1825-0097. */
	subject: string;
	names: string[];
	/** Present employments that some client other than the person asserted. */
	employments: { sourceClientId: string; role: string; organisation: string }[];
}

const Token = z.object({ access_token: z.string().min(1), orcid: z.string().regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/) });
const value = z.object({ value: z.string() }).nullish();
const Person = z.object({
	path: z.string().optional(),
	name: z
		.object({ 'given-names': value, 'family-name': value, 'credit-name': value, path: z.string().optional() })
		.nullish(),
});
const Summary = z.object({
	source: z
		.object({
			'source-client-id': z.object({ path: z.string() }).nullish(),
			'source-orcid': z.object({ path: z.string() }).nullish(),
			'assertion-origin-orcid': z.object({ path: z.string() }).nullish(),
		})
		.nullish(),
	'role-title': z.string().nullish(),
	'end-date': z.unknown().optional(),
	organization: z.object({ name: z.string() }).nullish(),
});
const Employments = z.object({
	path: z.string().optional(),
	'affiliation-group': z
		.array(z.object({ summaries: z.array(z.object({ 'employment-summary': Summary })) }))
		.default([]),
});

/** The address at ORCID to which the member goes. */
export function wayToOrcid(provider: Provider, state: string, back: string): string {
	const url = new URL(`${provider.issuer}/oauth/authorize`);
	url.search = new URLSearchParams({
		client_id: provider.clientId,
		response_type: 'code',
		// Enough for what the person shows publicly, and what every institution's free client may ask for.
		scope: '/authenticate',
		redirect_uri: back,
		state,
	}).toString();
	return url.href;
}

/** ORCID and its sandbox keep the public API beside the site; a stand-in may have it below its own address. */
function apiOf(issuer: string): string {
	const url = new URL(issuer);
	if (/(^|\.)orcid\.org$/.test(url.hostname)) return `https://pub.${url.hostname}/v3.0`;
	return `${issuer}/v3.0`;
}

/** Exchanges the code and reads name and employments of the iD that it belongs to. @throws Refusal. */
export async function arriveFromOrcid(provider: Provider, url: URL, back: string): Promise<OrcidArrival> {
	const code = url.searchParams.get('code');
	if (!code) throw new Refusal('not-allowed', 'You came back from ORCID without a permission. Nothing was changed.');
	try {
		const token = Token.parse(
			await ask(`${provider.issuer}/oauth/token`, {
				method: 'POST',
				headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
				body: new URLSearchParams({
					client_id: provider.clientId,
					client_secret: provider.clientSecret,
					grant_type: 'authorization_code',
					code,
					redirect_uri: back,
				}).toString(),
			}),
		);
		const headers = { accept: 'application/vnd.orcid+json', authorization: `Bearer ${token.access_token}` };
		const record = `${apiOf(provider.issuer)}/${token.orcid}`;
		const person = Person.parse(await ask(`${record}/person`, { headers }));
		const employments = Employments.parse(await ask(`${record}/employments`, { headers }));
		// An answer about somebody else's record is none about this person.
		for (const path of [person.path, person.name?.path, employments.path])
			if (path !== undefined && !path.includes(token.orcid)) throw new Error('a record of another iD');
		return {
			subject: token.orcid,
			names: namesOf(person),
			employments: employments['affiliation-group']
				.flatMap((group) => group.summaries.map((one) => one['employment-summary']))
				.flatMap((one) => presentAndAsserted(one)),
		};
	} catch (problem) {
		console.error(`an answer of provider ${provider.id} was refused`, (problem as Error).name);
		throw new Refusal('busy', 'The answer of ORCID could not be used. Nothing was changed; try again later.');
	}
}

async function ask(address: string, options: RequestInit): Promise<unknown> {
	const response = await outgoingFetch(address, options);
	if (!response.ok) throw new Error(`status ${response.status}`);
	return response.json();
}

function namesOf(person: z.infer<typeof Person>): string[] {
	const given = person.name?.['given-names']?.value ?? '';
	const family = person.name?.['family-name']?.value ?? '';
	return family.trim() === '' ? [] : [`${given} ${family}`.trim()];
}

/** Ended ones, and those that the person wrote (or had written by a client on the person's behalf), prove nothing. */
function presentAndAsserted(summary: z.infer<typeof Summary>): OrcidArrival['employments'] {
	const source = summary.source;
	const client = source?.['source-client-id']?.path;
	if (!client || source?.['source-orcid'] || source?.['assertion-origin-orcid']) return [];
	if (summary['end-date'] !== null && summary['end-date'] !== undefined) return [];
	return [
		{
			sourceClientId: client,
			role: summary['role-title'] ?? '',
			organisation: summary.organization?.name ?? '',
		},
	];
}
