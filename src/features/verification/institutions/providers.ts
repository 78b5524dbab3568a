// Institutions at whose sign-in members can show who they are. Set up by administrators; secrets are sealed.

import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db, isDuplicate, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { checkOutgoing, OutgoingRefused } from '#platform/outgoing.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { seal, unseal } from '#platform/seal.server.ts';

export interface ProviderDraft {
	kind: 'openid' | 'orcid';
	/** The institution, as it stands in the badge. */
	name: string;
	/** Issuer of an OpenID provider, or ORCID's address. */
	issuer: string;
	clientId: string;
	clientSecret: string;
	months: number;
}

export interface Provider {
	id: Id;
	kind: 'openid' | 'orcid';
	name: string;
	issuer: string;
	clientId: string;
	clientSecret: string;
	months: number;
}

const PURPOSE = 'identity provider';

/** Adds a provider. Nothing is asked of it before the first member goes there. */
export async function addProvider(viewer: Viewer, draft: ProviderDraft): Promise<Id> {
	const member = requireDuty(viewer, 'administrator');
	const name = draft.name.replace(/\s+/g, ' ').trim();
	if (name.length < 3 || name.length > 100)
		throw new Refusal('invalid', 'Name the institution as it shall stand in the badge.', { field: 'name' });
	const issuer = readIssuer(draft.issuer);
	const clientId = draft.clientId.trim();
	if (clientId === '' || draft.clientSecret.trim() === '')
		throw new Refusal('invalid', 'The institution gives you a client id and a secret for this network.', {
			field: clientId === '' ? 'clientId' : 'clientSecret',
		});
	if (!Number.isInteger(draft.months) || draft.months < 1 || draft.months > 24)
		throw new Refusal('invalid', 'Choose from 1 to 24 months.', { field: 'months' });
	const id = mintId();
	try {
		await transact(async (trx) => {
			await trx
				.insertInto('identity_provider')
				.values({
					id,
					kind: draft.kind,
					name,
					issuer,
					client_id: clientId,
					client_secret: seal(PURPOSE, id, Buffer.from(draft.clientSecret.trim())),
					months: draft.months,
					enabled: true,
					changed_by: member.memberId,
				})
				.execute();
			await audit(trx, member.memberId, 'provider.add', { kind: 'identity-provider', id });
		});
	} catch (problem) {
		if (isDuplicate(problem, 'identity_provider_issuer'))
			throw new Refusal('conflict', 'This provider is there already.', { field: 'issuer' });
		throw problem;
	}
	return id;
}

function readIssuer(text: string): string {
	const wrong = (sentence: string) => new Refusal('invalid', sentence, { field: 'issuer' });
	let url: URL;
	try {
		url = new URL(text.trim());
	} catch {
		throw wrong('Write the whole address, such as https://sso.hospital.example.');
	}
	if (url.search || url.hash) throw wrong('An issuer has no question mark and no hash sign.');
	try {
		checkOutgoing(url);
	} catch (problem) {
		if (problem instanceof OutgoingRefused)
			throw wrong(`${problem.message} A host of your own network is named in the setting PRIVATE_HOSTS.`);
		throw problem;
	}
	return url.href.replace(/\/$/, '');
}

/** Switches a provider off or on again. What it has proved stays until it ends. */
export async function switchProvider(viewer: Viewer, id: Id, enabled: boolean): Promise<void> {
	const member = requireDuty(viewer, 'administrator');
	await transact(async (trx) => {
		const changed = await trx
			.updateTable('identity_provider')
			.set({ enabled, changed_by: member.memberId, changed_at: new Date() })
			.where('id', '=', id)
			.returning('id')
			.executeTakeFirst();
		if (!changed) throw notFound();
		await audit(trx, member.memberId, enabled ? 'provider.on' : 'provider.off', { kind: 'identity-provider', id });
	});
}

/** A provider with its secret, for the way there. Null when it is off or gone. */
export async function providerOf(id: Id): Promise<Provider | null> {
	const row = await db
		.selectFrom('identity_provider')
		.selectAll()
		.where('id', '=', id)
		.where('enabled', '=', true)
		.executeTakeFirst();
	if (!row) return null;
	return {
		id: row.id,
		kind: row.kind,
		name: row.name,
		issuer: row.issuer,
		clientId: row.client_id,
		clientSecret: unseal(PURPOSE, row.id, row.client_secret).toString(),
		months: row.months,
	};
}

export interface ProviderView {
	id: Id;
	kind: 'openid' | 'orcid';
	name: string;
	issuer: string;
	clientId: string;
	months: number;
	enabled: boolean;
}

/** All providers, for administrators; never with their secrets. */
export async function listProviders(viewer: Viewer): Promise<ProviderView[]> {
	requireDuty(viewer, 'administrator');
	const rows = await db.selectFrom('identity_provider').selectAll().orderBy('name').execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind,
		name: row.name,
		issuer: row.issuer,
		clientId: row.client_id,
		months: row.months,
		enabled: row.enabled,
	}));
}

/** What a member can choose from. */
export async function offeredProviders(): Promise<{ id: Id; kind: 'openid' | 'orcid'; name: string }[]> {
	return db
		.selectFrom('identity_provider')
		.select(['id', 'kind', 'name'])
		.where('enabled', '=', true)
		.orderBy('name')
		.execute();
}
