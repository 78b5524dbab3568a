// The gated space "Nursing practice": nurses of every level, midwives, student nurses.

import { type SeedThread, say } from '../thread.ts';

const here = { audience: 'space', space: 'nursing-practice', language: 'en' } as const;

export const nursing: SeedThread[] = [
	{
		...here,
		key: 'heel-discoloration',
		by: 'nadia.benali',
		photos: ['heel-wound'],
		ago: 27,
		clock: '17:40',
		text: `Heels, again. A purple or maroon area under intact skin that does not blanch is a suspected deep tissue injury, and it was usually made 48 to 72 hours before we see it. So when it appears on day three of a stay, look backwards: theatre table, trolley, the night on the floor at home.

On dark skin, do not wait for redness. Look for a colour different from the skin around it, then use the back of the hand: warmer, later cooler; firm, later boggy. And ask whether it hurts.

What I do at once: float the heel completely (pillow along the calf, knee slightly bent), photograph with a ruler, document size and colour, and tell the patient that it may open even if we do all of this right. The picture shows day nine of one that nobody saw.`,
		replies: [
			say(
				'beth.carmichael',
				25,
				`"May open even if we do all of this right" is the sentence that saves a complaint and, more to the point, trust. Stealing it for our leaflet.`,
			),
			say(
				'priya.nair',
				130,
				`Four hours in a dialysis chair, three times a week, with neuropathy. We put heel checks on the connection checklist: takes 20 seconds with the socks off.`,
				[say('nadia.benali', 160, `Socks off! Half of my work is socks.`)],
			),
			say(
				'thandi.mokoena',
				400,
				`For dark skin, a good torch from the side helps more than the ceiling light. We bought six.`,
			),
			say(
				'chloe.nguyen',
				640,
				`Question from a student: if it is already open and covered with black tissue, is it stage 4 or unstageable?`,
				[
					say(
						'nadia.benali',
						665,
						`Unstageable, until you can see the base. One exception to remember: dry, stable, intact black eschar on a heel is left alone if there is no infection. It is a natural cover. Check the blood supply before anyone debrides a heel.`,
					),
					say('chloe.nguyen', 690, `Thank you. That exception was not on my slide.`),
				],
			),
		],
	},
	{
		...here,
		key: 'sbar-at-night',
		by: 'beth.carmichael',
		ago: 25,
		clock: '06:35',
		text: `SBAR works when the R is a request. My newer colleagues do a lovely S, B and A and end with "so… just letting you know".

We practise three endings:

- "I need you to come and see him within 15 minutes."
- "I would like a fluid prescription and a repeat lactate; may I take the blood now?"
- "I am worried and I cannot say why. Please come."

The third one is a complete recommendation. If anyone tells you that it is not, give them my number.`,
		replies: [
			say(
				'joy.mendoza',
				80,
				`We add a read-back: "So you will be here by 2:40, and if pressure goes under 90 before, I call rapid response." Nobody has ever been offended.`,
			),
			say(
				'lukas.hoffmann',
				190,
				`In our unit the doctors asked for the training to be together. It was good: they also learned to answer with a time and not with "I come".`,
			),
			say(
				'patricia.osei',
				300,
				`I teach it with a telephone and a closed door, not with a poster. The first attempt is always too long. By the fourth, everybody is under a minute.`,
			),
			say(
				'chloe.nguyen',
				500,
				`This is the thing that I am most afraid of on placement. Practising with a phone tomorrow.`,
			),
		],
	},
	{
		...here,
		key: 'central-line-dressing',
		by: 'joy.mendoza',
		ago: 23,
		clock: '19:05',
		photos: ['line-care-board'],
		text: `Our line board after the redesign. The unit went from "we know the bundle" to doing it, and the difference was boring: the kit, the drape and the chlorhexidine dressing are in one drawer, and the daily question **"does this line still have a job?"** is asked at rounds by the bedside nurse, out loud.

Scrub the hub: 15 seconds, and let it dry. Drying is the part that everyone skips. Transparent dressing every 7 days, gauze every 2, and always when damp, loose or soiled.

Happy to share the checklist text. Drawn board, no patients on it.`,
		replies: [
			say(
				'teresa.kowalczyk',
				60,
				`I love "still has a job". Removal is the only intervention with no side effects on this list.`,
			),
			say('seoyeon.park', 220, `For ports: do you change the needle every seven days as well, or with each cycle?`, [
				say(
					'joy.mendoza',
					300,
					`Seven days if it stays in continuous use. Your infusion clinic probably deaccesses long before.`,
				),
				say('seoyeon.park', 330, `Yes, same day mostly. Thank you.`),
			]),
			say(
				'priya.nair',
				450,
				`Dialysis catheters are for dialysis only. I say it kindly, then less kindly. If there is truly no other access in an emergency, call us and write down who used it.`,
			),
			say('chloe.nguyen', 1400, `Timed 15 seconds with my mentor today. It is much longer than I thought.`),
		],
	},
	{
		...here,
		key: 'insulin-with-meals',
		by: 'annika.lindqvist',
		ago: 21,
		clock: '15:15',
		text: `Meal insulin and hospital trays: how do you keep them together? Our porters bring lunch between 11:40 and 12:50, and the rapid insulin was given at 11:30 because the chart says 11:30.

We now write "with the meal, when the tray is in front of the patient", and for those who eat unpredictably we give it directly **after**, dosed for what was eaten. Hypos at lunchtime went from weekly to rare. It needed one conversation with pharmacy so that the chart did not turn red.`,
		replies: [
			say(
				'beth.carmichael',
				95,
				`Ours turned red until I refused to care about red. A late signature is not a harm, a glucose of 2.4 is.`,
			),
			say(
				'patricia.osei',
				220,
				`In one ward we put the insulin pen, for that bed only, on the tray card. The person who carries the tray asks "insulin?" It works because it is silly and visible.`,
			),
			say(
				'joy.mendoza',
				380,
				`For tube feeds: the danger is the feed that stops for a scan while the insulin continues. We have a sticker on the pump: "feed off = call about insulin".`,
				[say('annika.lindqvist', 410, `That sticker will be in Sundsvall on Monday.`)],
			),
		],
	},
	{
		...here,
		key: 'restraint-alternatives',
		by: 'lukas.hoffmann',
		ago: 18,
		clock: '04:50',
		text: `Night with a delirious, intubated person who wanted to go to work. No restraint in the end. What worked, in this order: pain first, glasses on, the daughter's voice on the phone for five minutes, a folded towel to work with in both hands, the lines hidden under a sleeve, and me sitting down.

What also counts: I had one patient that night and not three. I do not want to tell colleagues with three that they only need more patience.`,
		replies: [
			say('joy.mendoza', 60, `The last paragraph is why I trust the first. Thank you.`),
			say(
				'kenji.mori',
				300,
				`The towel is good. We give retired carpenters a piece of sanded wood. Their hands know it.`,
			),
			say(
				'rosa.ferreira',
				620,
				`At home, the same: give the hands a task. Beans to sort, cloth to fold. The mind follows a little.`,
			),
		],
	},
	{
		...here,
		key: 'hand-hygiene-audit',
		by: 'teresa.kowalczyk',
		ago: 16,
		clock: '09:30',
		text: `Our hand-hygiene audit says 94 %. Our consumption of alcohol gel says something nearer 60. I believe the bottle.

People behave when I stand there with a clipboard. So now I count millilitres per patient-day, show it as a line on the ward, and keep the clipboard for teaching the one moment that is always missed: **after touching the surroundings**. Curtains, pumps, the keyboard.

How do you measure without becoming the police?`,
		replies: [
			say(
				'thandi.mokoena',
				90,
				`We let cleaners audit us for a week, with a box of biscuits for the best comment. Most honest data that we ever had.`,
			),
			say(
				'beth.carmichael',
				170,
				`Believe the bottle! Also move the bottle. Ours hung behind the door, so when the door stood open it did not exist.`,
				[say('teresa.kowalczyk', 200, `Behind the door. I must look at all of our doors.`)],
			),
			say(
				'patricia.osei',
				700,
				`Students copy what they see in the first two days and hardly ever change. So I audit mentors only, in the first week of placement.`,
			),
		],
	},
	{
		...here,
		key: 'first-minute-after-birth',
		by: 'wambui.kariuki',
		ago: 14,
		clock: '08:00',
		text: `The golden minute, as I teach it on our labour ward to anyone who stands still:

1. Dry firmly, back and head. Drying *is* stimulation.
2. Look: crying or breathing well? Skin to skin, cover both, cord later.
3. Not breathing: clear only what you can see, head neutral, **ventilate before the minute is over**. A well-fitting mask and a chest that rises. Suction never filled a lung.
4. Still slow? Check the seal before you check anything else.

We prepare bag and mask for every birth, also the easy ones. The easy ones are where it is missing.`,
		replies: [
			say(
				'freya.aldridge',
				40,
				`"Suction never filled a lung." On my teddy bear from today. At home births my partner lays it out before the tea is made.`,
			),
			say(
				'funmi.adebayo',
				120,
				`And warm towels. A cold baby does not want to breathe. We keep two in the sun by the window.`,
			),
			say(
				'sofie.vermeulen',
				260,
				`Do you delay clamping when ventilation is needed? We try to ventilate with the cord intact if the table allows it.`,
				[
					say(
						'wambui.kariuki',
						330,
						`If two of us and the bag are beside the mother, yes. Alone, I clamp and move. Breath before ideology.`,
					),
				],
			),
			say('chloe.nguyen', 800, `This is clearer than my whole neonatal module. Thank you.`),
		],
	},
	{
		...here,
		key: 'count-discrepancy',
		by: 'kenji.mori',
		ago: 12,
		clock: '20:25',
		text: `About counts in theatre. When the number is wrong, the room becomes quiet and then becomes impatient. I found two things that protect me.

First, I say the sentence before anybody asks: "The count is not correct. One large swab. We do not close." Short, no "maybe".

Second, we agreed in a calm hour, not in the operation, that the surgeon answers with "stopping". One word. After that, search: field, floor, bins, then X-ray before leaving the room.

In two years we used it four times. Three times in the bin, one time in the drape.`,
		replies: [
			say(
				'lukas.hoffmann',
				100,
				`One agreed word is very good. We did this with "Stopp" for drug errors, everybody may say it, and nobody must explain in the first ten seconds.`,
			),
			say('patricia.osei', 350, `"Agreed in a calm hour" is the whole of safety teaching.`),
		],
	},
	{
		...here,
		key: 'triage-child-fever',
		by: 'thandi.mokoena',
		ago: 10,
		clock: '13:50',
		text: `Winter there, summer here, and the children's queue is the same. Three questions that I ask before the thermometer:

- Is she drinking, and when was the last wet nappy?
- Is she *her* – playing, looking, complaining – or is she quiet?
- What does her breathing look like with the shirt up?

A child of 39.6 who throws my pen is fine for twenty minutes. A child of 37.2 who does not mind me goes in now. Under three months, any fever goes in now.`,
		replies: [
			say(
				'funmi.adebayo',
				45,
				`The quiet one, always. And I lift the shirt myself; mothers are polite and show only the neck.`,
			),
			say(
				'freya.aldridge',
				200,
				`Floppy, off feeds, cold: for newborns a low temperature frightens me more than a high one.`,
			),
			say(
				'soledad.pacheco',
				500,
				`Agrego la palidez y los tiempos de camino: a child three hours from the hospital has a lower threshold for me. The road is a vital sign.`,
			),
		],
	},
	{
		...here,
		key: 'chemo-extravasation-drill',
		by: 'seoyeon.park',
		ago: 8,
		clock: '18:20',
		text: `We ran an extravasation drill with coloured water. Findings: everybody knew "stop and do not remove the cannula". Nobody knew without looking that you **aspirate first**, that vinca alkaloids get warm compresses and anthracyclines get cold, or where the dexrazoxane was (two floors down).

Now there is a box, with two cards, red for cold and blue… no. We made the cold card blue after the second person asked. Test your cards on tired people.`,
		replies: [
			say('joy.mendoza', 140, `"Test your cards on tired people" should be national policy.`),
			say('rosa.ferreira', 300, `For home: we teach families one sentence, "it burns, stop". They learn it at once.`),
			say('patricia.osei', 650, `May I use the coloured-water drill for our oncology module? With your name.`, [
				say('seoyeon.park', 700, `Please do. With the team's name, they had the wet shoes.`),
			]),
		],
	},
	{
		...here,
		key: 'end-of-life-mouth-care',
		by: 'rosa.ferreira',
		ago: 5,
		clock: '21:00',
		text: `Mouth care in the last days, because families always ask "what can I do?" and this is something that hands can do.

A small soft brush or a wet gauze, every one or two hours while awake, whatever taste the person loved: coffee, coconut water, a drop of wine. Lips with plain balm. No glycerine lemon sticks; they dry. Ice chips if swallowing is safe.

I have seen a son stop pacing the corridor because he had a job with a teaspoon of coffee.`,
		replies: [
			say(
				'beth.carmichael',
				70,
				`We stock tiny spoons for this now. One gentleman's last request was stout on a sponge. Granted.`,
			),
			say('aoife.brennan', 180, `This is lovely and I have sent it to every nurse in our clinic.`),
			say('chloe.nguyen', 420, `We had one slide on this. Yours is better than the slide.`),
		],
	},
	{
		...here,
		key: 'ng-tube-check',
		by: 'patricia.osei',
		ago: 3,
		clock: '10:45',
		text: `From the skills laboratory. Checking a nasogastric tube by listening for bubbles was abandoned years ago, and I still see it. Air in the bronchus also makes a noise.

Before the first feed: aspirate, pH 5.5 or lower on proper strips, or an X-ray read by somebody who says in writing where the tip is. Before each later feed: mark at the nostril, pH again, think of acid suppression if it is higher.

If you cannot aspirate: turn to the left side, wait, 10–20 mL of air, try again. Then ask. No feed on hope.`,
		replies: [
			say('joy.mendoza', 55, `"No feed on hope." Going on the cart.`),
			say(
				'lukas.hoffmann',
				130,
				`And after each strong cough or vomiting, also check the tube again, even with the mark unchanged. It can curl in the mouth.`,
			),
			say('chloe.nguyen', 300, `I was taught the bubbles last year by a very kind person. How do I say it?`, [
				say(
					'patricia.osei',
					330,
					`"At school they made us use the pH strip, may I show you?" You are a student; use it as a passport.`,
				),
				say('beth.carmichael', 345, `I would be glad to be told by a student. Truly.`),
			]),
		],
	},
	{
		...here,
		key: 'titration-clinic-phone',
		by: 'aoife.brennan',
		ago: 1,
		clock: '12:20',
		text: `Titration by telephone, what I ask every time, in this order: weight on *your* scale this morning, shoes or stairs harder than last week, how many pillows, dizzy on standing, and "which tablets did you not take?" Not "did you take". Which did you *not*.

That last wording changed my clinic. About one in three now tells me something.`,
		replies: [
			say(
				'annika.lindqvist',
				60,
				`Taking this word for word. With insulin I ask "which doses are the easiest to forget?"`,
			),
			say('soledad.pacheco', 400, `Y funciona en español: «¿cuáles no se tomó?» Gracias.`),
		],
	},
];
