// The space "Students": they ask, clinicians of every profession read along and answer.

import { type SeedThread, say } from '../thread.ts';

const here = { audience: 'space', space: 'students', language: 'en' } as const;

export const students: SeedThread[] = [
	{
		...here,
		key: 'jvp-never-seen',
		by: 'zainab.bello',
		ago: 28,
		clock: '19:00',
		text: `Honest question: I have written "JVP not raised" eleven times and I have never seen a jugular venous pulse. Where do I look?`,
		replies: [
			say(
				'hannah.whitfield',
				30,
				`You are in the majority, and the only one who says it. Try this:

1. 45 degrees, head slightly to the left, neck relaxed on one pillow. Light from the side.
2. Look along the line from between the two heads of the sternomastoid up to the ear lobe. You look for a *flicker inwards*, twice per beat; the carotid is one push outwards.
3. Press on the liver for ten seconds. It rises, you see it. That is the trick for the first time.
4. If you still see nothing: lay the patient flatter (it may be low), or sit them up (it may be above the jaw).

And write "not seen" instead of "not raised". It is a good note.`,
				[
					say('zainab.bello', 90, `Saw one. A real one. With the liver trick. Thank you!`),
					say('hannah.whitfield', 120, `That made my evening.`),
				],
			),
			say(
				'tom.gallagher',
				220,
				`A pen torch almost parallel to the skin. The shadow dances before you can see the vein.`,
			),
			say('jakob.winkler', 500, `I have written it more than eleven times. Going to look tomorrow.`),
		],
	},
	{
		...here,
		key: 'sinus-first',
		by: 'mateo.quiroga',
		ago: 26,
		clock: '22:20',
		photos: ['ecg-sinus'],
		text: `I drew a normal strip by program to learn the intervals. Is this right? PR 160 ms, QRS 90 ms, QT about 380 at a rate of 72.`,
		replies: [
			say(
				'rafael.moura',
				60,
				`Looks right. Now make the PR 240 and say what you would do about it on a healthy athlete. (Nothing.)`,
			),
			say(
				'hannah.whitfield',
				400,
				`Very good. Corrected QT: 380 divided by the square root of the RR (0.83 s) is about 416 ms. Draw the tangent of the T wave down to the baseline, do not end it where the bump "looks finished".`,
				[
					say(
						'mateo.quiroga',
						450,
						`Tangent! Nobody ever told me why mine were always longer than those of the machine.`,
					),
				],
			),
			say(
				'aoife.brennan',
				700,
				`Lovely. Print it and write the names of the squares on it. I learned on one that my first ward sister drew on a napkin.`,
			),
		],
	},
	{
		...here,
		key: 'cannula-fails',
		by: 'jakob.winkler',
		ago: 23,
		clock: '21:40',
		text: `PJ week three. I miss about half of my cannulas, and always the same way: flashback, then nothing. What am I doing wrong?`,
		replies: [
			say(
				'lukas.hoffmann',
				25,
				`You stop at the flashback. The needle tip is in, the plastic is not yet. After blood: lower the angle until nearly flat, advance *needle and plastic together* another 2–3 mm, and only then slide. And anchor the vein with the other thumb until the end.`,
			),
			say(
				'joy.mendoza',
				140,
				`What Lukas said. And time: tourniquet, hand below the heart, warm towel, look for one whole minute before opening the packet. Two tries, then ask; nobody thinks less of you.`,
			),
			say(
				'funmi.adebayo',
				300,
				`In children I say what I am doing and I let them choose the hand. You miss less when nobody pulls.`,
			),
			say('jakob.winkler', 1500, `Five of six today. The sixth moved house. Thank you, Lukas.`, [
				say('lukas.hoffmann', 1530, `Bring coffee to the one who moved.`),
			]),
		],
	},
	{
		...here,
		key: 'drug-calculations',
		by: 'chloe.nguyen',
		ago: 20,
		clock: '18:10',
		text: `How do you all check an infusion calculation when it is busy? I know the formula, but I panic and get factors of ten.`,
		replies: [
			say(
				'joy.mendoza',
				45,
				`Estimate first, without a calculator. "70 kg, 0.1 microgram per kilo per minute: 7 a minute, 420 an hour. My bag has 16 microgram per mL, so about 26 mL an hour." Then calculate. If the answer is 2.6 or 260, your estimate shouts.`,
			),
			say(
				'patricia.osei',
				120,
				`And write units on every line, they cancel like in school. A calculation without units is a rumour.`,
			),
			say(
				'nora.feldman',
				260,
				`An independent check means that the other person does it *without* seeing your answer. Looking at it together and nodding is a social event.`,
				[say('chloe.nguyen', 300, `I have been to many social events then.`)],
			),
			say(
				'habiba.mostafa',
				500,
				`We practise ten per day in a group chat at breakfast. After three weeks my hands no longer sweat.`,
			),
		],
	},
	{
		...here,
		key: 'present-in-two-minutes',
		by: 'zainab.bello',
		ago: 17,
		clock: '20:30',
		text: `On rounds I am told "shorter", and when I am shorter I am told "you forgot the allergy". How do you present?`,
		replies: [
			say(
				'marcus.bellamy',
				40,
				`One sentence first, with the question in it: "A woman in her sixties with COPD, here for three days of worse breathlessness; I think exacerbation and I want to be sure it is not an embolus." Now everybody knows what to listen for.

Then only what moves that question. Then problems, each with a plan and *what you need from me today*. Allergies belong to the plan as soon as you name a drug.

Two minutes. The rest is in your pocket for when I ask.`,
			),
			say(
				'claire.desrosiers',
				200,
				`And function! "Walks to the market" or "in bed since spring" is worth more than three laboratory values.`,
			),
			say('zainab.bello', 1300, `Tried it. My consultant said "good", which from him is a symphony.`),
		],
	},
	{
		...here,
		key: 'first-death',
		by: 'chloe.nguyen',
		ago: 14,
		clock: '22:45',
		text: `My first patient died on placement this week; expected, peaceful. I helped to wash him. I am fine and I am also not fine. Is it silly to ask what you do afterwards?`,
		replies: [
			say(
				'siobhan.keane',
				20,
				`Not silly at all. I open the window, say the name, and wash my hands slowly. Then I drink something hot, with somebody. I have done this for twenty-six years.`,
			),
			say(
				'beth.carmichael',
				35,
				`Fine and not fine is the correct answer. Tell your mentor tomorrow, even in one sentence. Washing somebody well is real nursing; he was lucky to have you.`,
			),
			say('rosa.ferreira', 100, `Eu acendo uma vela em casa. Each of us has a small thing. You will find yours.`),
			say(
				'tomas.aguirre',
				400,
				`If in two or three weeks it still comes back every night, then talk to somebody like me. Before that, what Beth says.`,
			),
			say('chloe.nguyen', 1100, `Thank you, all of you. I told her. She made tea and told me about her first.`),
		],
	},
	{
		...here,
		key: 'suture-basics',
		by: 'chidi.nwosu',
		ago: 11,
		clock: '17:00',
		photos: ['suture-diagram'],
		text: `For those who start surgery: the simple interrupted stitch, drawn. Enter at **90 degrees**, turn the wrist and not the elbow, come out as far from the edge as you went in, and take as much depth as width. Edges should just kiss and stand up a little. Tight is not strong; tight is ischaemic.

Practise on a banana peel, then on a pig's foot. When the banana leaks, you pulled.`,
		replies: [
			say('jakob.winkler', 55, `The banana leaked. Twice.`),
			say(
				'kenji.mori',
				130,
				`From the scrub side: hand back the needle holder with the needle secured and say "needle back". I will love you.`,
			),
			say('zainab.bello', 240, `How many days until removal?`, [
				say(
					'chidi.nwosu',
					280,
					`Face 3 to 5, scalp 7, trunk and arms 7 to 10, legs and over joints 10 to 14. Longer on steroids, in diabetes, and whenever the patient walks home five kilometres.`,
				),
			]),
			say('mateo.quiroga', 600, `Mi madre pregunta por qué no hay más bananas.`),
		],
	},
	{
		...here,
		key: 'study-physiology',
		by: 'habiba.mostafa',
		ago: 9,
		clock: '21:05',
		text: `Small thing that worked for me: I explain one mechanism every evening to my grandmother, who was a tailor. If she asks "and why?", I have found the hole. Tonight: why loop diuretics lose potassium. She said: "So the salt goes further down, and down there they exchange it." Yes, teta. Exactly.`,
		replies: [
			say('omar.elmasry', 30, `تحياتي لجدتك. I have fellows who say it less clearly.`),
			say('zainab.bello', 90, `I want to borrow your grandmother before finals.`),
			say('jakob.winkler', 160, `What does she say about the countercurrent multiplier?`, [
				say(
					'habiba.mostafa',
					200,
					`She said that it is a queue with two lanes and that somebody in the middle takes a fee.`,
				),
			]),
		],
	},
	{
		...here,
		key: 'why-not-oxygen',
		by: 'mateo.quiroga',
		ago: 6,
		clock: '20:00',
		text: `Why do we no longer give oxygen to everyone with a heart attack? My grandfather got it, in all the films they get it.`,
		replies: [
			say(
				'hannah.whitfield',
				50,
				`Because it was tested. DETO2X (NEJM 2017), over 6,000 people with suspected infarction and saturation of 90 % or more: oxygen made no difference to death at a year. AVOID had even suggested larger infarcts. Hyperoxia constricts coronary vessels. So: below 90 % give it, above leave it.`,
			),
			say(
				'dylan.pritchard',
				120,
				`Families still ask for the mask. I say: "Your blood is already full; more makes the vessels tighten." They accept it at once.`,
			),
			say('mateo.quiroga', 180, `Clear. I tell the films.`),
		],
	},
	{
		...here,
		key: 'spacer-osce',
		by: 'zainab.bello',
		ago: 3,
		clock: '18:45',
		text: `OSCE in two weeks. If you examine: what is the one thing that you wish students would do, and that costs no knowledge?`,
		replies: [
			say('patricia.osei', 30, `Wash your hands, say your name, ask theirs, and *use it later*.`),
			say('marcus.bellamy', 60, `Stop for two seconds before you answer. Silence looks like thinking. It usually is.`),
			say('ananya.krishnan', 110, `Get down to the child's eyes.`),
			say(
				'haruka.tanabe',
				300,
				`Cover the patient again after examination. I see everything else in this one gesture.`,
			),
			say('freya.aldridge', 420, `Ask "is this all right for you?" before, and mean it.`),
			say('zainab.bello', 460, `Printed. On the wall. Thank you!`),
		],
	},
	{
		...here,
		key: 'wpw-question',
		by: 'jakob.winkler',
		ago: 1,
		clock: '20:20',
		text: `Why is verapamil dangerous in atrial fibrillation with pre-excitation, when it is fine in an AV nodal re-entry tachycardia? I can recite it but I do not understand it.`,
		replies: [
			say(
				'jonas.brandt',
				40,
				`Two doors into one room. In AVNRT the circle runs *through* the node, so closing the node stops it. In AF with an accessory pathway the atria knock 400 times a minute on both doors. Close the node and everything goes through the other door, which has no doorman. Ventricular fibrillation.`,
				[say('jakob.winkler', 60, `No doorman! I will never forget this.`)],
			),
			say(
				'hannah.whitfield',
				130,
				`Exactly. Irregular, broad, very fast: cardioversion if unwell, procainamide or ibutilide if not. No adenosine, no verapamil, no digoxin, and no amiodarone into the vein either.`,
			),
		],
	},
];
