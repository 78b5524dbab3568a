// The bytes of DICOM files for tests, one element after the other: for what no library writes.

export type Order = 'little' | 'big';
const LONG = new Set(['OB', 'OW', 'SQ', 'UN', 'UT', 'UC', 'UR']);

/** One explicit element. `value` stands as it is given, odd lengths too. */
export function explicit(order: Order, tag: string, vr: string, value: Uint8Array | string, length?: number): Buffer {
	const bytes = Buffer.from(value);
	const head = Buffer.alloc(LONG.has(vr) ? 12 : 8);
	const word = (number: number, at: number) =>
		order === 'big' ? head.writeUInt16BE(number, at) : head.writeUInt16LE(number, at);
	word(Number.parseInt(tag.slice(0, 4), 16), 0);
	word(Number.parseInt(tag.slice(4), 16), 2);
	head.write(vr, 4, 'latin1');
	if (!LONG.has(vr)) word(length ?? bytes.length, 6);
	else if (order === 'big') head.writeUInt32BE(length ?? bytes.length, 8);
	else head.writeUInt32LE(length ?? bytes.length, 8);
	return Buffer.concat([head, bytes]);
}

export const even = (text: string) => {
	const bytes = Buffer.from(text, 'utf8');
	return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.from(' ')]);
};

export const number = (order: Order, value: number) => {
	const bytes = Buffer.alloc(2);
	if (order === 'big') bytes.writeUInt16BE(value);
	else bytes.writeUInt16LE(value);
	return bytes;
};

/** A sequence with one item, both of undefined length. */
export function sequence(order: Order, tag: string, inside: Buffer): Buffer {
	const bare = (group: string, element: string, length: number) => {
		const head = Buffer.alloc(8);
		for (const [at, part] of [group, element].entries())
			if (order === 'big') head.writeUInt16BE(Number.parseInt(part, 16), at * 2);
			else head.writeUInt16LE(Number.parseInt(part, 16), at * 2);
		if (order === 'big') head.writeUInt32BE(length, 4);
		else head.writeUInt32LE(length, 4);
		return head;
	};
	const item = Buffer.concat([
		bare('fffe', 'e000', 0xffffffff),
		inside,
		bare('fffe', 'e00d', 0),
		bare('fffe', 'e0dd', 0),
	]);
	return explicit(order, tag, 'SQ', item, 0xffffffff);
}

/** With an empty preamble and the least of meta information. */
export function file(syntax: string, data: Buffer): Buffer {
	const meta = explicit('little', '00020010', 'UI', syntax.length % 2 ? `${syntax}\0` : syntax);
	return Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), meta, data]);
}

export const LITTLE = '1.2.840.10008.1.2.1';
export const BIG = '1.2.840.10008.1.2.2';
export const DEFLATED = '1.2.840.10008.1.2.1.99';
