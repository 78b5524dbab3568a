// A file as far as its frames: of a kind that is taken, and each frame unpacked when it is asked for.

import { frameReader } from '../pixels/frame-bytes.ts';
import { type FrameShape, frameShape } from '../pixels/frame-shape.ts';
import { type PlainFrame, unpacker } from '../pixels/plain-frame.ts';
import type { FileSource } from './file-source.ts';
import { type DicomFile, readHeader } from './read-header.ts';
import { DIRECTORY, mayShowFaces, refuseKind, refusePicture, refuseVideo } from './refusals.ts';
import { textOf } from './values.ts';

export interface OpenFrames {
	file: DicomFile;
	shape: FrameShape;
	/** What a camera or a screen shows: faces are looked for in it. */
	mayShowFaces: boolean;
	/** Frame `index`, from 0. @throws Unreadable when it is damaged. */
	frame(index: number): Promise<PlainFrame>;
}

/** @throws Unreadable with the reason why the file is not taken. */
export async function openFrames(source: FileSource): Promise<OpenFrames> {
	const file = await readHeader(source);
	const text = (tag: string) => {
		const found = file.attributes.find((attribute) => attribute.tag === tag);
		return found ? textOf(found).trim() : '';
	};
	// A DICOMDIR is of no class but in its meta information, which is not believed: its list of records tells it.
	const isDirectory = file.attributes.some(({ tag }) => tag === '00041220');
	const [sopClass, modality] = [isDirectory ? DIRECTORY : text('00080016'), text('00080060')];
	refuseKind(sopClass);
	refuseVideo(file.transferSyntax);
	refusePicture(modality, text('00080008').split('\\'));
	const shape = frameShape(file);
	const bytesOf = await frameReader(file, shape);
	const unpack = unpacker(file, shape);
	return {
		file,
		shape,
		mayShowFaces: mayShowFaces(sopClass, modality, shape.samples),
		frame: async (index) => unpack(await bytesOf(index)),
	};
}
