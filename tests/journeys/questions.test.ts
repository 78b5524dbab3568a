// Questions in a browser: asked with a topic, what is like it shown while one types, a colleague asked by name who declines,
// another one's answer voted on, accepted and endorsed; without script but for what comes while typing.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, type Journey, text } from '#tests/journey.ts';
import type { Person } from '../people.ts';

let journey: Journey;
let asker: Person;
let cardiologist: Person;
let nurse: Person;
let patient: Person;
let open: (by: Person, script?: boolean) => Promise<Page>;
/** Address of the question that the story is about. */
let question: string;

beforeAll(async () => {
	journey = await beginJourney({ LINK_CARDS: 'no' });
	const { person } = await import('#tests/people.ts');
	const { askQuestion } = await import('#features/questions/ask-question.ts');
	const cardiology = { profession: 'physician', specialty: 'cardiology' };
	asker = await person('Ada Holt', { profession: 'physician', specialty: 'general-surgery', country: 'GB' });
	cardiologist = await person('Ben Ruiz', { ...cardiology, country: 'ES' });
	nurse = await person('Cleo Marsh', { profession: 'nurse', country: 'GB' });
	patient = await person('Dora Finch');
	await askQuestion(await cardiologist.viewer(), {
		title: 'Do you stop digoxin before a cardioversion?',
		markdown: 'Nobody could tell me why we do.',
		audience: 'members',
		specialty: 'cardiology',
		key: 'journey-questions',
	});
	open = (by, script = false) => journey.open(by, { javaScriptEnabled: script });
});

afterAll(() => journey?.end());

const see = async (by: Person, address: string) => {
	const page = await open(by);
	await page.goto(address);
	return page;
};

test('what was asked before appears while one types; what one asked is not lost when a colleague cannot be asked', async () => {
	const typing = await open(asker, true);
	// The index is a job of the worker's: typed again until it has run.
	await expect
		.poll(
			async () => {
				await typing.goto('/questions/ask');
				await typing.locator('#title').pressSequentially('Stop digoxin before cardioversion');
				const known = typing.getByRole('link', { name: 'Do you stop digoxin before a cardioversion?' });
				return known.waitFor({ timeout: 2000 }).then(
					() => 1,
					() => 0,
				);
			},
			{ timeout: 20_000 },
		)
		.toBe(1);
	await typing.context().close();

	const page = await see(asker, '/questions/ask');
	await page.fill('#title', 'Who may restart apixaban after a hernia repair?');
	await page.fill('[name=text]', 'The ward asks us, we ask you.');
	await page.selectOption('#specialty', 'cardiology');
	await page.fill('[name=topics]', 'Anticoagulation');
	await page.click('summary:has-text("Ask a colleague to answer")');
	await page.fill('#colleague', patient.handle);
	await page.fill('#days', '3');
	await page.selectOption('[name=audience]', 'members');
	await page.click('button:has-text("Ask")');
	expect(await text(page)).toContain('not among those who can answer');
	expect(await page.inputValue('[name=text]')).toBe('The ward asks us, we ask you.');
	await page.fill('#colleague', cardiologist.handle);
	await page.click('button:has-text("Ask")');
	question = new URL(page.url()).pathname;
	expect(question).toMatch(/^\/questions\//);
	expect(await text(page)).toMatch(/Anticoagulation[\s\S]*Ben Ruiz: has until/);
});

test('the colleague is told, declines with a reason that the asker alone reads, and the next is asked', async () => {
	const page = await see(cardiologist, '/notices');
	await page.click('text=asks you to answer');
	expect(await text(page)).toContain('You were asked to answer');
	await page.goto('/questions?show=asked');
	expect(await text(page)).toContain('You were asked to answer by');
	await page.getByRole('link', { name: 'Who may restart apixaban' }).click();
	await page.click('summary:has-text("I cannot answer this")');
	await page.fill('#reason', 'On leave until Monday.');
	await page.click('button:has-text("Decline")');
	expect(await text(page)).not.toContain('You were asked');
	expect(await text(await see(nurse, question))).not.toContain('On leave');

	const own = await see(asker, '/notices');
	expect(await text(own)).toContain('cannot answer your question');
	await own.goto(question);
	expect(await text(own)).toMatch(/cannot answer\s+“On leave until Monday.”/);
	await own.click('summary:has-text("Ask somebody else")');
	await own.fill('#colleague', nurse.handle);
	await own.click('#asked button:has-text("Ask")');
	expect(await text(own)).toContain('Cleo Marsh: has until');
});

test('an answer shows what its author has proved; votes, comments, acceptance and endorsement stand on it', async () => {
	const page = await see(nurse, '/questions?show=unanswered&specialty=cardiology');
	await page.getByRole('link', { name: 'Who may restart apixaban' }).click();
	await page.fill('#answer [name=text]', 'The ward does, on the second evening.');
	await page.click('#answer button:has-text("Answer")');
	expect(await text(page)).toMatch(/Nurse · United Kingdom[\s\S]*second evening/);

	const reader = await see(patient, question);
	expect(await text(reader)).toContain('Answers come from members whose health profession is proved');
	await reader.locator('.answer').getByRole('link', { name: 'Reply', exact: true }).click();
	await reader.fill('#reply [name=text]', 'And if it bleeds?');
	await reader.click('#reply button:has-text("Reply")');
	expect(await text(reader)).toContain('And if it bleeds?');
	expect(await reader.getByRole('button', { name: /accept|Endorse|seful/ }).count()).toBe(0);

	const expert = await see(cardiologist, question);
	await expert.getByRole('button', { name: 'Useful', exact: true }).click();
	expect(await expert.locator('.answer-score').innerText()).toContain('1');
	await expert.getByRole('button', { name: 'Endorse', exact: true }).click();
	expect(await expert.locator('.answer-signs .tag').textContent()).toContain('Endorsed by Ben Ruiz, Cardiology');

	const own = await see(asker, question);
	await own.getByRole('button', { name: 'This helped: accept' }).click();
	expect(await text(own)).toContain('Accepted by whoever asked');
	// Whose field it is was wrong: endorsements of the other field end with it.
	await own.click('summary:has-text("Change it")');
	await own.selectOption('[name=specialty]', 'general-surgery');
	await own.click('button:has-text("Save")');
	expect(await text(own)).not.toContain('Endorsed by');
	expect(await text(await see(nurse, '/questions?show=unanswered'))).not.toContain('Who may restart apixaban');
});
