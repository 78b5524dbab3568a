import path from 'node:path';
import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { isDuplicate, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { WrongFile } from './load-problem.ts';
import { findRegister } from './read-registers.ts';
import { pathOfRegisterFile } from './register-files.ts';
import { fileForm, registerReader } from './register-reader.ts';
import { examineFile, readHeader } from './source-file.ts';
import type { Extent } from './tables.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Runs or resumes a load, up to the swap or to the question whether it may lapse so many. */
		'load-register': { loadId: Id };
		/** Takes up loads whose worker died. */
		'resume-loads': unknown;
	}
}

export interface LoadRequest {
	register: string;
	path: string;
	extent: Extent;
	/** Size of the unpacked file as its publisher states it. */
	announcedBytes?: number | null;
}

/**
 * Records a load, after a look at the file's first bytes and header. Reading it is loadRegister's part.
 * @throws WrongFile when the file is plainly another; Refusal 'conflict' when a load of the register is under way.
 */
export async function recordLoad(request: LoadRequest, startedBy: Id | null, asJob: boolean): Promise<Id> {
	const register = await findRegister(request.register);
	if (!register) throw new Refusal('invalid', 'There is no such register.', { field: 'register' });
	const source = await examineFile(request.path);
	registerReader(register, (await readHeader(source, fileForm(register))).header);
	const id = mintId();
	try {
		await transact(async (trx) => {
			await trx
				.insertInto('register_load')
				.values({
					id,
					register: request.register,
					register_name: register.name,
					file_name: path.basename(request.path),
					file_path: request.path,
					bytes: source.bytes,
					file_hash: source.hash,
					extent: request.extent,
					state: 'queued',
					started_by: startedBy,
					announced_bytes: request.announcedBytes ?? null,
				})
				.execute();
			await audit(trx, startedBy, 'register.load', { kind: 'register-load', id }, { extent: request.extent });
			if (asJob) await enqueueLoad(trx, id);
		});
	} catch (problem) {
		if (isDuplicate(problem, 'register_load_one_at_a_time'))
			throw new Refusal('conflict', 'A load of this register is under way. Let it finish or cancel it first.');
		throw problem;
	}
	return id;
}

/** In no queue: a worker that was killed would hold it. Two runs of one load exclude each other anyway. */
export function enqueueLoad(trx: Parameters<typeof enqueue>[0], loadId: Id): Promise<void> {
	return enqueue(trx, 'load-register', { loadId }, { key: `load-register ${loadId}` });
}

/** An administrator loads a file that lies in the register folder; the worker reads it. */
export async function startLoad(
	viewer: Viewer,
	request: { register: string; fileName: string; extent: Extent; announcedBytes?: number | null },
): Promise<Id> {
	const member = requireDuty(viewer, 'administrator');
	const file = await pathOfRegisterFile(request.fileName);
	if (!file) throw new Refusal('invalid', 'That file is not in the register folder (any more).', { field: 'fileName' });
	try {
		return await recordLoad({ ...request, path: file }, member.memberId, true);
	} catch (problem) {
		if (problem instanceof WrongFile) throw new Refusal('invalid', problem.message, { field: 'fileName' });
		throw problem;
	}
}
