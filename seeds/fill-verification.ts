// What the checkers' desk of the demonstration has beside the claims: an invented register, a document with a seal, a
// colleague who was asked, a credential that ended.

import { sql } from 'kysely';
import sharp from 'sharp';
import { recordRegister } from '#features/registers/index.ts';
import { readMapping } from '#features/registers/mapping.ts';
import { openDocument } from '#features/verification/documents/open-document.ts';
import { sendDocument } from '#features/verification/documents/send-document.ts';
import { addProvider } from '#features/verification/institutions/providers.ts';
import { askColleague } from '#features/verification/vouching/ask-colleague.ts';
import { saveWorkplaceDomain } from '#features/verification/workplaces/workplace-domains.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { institution, register, workplaces } from './desk.ts';

const DAY = 86_400_000;

/** The register comes before the claims that are matched with it. */
export async function fillRegister(): Promise<void> {
	const there = await db
		.selectFrom('register')
		.select('code')
		.where('code', '=', register.mapping.register)
		.executeTakeFirst();
	if (!there) await recordRegister(readMapping(JSON.stringify(register.mapping)), null);
	for (const one of register.entries)
		await sql`insert into register_entry (register, number, entity, family_name, given_name, other_family_name, country, state,
				profession, means, expires_on, status_words)
			values (${register.mapping.register}, ${one.number}, 'person', ${one.family}, ${one.given}, ${one.former}, 'PT', 'active',
				'nurse', 'licensed', current_date + 400, 'Ativa')
			on conflict do nothing`.execute(db);
}

/** Everything else. Run twice, it does nothing the second time. */
export async function fillVerification(viewerOf: (handle: string) => Promise<Viewer>, now: Date): Promise<void> {
	const there = await db.selectFrom('identity_provider').select('id').executeTakeFirst();
	if (there) return;
	const administrator = await viewerOf('ruth.abernathy');
	for (const one of workplaces) await saveWorkplaceDomain(administrator, one);
	await addProvider(administrator, institution);

	const ines = await viewerOf('ines.carvalho');
	const memberId = ines.memberId as Id;
	const ended = new Date(now.getTime() - 40 * DAY);
	await sql`insert into credential (id, member_id, profession, country, register, number, proof, proved_by, means, state,
			proved_at, valid_until, ended_at, ended_reason)
		values (${mintId()}, ${memberId}, 'nurse', 'PT', ${register.mapping.register}, '48213', 'demonstration',
			${`${register.mapping.name} and a document seen by a checker of this network`}, 'licensed', 'lapsed',
			${new Date(now.getTime() - 300 * DAY)}, ${new Date(now.getTime() + 60 * DAY)}, ${ended}, 'absent')`.execute(db);
	const claim = await db
		.selectFrom('claim')
		.select('id')
		.where('member_id', '=', memberId)
		.where('number', '=', '48213')
		.executeTakeFirstOrThrow();
	const document = await sendDocument(ines, claim.id, new Blob([new Uint8Array(await drawCertificate())]));
	await openDocument(await viewerOf('patricia.osei'), claim.id, document);
	await askColleague(ines, claim.id, 'joy.mendoza');
	await workAt(memberId, now);
}

async function workAt(memberId: Id, now: Date): Promise<void> {
	const until = new Date(now.getTime() + 300 * DAY);
	await sql`insert into workplace_proof (member_id, domain, workplace, address_hash, valid_until)
		values (${memberId}, ${workplaces[0]?.domain}, ${workplaces[0]?.workplace}, 'demonstration', ${until})
		on conflict do nothing`.execute(db);
}

/** A certificate as a photograph would show it. Every word on it is invented. */
async function drawCertificate(): Promise<Buffer> {
	const line = (y: number, size: number, words: string, weight = 400) =>
		`<text x="450" y="${y}" font-family="serif" font-size="${size}" font-weight="${weight}" text-anchor="middle" fill="#26302f">${words}</text>`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="620">
		<rect width="900" height="620" fill="#f4efe2"/>
		<rect x="26" y="26" width="848" height="568" fill="none" stroke="#8a7d5c" stroke-width="3"/>
		<rect x="36" y="36" width="828" height="548" fill="none" stroke="#8a7d5c"/>
		${line(120, 22, 'INVENTED FOR THE DEMONSTRATION')}
		${line(190, 44, 'Cédula profissional', 600)}
		${line(270, 30, 'Inês Maria Antunes')}
		${line(320, 24, 'Enfermeira · n.º 48213')}
		${line(370, 20, 'Válida até ao fim do próximo ano')}
		<circle cx="450" cy="480" r="52" fill="none" stroke="#9a3b2e" stroke-width="4"/>
		<text x="450" y="487" font-family="serif" font-size="18" text-anchor="middle" fill="#9a3b2e">carimbo</text>
	</svg>`;
	return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}
