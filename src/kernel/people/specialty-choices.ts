// Every specialty as a choice. Several professions have one of the same name ("Paediatrics"): each profession's stand below its name.

import { inReadersOrder } from '#words/in-order.ts';
import { professionLabel } from './professions.ts';
import { specialties } from './specialties.ts';

export interface SpecialtyChoice {
	/** Code of the specialty. */
	value: string;
	words: string;
	/** Its profession, in English. */
	group: string;
}

const byProfession: SpecialtyChoice[][] = [...Map.groupBy(specialties, ({ profession }) => profession)].map(
	([profession, list]) =>
		list.map(({ code, label }) => ({ value: code, words: label, group: professionLabel(profession) })),
);

/** All of them, physicians' first, each profession's in the alphabet of whoever reads. */
export function specialtyChoices(): SpecialtyChoice[] {
	return byProfession.flatMap((list) => [...inReadersOrder(list)]);
}
