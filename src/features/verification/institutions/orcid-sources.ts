import { audit } from '#kernel/audit/audit.ts';
import { isProfession, professionLabel } from '#kernel/people/professions.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';

export interface OrcidSource {
	clientId: string;
	institution: string;
	/** "physician: consultant": which words of a role title stand for which profession there. */
	roles: string[];
}

/** An administrator names an institution whose own client asserts employments in ORCID records, or changes its words. */
export async function saveOrcidSource(viewer: Viewer, draft: { clientId: string; institution: string; roles: string }) {
	const member = requireDuty(viewer, 'administrator');
	const clientId = draft.clientId.trim();
	const institution = draft.institution.replace(/\s+/g, ' ').trim();
	if (!/^[A-Z0-9-]{5,60}$/i.test(clientId))
		throw new Refusal('invalid', 'The client id of an institution at ORCID looks like APP-1A2B3C4D5E6F7G8H.', {
			field: 'sourceId',
		});
	if (institution.length < 3 || institution.length > 120)
		throw new Refusal('invalid', 'Name the institution.', { field: 'institution' });
	const roles = draft.roles
		.split('\n')
		.map((line) => line.trim().toLowerCase())
		.filter(Boolean);
	for (const line of roles) {
		const [profession, word] = line.split(':').map((part) => part.trim());
		if (!profession || !isProfession(profession) || !word || word.length < 3)
			throw new Refusal(
				'invalid',
				`Write each line as “profession: word”, such as “physician: consultant”. “${line}” is none.`,
				{
					field: 'roles',
				},
			);
	}
	await transact(async (trx) => {
		await trx
			.insertInto('orcid_source')
			.values({ client_id: clientId, institution, roles })
			.onConflict((conflict) => conflict.column('client_id').doUpdateSet({ institution, roles }))
			.execute();
		await audit(trx, member.memberId, 'orcid-source.save', { kind: 'orcid-source', id: clientId });
	});
}

export async function removeOrcidSource(viewer: Viewer, clientId: string): Promise<void> {
	const member = requireDuty(viewer, 'administrator');
	await transact(async (trx) => {
		await trx.deleteFrom('orcid_source').where('client_id', '=', clientId).execute();
		await audit(trx, member.memberId, 'orcid-source.remove', { kind: 'orcid-source', id: clientId.slice(0, 60) });
	});
}

export async function listOrcidSources(viewer: Viewer): Promise<OrcidSource[]> {
	requireDuty(viewer, 'administrator');
	return readOrcidSources();
}

export async function readOrcidSources(): Promise<OrcidSource[]> {
	const rows = await db.selectFrom('orcid_source').selectAll().orderBy('institution').execute();
	return rows.map((row) => ({ clientId: row.client_id, institution: row.institution, roles: row.roles }));
}

/** Does the role title that the institution asserts stand for the profession? Its own words count, and the profession's name. */
export function roleFits(source: OrcidSource, profession: string, title: string): boolean {
	const plain = ` ${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
	const words = source.roles
		.map((line) => line.split(':').map((part) => part.trim()))
		.filter(([code]) => code === profession)
		.map(([, word]) => word as string);
	return [...words, professionLabel(profession).toLowerCase()].some((word) => plain.includes(` ${word} `));
}
