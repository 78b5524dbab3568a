// Personas of the demonstration, and what they and others wrote in the rooms. Which member drew which token is forgotten as
// soon as it is drawn, here as everywhere.

import { type SeedReply, say } from './thread.ts';

/** By a persona: its name, as "*Quiet Heron". By a member: the handle. */
export interface RoomThread {
	key: string;
	by: string;
	ago: number;
	clock: string;
	text: string;
	replies: SeedReply[];
}

export const HARD_DAYS = {
	slug: 'hard-days',
	name: 'Hard days',
	purpose: 'What the work does to us: mistakes, grief, exhaustion, doubt. Under your name or as a persona.',
	rules: 'No patients, not even unrecognisable ones. Nobody is judged here. What is said here stays here.',
	owner: 'siobhan.keane',
};

export const personaNames = ['Quiet Heron', 'Early Lark', 'Slow Kestrel', 'Amber Wren'] as const;

/** In "Off duty". */
export const roomThreads: RoomThread[] = [
	{
		key: 'persona-dose',
		by: '*Quiet Heron',
		ago: 16,
		clock: '22:50',
		text: `Six weeks ago a dose was wrong and it was mine. It was caught, nobody was harmed, the review was kind. I still count every drug twice and drive home with the radio off. How long was it until a shift was just a shift again for you?`,
		replies: [
			say(
				'beth.carmichael',
				40,
				`Four months. And again after the next one, but shorter. What helped was telling the student beside me what I had done. She needed it more than I did.`,
			),
			say(
				'*Early Lark',
				130,
				`I never told anybody at my place. Somebody should have said to me then that it was caught because the ward is built that way, and that I am part of how it is built. So I say it to you now.`,
				[say('*Quiet Heron', 900, `Thank you. I told my registrar this morning. She told me hers.`)],
			),
			say('tom.gallagher', 700, `Put the radio back on. Something with no words to begin with.`),
		],
	},
	{
		key: 'persona-letter',
		by: '*Slow Kestrel',
		ago: 9,
		clock: '06:15',
		text: `There has been a letter of resignation in my drafts for months now. I do not want to send it. I want to be asked whether I have written one. Is that a thing others know, or is it me?`,
		replies: [
			say('marcus.bellamy', 55, `Mine is called holiday_final_2. You are asked.`),
			say(
				'aoife.brennan',
				200,
				`When I ran the rota I once asked each of the team exactly this. Half had one. We changed two things that cost nothing. Ask me which, under any name.`,
				[say('*Slow Kestrel', 260, `Which?`)],
			),
			say(
				'*Amber Wren',
				1300,
				`I sent mine, two hospitals ago. Nothing fell down. I would have liked to know beforehand that nothing would.`,
			),
		],
	},
	{
		key: 'persona-heart',
		by: '*Amber Wren',
		ago: 4,
		clock: '19:40',
		text: `A confession under cover: I do not love the heart. Everybody here hums when they see an ECG. I see one and think of tax returns. I read it correctly and without joy. What does your specialty adore that leaves you cold?`,
		replies: [
			say('jonas.brandt', 20, `Ventilator waveforms at dinner. There, it is said.`),
			say('chloe.nguyen', 90, `The gallbladder has never done anything for me.`),
			say('*Early Lark', 240, `Clinic. I adore the notes and fear the door.`),
			say('lukas.hoffmann', 300, `I shall pretend not to have read the first sentence, whoever you are.`),
		],
	},
];

/** In "Hard days", under names. */
export const hardDays: RoomThread[] = [
	{
		key: 'hard-days-welcome',
		by: 'siobhan.keane',
		ago: 20,
		clock: '20:00',
		text: `This room is for what one does not tell at home. Write under your name or draw a token and write as a persona; I keep order here and cannot see who a persona is, and that is how I want it. If it is too heavy for a screen, ring somebody: your occupational health service, a doctors' or nurses' helpline in your country, or a friend who will not try to mend it.`,
		replies: [
			say('beth.carmichael', 80, `Good. The tea room closed in the refurbishment.`),
			say('patricia.osei', 600, `Thank you for the last sentence most of all.`),
		],
	},
];
