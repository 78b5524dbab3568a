// In which order the test files run: those that take longest begin first, so that both cores end together. Vitest orders by
// what earlier runs took, and a fresh clone has had none.

import type { TestSequencer, TestSpecification } from 'vitest/node';

/** By what they take, each some ten seconds or more. A file that is missing here only begins late. */
const LONGEST = [
	'journeys/pages',
	'journeys/audience',
	'seeds/seeds',
	'journeys/frame',
	'journeys/spaces',
	'journeys/credentials',
	'journeys/community',
	'journeys/cases',
	'journeys/pictures',
	'journeys/lifecycle',
	'journeys/library',
	'journeys/main-job',
	'journeys/accounts',
	'journeys/forums',
	'journeys/colleagues',
	'journeys/clubs',
	'journeys/topics',
	'journeys/hostile-writing',
	'journeys/profiles',
	'journeys/posts',
	'journeys/news',
	'covering/covering',
	'deidentify/oddities',
	'journeys/personas',
	'attachments/attachments',
	'personas/adversary',
	'attachments/clean-picture',
];

const place = ({ moduleId }: TestSpecification) => {
	const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
	return at < 0 ? LONGEST.length : at;
};

export class LongestFirst implements TestSequencer {
	sort(files: TestSpecification[]): TestSpecification[] {
		// Those of one project come together: a process is kept as long as the next file may use it, too.
		const shares = ({ project }: TestSpecification) => Number(project.name === 'pure');
		return [...files].sort((one, other) => shares(one) - shares(other) || place(one) - place(other));
	}

	shard(files: TestSpecification[]): TestSpecification[] {
		return files;
	}
}
