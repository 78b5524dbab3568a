// Where each province keeps a register of its own, a member says a country and a number, and does not know by which code the
// network calls the list.

import { lookUp, type RegisterEntryRow, type RegisterRow, registersFor } from '#features/registers/index.ts';
import { nuccProfessions } from '#kernel/people/nucc.ts';
import { nameMatches } from './match-name.ts';

/** The register in which this number and name are to be looked up. Null when this network has none for the profession there. */
export async function chooseRegister(
	stated: { profession: string; country: string },
	number: string,
	name: string,
): Promise<RegisterRow | null> {
	const { profession, country } = stated;
	const registers = await registersFor(profession, country, nuccProfessions.includes(profession));
	if (registers.length < 2) return registers[0] ?? null;
	const entries = await Promise.all(registers.map((one) => lookUp(one.code, number)));
	const worth = entries.map((entry) => worthOf(entry, name));
	return registers[worth.indexOf(Math.max(...worth))] as RegisterRow;
}

/** A number is often somebody else's in the next province. */
function worthOf(entry: RegisterEntryRow | undefined, name: string): number {
	if (!entry) return 0;
	if (!nameMatches(name, entry)) return 1;
	return entry.state === 'active' ? 3 : 2;
}
