// What other features may use of solving.
export { commitDifferential, MOST_DIAGNOSES, maySolve, readWithoutSolving } from './commit.ts';
export { readSolving, type Solving } from './read-solving.ts';
