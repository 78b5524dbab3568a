import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { db } from './db.server.ts';
import { faultWords, isDiskFull } from './fault-words.ts';

const PLANTED = 'Tomasz Nowak, 14 March';
const caught = (work: Promise<unknown>) => work.then(String, (fault: unknown) => fault);

test('a log learns which rule broke and where, and nothing that somebody wrote', async () => {
	const failing = await caught(
		sql`insert into network (name, operator, funder) values (${PLANTED}, null, 'x')`.execute(db),
	);
	expect(JSON.stringify(failing)).toContain(PLANTED); // what the driver hands on
	expect(faultWords(failing)).toMatch(/\[23502 network\][\s\S]*fault-words\.test\.ts/);
	expect(faultWords(failing)).not.toContain('Nowak');
	const unread = await caught(sql`select ${PLANTED}::bigint`.execute(db));
	expect(faultWords(unread)).toMatch(/22P02/);
	expect(faultWords(unread)).not.toContain('Nowak');
	expect(faultWords(new Error('outer', { cause: unread }))).toMatch(/caused by [\s\S]*22P02/);
	expect(faultWords('Nowak')).toBe('string');
	const refused = new Error('550 5.1.1 <tomasz.nowak@example.org>: Recipient address rejected');
	expect(faultWords(refused)).toContain('550 5.1.1 <…>: Recipient');
	expect(faultWords(refused)).not.toMatch(/nowak|example/);
});

test('a disk without room is told from other faults, whoever ran into it', () => {
	const fault = (code: string) => Object.assign(new Error('no'), { code });
	expect([fault('ENOSPC'), fault('53100'), new Error('outer', { cause: fault('53100') })].map(isDiskFull)).toEqual([
		true,
		true,
		true,
	]);
	expect([fault('53200'), new Error('no'), 'ENOSPC', undefined].map(isDiskFull)).toEqual([false, false, false, false]);
});
