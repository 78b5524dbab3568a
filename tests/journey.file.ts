// Once a journey: the process goes through many files. What the file before left in modules or in the environment is not found
// by this one; the libraries stay.

import { afterAll, vi } from 'vitest';

vi.resetModules();
const before = { ...process.env };

afterAll(() => {
	for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
	Object.assign(process.env, before);
});
