import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { fileProblem } from './file-problem.ts';

test('a file that is not there, or is a folder, is said in a sentence; anything else is no problem of a file', async () => {
	const of = (file: string) => readFile(file).then(String, fileProblem);
	expect(await of('/nowhere/at-all.xml')).toBe('There is no file /nowhere/at-all.xml.');
	expect(await of(tmpdir())).toMatch(/^A file is asked for, and .+ is a folder\.$/);
	expect(fileProblem(new Error('relation does not exist'))).toBeNull();
});
