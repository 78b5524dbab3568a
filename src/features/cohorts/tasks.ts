// What the worker does for cohorts.

import { askAuthors, askForAll } from './ask-authors.ts';
import { tellAuthors } from './release.ts';

export const cohortTasks = {
	'cohort.ask': askAuthors,
	'ask-for-cohorts': async () => void (await askForAll()),
	'cohort.released': tellAuthors,
};
