// Threads that were written for the forums: a calculation with its table, and a question with answers to choose from.

import { type SeedThread, say } from '../thread.ts';

export const forum: SeedThread[] = [
	{
		key: 'anion-gap-at-night',
		by: 'omar.elmasry',
		ago: 5,
		clock: '03:20',
		audience: 'space',
		space: 'physicians',
		language: 'en',
		text: `Written down for the residents, because at three in the morning nobody should have to remember it.

$$\\mathrm{AG} = [\\mathrm{Na^+}] - \\left([\\mathrm{Cl^-}] + [\\mathrm{HCO_3^-}]\\right)$$

Albumin carries most of it, so correct before you are reassured: add about $2.5$ for each $10\\,\\mathrm{g/L}$ of albumin below $40$. Then ask whether there is a second disorder:

$$\\frac{\\Delta \\mathrm{AG}}{\\Delta \\mathrm{HCO_3^-}} = \\frac{\\mathrm{AG} - 12}{24 - [\\mathrm{HCO_3^-}]}$$

| ratio | what it suggests |
|---|---|
| below 0.4 | a normal-gap acidosis alone |
| 0.4 to 0.8 | both at once |
| 0.8 to 2 | a high-gap acidosis alone |
| above 2 | and a metabolic alkalosis, or a chronic respiratory acidosis |

An invented set to try it on: sodium 138, chloride 94, bicarbonate 10, albumin 20.`,
		replies: [
			say(
				'paolo.villanueva',
				18,
				`Gap $138 - (94 + 10) = 34$; corrected $34 + 2.5 \\times 2 = 39$. So $\\Delta\\mathrm{AG} = 27$ against a fall of bicarbonate by $14$, ratio about $1.9$. High gap, and near enough to 2 that I would ask about vomiting.`,
				[
					say(
						'omar.elmasry',
						31,
						`Exactly how I would say it on the phone: "high gap, and I am looking for vomiting". The number opens the question; the history closes it.`,
					),
				],
			),
			say(
				'marcus.bellamy',
				70,
				`> Albumin carries most of it, so correct before you are reassured

The step that is left out most. A gap of 14 with an albumin of 15 is not a normal gap. I have made that mistake and remember the night.`,
			),
			say(
				'carmen.ibanez',
				210,
				`And take the lactate anyway. A corrected gap of 16 with a lactate of 6 is still a lactate of 6.`,
				[
					say(
						'jonas.brandt',
						235,
						`In theatre we look at the lactate first and at the gap when it does not explain the pH. Same road, other end.`,
					),
				],
			),
		],
	},
	{
		key: 'handover-poll',
		by: 'beth.carmichael',
		ago: 3,
		clock: '14:05',
		audience: 'space',
		space: 'nursing-practice',
		language: 'en',
		text: `We are rewriting our handover policy, and before we quarrel about forms I would like to know what people really do. Where does the shift handover mostly happen where you work?

If you want to say more than that, say it below: what you lose by doing it there is more interesting than what you gain.`,
		poll: {
			options: ['At the bedside', 'In the office', 'At the computer, then the bedside', 'By telephone'],
			votes: [
				['priya.nair', 0],
				['thandi.mokoena', 0],
				['lukas.hoffmann', 2],
				['annika.lindqvist', 2],
				['nadia.benali', 2],
				['rosa.ferreira', 1],
				['wambui.kariuki', 0],
				['teresa.kowalczyk', 2],
				['kenji.mori', 1],
			],
		},
		replies: [
			say(
				'priya.nair',
				22,
				`At the chair, with the person listening. What we lose: the sentence about the family that nobody wants to say aloud. We say that one in the corridor, and then it is not written anywhere.`,
				[
					say(
						'beth.carmichael',
						40,
						`That sentence is the reason for this thread. It needs a place. Ours is now "anything for the office?" asked at the end, every time, also when there is nothing.`,
					),
				],
			),
			say(
				'lukas.hoffmann',
				95,
				`Computer, two of us, then a walk past the beds. The walk is ninety seconds and finds something about once a week: a pump, a drain, a face.`,
			),
			say(
				'thandi.mokoena',
				300,
				`In the office until last year. We moved to the bedside and kept one rule: nothing is new to the patient in a handover. If it is, somebody should have told them before.`,
				[say('annika.lindqvist', 330, `Stealing this rule. It is shorter than our policy and says more.`)],
			),
		],
	},
];
