// In which order the test files run: those that take longest begin first, so that both cores end together. Vitest orders by
// what earlier runs took, and a fresh clone has had none.

import type { TestSequencer, TestSpecification } from 'vitest/node';

/** By what they take, each some ten seconds or more. A file that is missing here only begins late. */
const LONGEST = [
	'journeys/pages',
	'journeys/audience',
	'journeys/frame',
	'journeys/cases',
	'journeys/clubs',
	'journeys/hostile-writing',
	'journeys/main-job',
	'journeys/credentials',
	'journeys/spaces',
	'journeys/pictures',
	'journeys/topics',
	'journeys/accounts',
	'journeys/profiles',
	'journeys/posts',
	'journeys/community',
	'journeys/lifecycle',
	'journeys/library',
	'journeys/forums',
	'journeys/news',
	'journeys/colleagues',
	'journeys/imaging',
	'journeys/kill',
	'journeys/notices',
	'journeys/personas',
	'attachments/clean-picture',
	'attachments/attachments',
	'covering/covering',
	'video/video',
	'resources/resources',
	'imaging/imaging',
	'video/clean-video',
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
