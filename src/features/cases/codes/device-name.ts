// One name for one device: however a member spells it, its cases are found together.

/** Lower case, without accents, trade marks and signs; a space between words. "Medtronic® CoreValve™ Evolut-R" and "medtronic corevalve evolut r" are one. */
export function normalName(name: string): string {
	return name
		.replace(/[®™©]|\((?:r|tm|c)\)/giu, ' ')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
