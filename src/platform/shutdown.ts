// What has to happen when the server stops. The server process runs two module graphs, src/main.ts and the bundle in
// build/, each with its own copy of this file: the list lives on globalThis so that both see one.

type Step = () => unknown;
type Phase = 'stopping' | 'drained';

const KEY = Symbol.for('consilium.shutdown');
const held = globalThis as unknown as { [KEY]?: Record<Phase, Set<Step>> };
held[KEY] ??= { stopping: new Set(), drained: new Set() };
const steps = held[KEY];

/**
 * Calls `step` as soon as the server is asked to stop, while requests are still in flight: the place to close event
 * streams, which would never end by themselves.
 * @returns a function that takes the step back (a stream that closed by itself).
 */
export function onShutdown(step: Step): () => void {
	steps.stopping.add(step);
	return () => steps.stopping.delete(step);
}

/** Calls `step` when the last request has been answered and before the database stops: the place to close pools. */
export function afterRequests(step: Step): () => void {
	steps.drained.add(step);
	return () => steps.drained.delete(step);
}

/** For the server process alone: runs the steps of one phase, all of them, whatever one of them throws. */
export async function runShutdown(phase: Phase): Promise<void> {
	await Promise.all(
		[...steps[phase]].map(async (step) => {
			try {
				await step();
			} catch (problem) {
				console.error(`while stopping: ${(problem as Error).message}`);
			}
		}),
	);
}
