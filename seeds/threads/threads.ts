// All posts of the demonstration.

import type { SeedThread } from '../thread.ts';
import { forum } from './forum.ts';
import { languages } from './languages.ts';
import { medicines } from './medicines.ts';
import { nursing } from './nursing.ts';
import { offDuty } from './off-duty.ts';
import { open } from './open.ts';
import { physicians } from './physicians.ts';
import { students } from './students.ts';
import { verified } from './verified.ts';

export const threads: SeedThread[] = [
	...open,
	...verified,
	...physicians,
	...nursing,
	...medicines,
	...students,
	...offDuty,
	...languages,
	...forum,
];
