// Does the pooling do what was published, and how many careless solvers does it bear? Simulated solvers, so that it says something
// about the arithmetic and nothing about physicians. `node bench/pooling.ts [cases] [seed]`

import { pool } from '#features/solving/pool.ts';

const CASES = Number(process.argv[2] ?? 20_000);
const PLAUSIBLE = 12; // diagnoses that a solver may think of in one case
const LISTED = 5;

/** Park SK, Miller KW, "Random number generators: good ones are hard to find", Commun ACM 1988;31:1192–1201. */
let state = Number(process.argv[3] ?? 20190301);
const random = () => {
	state = (state * 48_271) % 2_147_483_647;
	return state / 2_147_483_647;
};

/** How hard a case is moves all its solvers alike; 0 is the true diagnosis. */
function solve(pull: number, lure: number): string[] {
	const scores = Array.from({ length: PLAUSIBLE }, (_, which) => ({
		which,
		score: random() * 3 + (which === 0 ? pull : which === 1 ? lure : 0),
	}));
	return scores
		.sort((a, b) => b.score - a.score)
		.slice(0, LISTED)
		.map(({ which }) => String(which));
}
const careless = () =>
	Array.from({ length: LISTED }, () => String(Math.floor(random() * PLAUSIBLE))).filter(
		(one, place, all) => all.indexOf(one) === place,
	);

const inTop3 = (list: readonly string[]) => list.slice(0, 3).includes('0');

/** @returns share of cases with the true diagnosis among the first three: of one careful solver, and pooled. */
function run(solvers: number, carelessOnes: number): { alone: number; pooled: number } {
	let alone = 0;
	let pooled = 0;
	for (let one = 0; one < CASES; one++) {
		const pull = random() * 2.2 + 0.1;
		const lure = random() * 1.6;
		const lists = Array.from({ length: solvers }, (_, n) => (n < carelessOnes ? careless() : solve(pull, lure)));
		alone += inTop3(lists.at(-1) ?? []) ? 1 : 0;
		pooled += inTop3(pool(lists).map(({ diagnosis }) => diagnosis)) ? 1 : 0;
	}
	return { alone: alone / CASES, pooled: pooled / CASES };
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
console.log(`${CASES} simulated cases, ${PLAUSIBLE} plausible diagnoses, ${LISTED} listed\n`);
console.log('| solvers | of them careless | one careful solver, top 3 | pooled, top 3 |\n|--:|--:|--:|--:|');
for (const [solvers, wrong] of [
	[1, 0],
	[2, 0],
	[3, 0],
	[5, 0],
	[9, 0],
	[9, 1],
	[9, 2],
	[9, 3],
	[9, 4],
] as const) {
	const { alone, pooled } = run(solvers, wrong);
	console.log(`| ${solvers} | ${wrong} | ${percent(alone)} | ${percent(pooled)} |`);
}
