// Questions of the demonstration: asked, answered, judged. What is medicine in them is written for this project.

import { acceptAnswer, answerQuestion, endorseAnswer, voteOnAnswer } from '#features/questions/answer-question.ts';
import { askColleague, declineRequest } from '#features/questions/ask-colleague.ts';
import { askQuestion } from '#features/questions/ask-question.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

interface SeedAnswer {
	by: string;
	text: string;
	accepted?: true;
	endorsedBy?: string;
	usefulTo?: string[];
}

interface SeedQuestion {
	key: string;
	by: string;
	hoursAgo: number;
	audience: Extract<Audience, 'public' | 'members' | 'verified'>;
	specialty: string | null;
	title: string;
	text: string;
	answers: SeedAnswer[];
	/** Colleagues who are asked by name, and why one of them declined. */
	asked?: { of: string; declined?: string }[];
}

export const questions: SeedQuestion[] = [
	{
		key: 'sglt2-endoscopy',
		by: 'marcus.bellamy',
		hoursAgo: 74,
		audience: 'verified',
		specialty: 'endocrinology',
		title: 'Do you stop an SGLT2 inhibitor before a planned endoscopy?',
		text: 'Surgery has its rule of three days. For a gastroscopy people fast for some hours, for a colonoscopy they starve for a day and drink litres of preparation. What do your units write on the letter, and has anybody seen ketoacidosis after one?',
		answers: [
			{
				by: 'omar.elmasry',
				text: 'Three days before a **colonoscopy** here, because it is the low-carbohydrate day and the fluid loss that make the ketones, not the scope. For a gastroscopy only the morning dose is left out. Restart with the first proper meal.',
				accepted: true,
				endorsedBy: 'emre.aydin',
				usefulTo: ['hannah.whitfield', 'ananya.krishnan', 'nora.feldman'],
			},
			{
				by: 'nora.feldman',
				text: 'From the pharmacy: check for combination tablets. Half of those that we missed last year were “the metformin” on the list. And say in the letter what to do when the glucose is normal and the person feels sick: measure **ketones**, a normal glucose proves nothing.',
				usefulTo: ['hannah.whitfield', 'marcus.bellamy', 'ananya.krishnan', 'joy.mendoza'],
			},
		],
	},
	{
		key: 'midline-vancomycin',
		by: 'joy.mendoza',
		hoursAgo: 29,
		audience: 'members',
		specialty: null,
		title: 'How long do you leave a midline in for irritating antibiotics?',
		asked: [
			{ of: 'hannah.whitfield', declined: 'On nights this week, and the pharmacy knows this better than I do.' },
			{ of: 'nora.feldman' },
		],
		text: 'We are asked to run vancomycin through midlines for two weeks because a central line “is not worth it”. The arms say otherwise by day six. What is your limit, and who decides it?',
		answers: [
			{
				by: 'nora.feldman',
				text: 'We dilute to 5 mg/mL at most and review at six days; for a longer course the team writes down why it is not a central line. Most then choose one.',
				usefulTo: ['joy.mendoza', 'hannah.whitfield'],
			},
		],
	},
	{
		key: 'fever-child-public',
		by: 'tom.gallagher',
		hoursAgo: 52,
		audience: 'public',
		specialty: 'paediatrics',
		title: 'How do you tell parents which fever needs no visit, and which does?',
		text: 'I am rewriting the sheet of our practice, one side of paper, for tired people at night. A number on the thermometer frightens more than it helps. What stands on yours, and what did you take off because nobody used it?',
		answers: [
			{
				by: 'beth.carmichael',
				text: 'Ours has three columns and no number except one: **under three months, 38 °C or more: come now**. The rest asks what the child does. Drinks, wets nappies, can be comforted: stay at home. Does not wake properly, breathes hard, a rash that stays under a glass: ambulance.',
				usefulTo: ['tom.gallagher', 'grace.wanjiru', 'hannah.whitfield', 'nora.feldman'],
				accepted: true,
			},
			{
				by: 'grace.wanjiru',
				text: 'Where malaria is, the sheet is different: any fever is tested the same day, and we say so on the first line. Please write on yours where the family has travelled.',
				usefulTo: ['tom.gallagher', 'beth.carmichael'],
			},
			{
				by: 'ahmed.samir',
				text: 'We took off alternating two medicines. Half of the parents had the intervals wrong, and the aim is a child who drinks, not a thermometer at 37.',
				usefulTo: ['beth.carmichael'],
			},
		],
	},
	{
		key: 'doac-weight',
		by: 'claire.desrosiers',
		hoursAgo: 101,
		audience: 'verified',
		specialty: 'cardiology',
		title: 'Anticoagulation after a fall in a frail person: what changes your mind?',
		text: 'The families ask for it to be stopped after each fall, and so do some surgeons. Atrial fibrillation, CHA2DS2-VASc 5, three falls this year, no bleeding, creatinine clearance 34 mL/min. I continue at the dose of the label. Where is your line?',
		answers: [
			{
				by: 'hannah.whitfield',
				text: 'I ask about the fall before the tablet: orthostatic pressures, the sedative, the cataract. The fall itself rarely tips the balance; a bleed at a place that cannot be closed, a platelet count below 50 or a person who no longer wants it does. And I lower the dose by the criteria of the label, never by feeling.',
				usefulTo: ['claire.desrosiers', 'marcus.bellamy', 'ananya.krishnan'],
			},
			{
				by: 'meiling.chua',
				text: 'Check what else thins: two of our last five had an SSRI and an over-the-counter NSAID beside it. That is often the easier thing to stop.',
				usefulTo: ['claire.desrosiers'],
			},
		],
	},
	{
		key: 'sedation-hold',
		by: 'joy.mendoza',
		hoursAgo: 196,
		audience: 'members',
		specialty: 'nursing-critical-care',
		title: 'Who stops the sedation for the morning hold on your unit?',
		text: 'With us it waits for the round, so that it happens at eleven or not at all. I should like it to be a nursing decision with a list of reasons not to. Does somebody have that in writing, and did it hold over a winter?',
		answers: [
			{
				by: 'paolo.villanueva',
				text: 'Nurses stop it at six, with six reasons not to on the bed chart (seizures, raised intracranial pressure, paralysis, FiO2 above 0.7, active withdrawal, theatre today). The physician must write why **not**, and that turned it round.',
				usefulTo: ['joy.mendoza', 'lukas.hoffmann', 'thandi.mokoena'],
				accepted: true,
			},
		],
	},
	{
		key: 'pregabalin-taper',
		by: 'ahmed.samir',
		hoursAgo: 31,
		audience: 'verified',
		specialty: null,
		title: 'How slowly do you take away pregabalin after years?',
		text: 'Label says one week. My patients say something else. 600 mg a day for four years, no epilepsy. Do you go by a tenth each fortnight as for benzodiazepines, and what do you tell them about the first bad night?',
		answers: [],
	},
	{
		key: 'beta-blocker-copd-start',
		by: 'chidi.nwosu',
		hoursAgo: 8,
		audience: 'verified',
		specialty: 'cardiology',
		title: 'Which beta-blocker do you begin with in severe COPD and reduced ejection fraction?',
		text: 'FEV1 31 %, ejection fraction 28 %, sinus rhythm at 96. Everybody agrees that one is needed; the chest physician says bisoprolol, the chart from elsewhere says carvedilol. I have read that cardioselectivity fades with the dose. How low do you begin and how do you watch the lungs?',
		answers: [],
		asked: [{ of: 'hannah.whitfield' }],
	},
];

/** Asks and answers as the members would; run again it changes nothing. */
export async function askQuestions(viewerOf: (handle: string) => Promise<Viewer>, now: Date): Promise<void> {
	for (const one of questions) {
		const at = new Date(now.getTime() - one.hoursAgo * 3_600_000);
		const id = await askQuestion(await viewerOf(one.by), {
			title: one.title,
			markdown: one.text,
			audience: one.audience,
			specialty: one.specialty,
			key: `demonstration:question:${one.key}`,
			attested: true,
			at,
		});
		for (const { of, declined } of one.asked ?? []) {
			if (await wasAsked(id, (await viewerOf(of)).principalId)) continue;
			await askColleague(await viewerOf(one.by), id, { handle: of, days: 5 });
			if (declined) await declineRequest(await viewerOf(of), id, { reason: declined });
		}
		for (const [place, answer] of one.answers.entries()) {
			const answerId = await answerQuestion(await viewerOf(answer.by), id, {
				markdown: answer.text,
				key: `demonstration:question:${one.key}:${place}`,
				attested: true,
				at: new Date(at.getTime() + (place + 1) * 97 * 60_000),
			});
			for (const handle of answer.usefulTo ?? []) await voteOnAnswer(await viewerOf(handle), answerId, 1);
			if (answer.accepted && !(await wasAccepted(answerId))) await acceptAnswer(await viewerOf(one.by), answerId);
			if (answer.endorsedBy && !(await wasEndorsed(answerId)))
				await endorseAnswer(await viewerOf(answer.endorsedBy), answerId);
		}
	}
}

async function wasAsked(questionId: Id, memberId: Id | null): Promise<boolean> {
	const found = db
		.selectFrom('question_request')
		.select('due_on')
		.where('question_id', '=', questionId)
		.where('member_id', '=', memberId ?? '0');
	return Boolean(await found.executeTakeFirst());
}

// Pressed twice, either is taken back: a second run leaves them alone.

async function wasAccepted(answerId: Id): Promise<boolean> {
	const found = db.selectFrom('question_detail').select('content_id').where('accepted_id', '=', answerId);
	return Boolean(await found.executeTakeFirst());
}

async function wasEndorsed(answerId: Id): Promise<boolean> {
	const found = db.selectFrom('answer_detail').select('endorsed_by').where('content_id', '=', answerId);
	return Boolean((await found.executeTakeFirst())?.endorsed_by);
}
