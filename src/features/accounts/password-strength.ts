// Is this password hard to guess? Length and guessability only: no rules about kinds of characters.

import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { readNetwork } from '#kernel/network/read-network.ts';
import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';

export const SHORTEST = 10;
export const LONGEST = 128;

/** Words that everybody would try first here (ASVS 5.0 V6.1.2); name, address and the network's name are added. */
export const contextWords = [
	...['consilium', 'doctor', 'physician', 'nurse', 'medicine', 'medical', 'hospital', 'clinic', 'patient', 'surgery'],
	...['cardiology', 'neurology', 'oncology', 'radiology', 'pediatrics', 'paediatrics', 'anatomy', 'stethoscope'],
	...['pharmacy', 'student', 'resident', 'health', 'healthcare', 'password', 'welcome', 'administrator', 'moderator'],
];

let made: ZxcvbnFactory | undefined;
const checker = () => {
	made ??= new ZxcvbnFactory({
		dictionary: { ...dictionary, context: contextWords },
		graphs: adjacencyGraphs,
		useLevenshteinDistance: false,
	});
	return made;
};

const HINTS: Record<string, string> = {
	dictionary: 'It is a common password or a well-known word with small changes.',
	userInputs: 'It contains your own name, your address, or words of this site.',
	spatial: 'Neighbouring keys are easy to guess.',
	repeat: 'Repeated characters are easy to guess.',
	sequence: 'Sequences such as abc or 123 are easy to guess.',
	regex: 'Years are easy to guess.',
	date: 'Dates are easy to guess.',
};

/** What is wrong with `password`, in a sentence or two, or null when it will do. `about`: words about its owner. */
export async function weakness(password: string, about: string[]): Promise<string | null> {
	if (password.length < SHORTEST) return `Use at least ${SHORTEST} characters. Three or four unrelated words do well.`;
	if (password.length > LONGEST) return `Use at most ${LONGEST} characters.`;
	const network = await readNetwork();
	const words = [...about, network?.name ?? '']
		.flatMap((text) => [text, ...text.split(/[\s@.,_-]+/)])
		.filter((word) => word.length > 2);
	// The estimator counts a known word beside a sign or two as several guesses too many.
	let rest = password.toLowerCase();
	for (const word of [...words, ...contextWords].sort((a, b) => b.length - a.length))
		rest = rest.replaceAll(word.toLowerCase(), ' ');
	if (rest.replace(/[^\p{L}\p{N}]/gu, '').length < 6)
		return `${HINTS.userInputs} Three or four unrelated words do well.`;
	const { score, sequence } = checker().check(password, words);
	if (score >= 3) return null;
	const worst = [...sequence].sort((a, b) => b.token.length - a.token.length)[0];
	const pattern = worst as { pattern?: string; dictionaryName?: string } | undefined;
	const kind =
		pattern?.dictionaryName === 'userInputs' || pattern?.dictionaryName === 'context' ? 'userInputs' : pattern?.pattern;
	const hint = HINTS[kind ?? ''] ?? 'It is easy to guess.';
	return `${hint} Three or four unrelated words do well.`;
}

/**
 * The problems of a form that is refused already, and what is wrong with its new password: said later, it would have to be
 * typed a third time.
 */
export async function alsoWeak(problems: Record<string, string>, form: FormData): Promise<Record<string, string>> {
	const [password, ...about] = ['password', 'name', 'email', 'network'].map((field) => String(form.get(field) ?? ''));
	if (problems.password || !password) return problems;
	const weak = await weakness(password, about);
	return weak ? { ...problems, password: say(weak) } : problems;
}

/** @throws Refusal about `field` when the password is too easy to guess. */
export async function requireStrong(password: string, about: string[], field = 'password'): Promise<void> {
	const problem = await weakness(password, about);
	if (problem) throw new Refusal('invalid', problem, { field });
}
