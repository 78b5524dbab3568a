// What a command says of a file that it was told to read and cannot.

/** A sentence for whoever named the file; null when the problem is none of a file. */
export function fileProblem(problem: unknown): string | null {
	const { code, path: file } = problem as NodeJS.ErrnoException;
	const named = file ?? 'what was named';
	if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${named}.`;
	if (code === 'EACCES' || code === 'EPERM') return `The account that runs this may not read ${named}.`;
	if (code === 'EISDIR') return `A file is asked for, and ${named} is a folder.`;
	return null;
}
