// Clinical posts to colleagues of every health profession: to verified members, or to all members where students answer.

import { type SeedThread, say } from '../thread.ts';

const here = { audience: 'verified', language: 'en' } as const;

export const verified: SeedThread[] = [
	{
		...here,
		audience: 'members',
		key: 'capnography-arrest',
		by: 'dylan.pritchard',
		ago: 28,
		clock: '23:15',
		photos: ['capnography'],
		text: `Capnography during resuscitation, drawn from a model for teaching. What I want people to see in it:

- A waveform at all means that the tube is in the trachea. Flat line: it is not, until proved otherwise.
- Around 10–15 mmHg with good compressions. It falls when the compressor tires, so it is a coach.
- The sudden jump to 40 is often the first sign of return of circulation, before anyone finds a pulse. Finish the cycle, then check.

I would swap the blood pressure cuff for this line in most of my patients.`,
		replies: [
			say(
				'jonas.brandt',
				30,
				`"No trace, wrong place", as the British say, and they are right. I would only add bronchospasm: the shark fin, when the expiratory plateau tilts.`,
			),
			say(
				'joy.mendoza',
				120,
				`Under 10 after 20 minutes of good CPR is one piece of the decision to stop. Only one piece. We always put it beside the rest.`,
			),
			say(
				'rafael.moura',
				180,
				`Adrenaline may lower it a little and bicarbonate raises it for a minute; do not celebrate a bicarbonate bump.`,
				[say('dylan.pritchard', 200, `Have celebrated. Will not again.`)],
			),
			say('chloe.nguyen', 700, `Can it be used with a bag and mask before intubation?`, [
				say(
					'dylan.pritchard',
					760,
					`Yes, between mask and bag. The number is less reliable with a leak, the shape still tells you that air moves.`,
				),
			]),
		],
	},
	{
		...here,
		audience: 'members',
		key: 'inhaler-watch',
		by: 'etienne.lacombe',
		ago: 26,
		clock: '17:25',
		photos: ['flow-volume'],
		text: `Before you step up treatment: ask to *see* the inhaler used. In my clinic roughly half make an error that matters, and most of them have been told by somebody like me that they do it well.

The loop shows obstruction (scooped expiratory limb, FEV₁/FVC low). What it cannot show is a metered-dose inhaler fired against the tongue.

Three things: breathe out first, **slow and deep for a spray, fast and deep for a powder**, hold for as long as is comfortable. If a spacer exists, use the spacer.`,
		replies: [
			say(
				'ewa.nowicka',
				70,
				`We film it on the patient's own phone, with consent, on their phone only. They watch themselves and laugh, and correct it alone.`,
			),
			say(
				'ahmed.samir',
				150,
				`We do this at the counter with placebo devices. Five minutes. I wish that it were paid, but it is the best part of my Thursday.`,
			),
			say(
				'ananya.krishnan',
				280,
				`Children under five: spacer with mask, tidal breaths, count to ten, and never on a screaming child if you can help it. Crying lowers the dose in the lung to almost nothing.`,
			),
			say('zainab.bello', 900, `In my placement there were no spacers. The nurse made one from a 500 mL bottle.`, [
				say(
					'etienne.lacombe',
					950,
					`It works, and there are trials of bottle spacers in children with good results. Seal the hole well.`,
				),
			]),
		],
	},
	{
		...here,
		key: 'refeeding-friday',
		by: 'camille.roussel',
		ago: 25,
		clock: '15:50',
		text: `Refeeding risk, for Friday afternoons when I am not in the house.

**Who:** almost nothing eaten for more than five days, BMI under 16, large unintended weight loss, alcohol dependence, low potassium, phosphate or magnesium *before* feeding.

**What:** thiamine before the first calorie, and before any glucose infusion (200–300 mg daily, more and intravenous if Wernicke is possible). Start low, 10 kcal/kg a day, 5 if extreme. Correct electrolytes alongside; you need not wait until all are normal.

**Watch:** phosphate, potassium, magnesium daily for the first week; most falls come on days two to four. That is Sunday.`,
		replies: [
			say('beth.carmichael', 30, `"That is Sunday" should be printed on every feeding regimen.`),
			say(
				'claire.desrosiers',
				110,
				`Thank you for "you need not wait until all are normal". We have starved people in the name of a phosphate.`,
			),
			say(
				'paolo.villanueva',
				260,
				`If phosphate falls below about 0.65 within 72 hours of starting, we go back to restricted calories for two days and replace. Doig's trial (Lancet Respiratory Medicine 2015) is why.`,
			),
		],
	},
	{
		...here,
		key: 'erythema-dark-skin',
		by: 'jiwoo.han',
		ago: 24,
		clock: '19:45',
		photos: ['lesion-diagram'],
		text: `A diagram that I use with students for describing a lesion before naming it: site, size, **border, colour, surface, depth**, and its neighbours.

On dark skin, erythema may look violet, grey-brown or simply darker. Compare with the other side, feel for warmth, ask the patient: "Is this your colour?" They know. Psoriasis, cellulitis and drug rashes are recognised late when we look for pink.

And please describe colour on photographs together with skin tone and light. "Red rash" on a blue-lit phone picture is poetry.`,
		replies: [
			say('funmi.adebayo', 60, `"Is this your colour?" is the best question I have read this month.`),
			say(
				'thandi.mokoena',
				140,
				`Jaundice: sclera in daylight. Cyanosis: tongue and gums. Pallor: palms and conjunctiva. I drill it at every triage course.`,
			),
			say(
				'lucia.montero',
				320,
				`Kawasaki in a brown-skinned toddler was late by three days in our region for this reason. Fever of five days, look at lips and eyes also if there is no visible rash.`,
			),
		],
	},
	{
		...here,
		key: 'blood-loss-measured',
		by: 'grace.wanjiru',
		ago: 23,
		clock: '12:40',
		text: `We stopped estimating blood loss and started measuring it. A calibrated drape under every woman after birth, marks at 300 and 500 mL, and a bundle that starts all at once: massage, oxytocic, tranexamic acid, fluids, examination, escalation.

E-MOTIVE (NEJM 2023) did this in Kenya, Nigeria, South Africa and Tanzania: severe haemorrhage, laparotomy or death from bleeding fell by 60 %. The detection rate almost doubled. The drugs were not new. Seeing was new.

On our ward the hardest part was not the drape. It was to let the midwife start everything without waiting for me.`,
		replies: [
			say(
				'wambui.kariuki',
				20,
				`She says it nicely. The first time I started tranexamic acid before the doctor came, I signed it three times out of fear. Now it is a standing order with my name on it.`,
			),
			say(
				'freya.aldridge',
				90,
				`At home we weigh pads: one gram is one millilitre. Everyone under-guesses above a litre, including me with twenty years.`,
			),
			say(
				'chidi.nwosu',
				200,
				`Tranexamic acid within three hours of birth, WOMAN trial. And earlier is better; the benefit shrinks with every quarter of an hour.`,
			),
			say('sofie.vermeulen', 400, `What is your action line, 300 with signs or 500?`, [
				say('grace.wanjiru', 440, `300 with any abnormal sign, 500 always. The trial worked that way too.`),
			]),
		],
	},
	{
		...here,
		key: 'adrenal-sick-day',
		by: 'emre.aydin',
		ago: 21,
		clock: '21:15',
		text: `Adrenal insufficiency, what should be on the refrigerator and is usually only in the chart:

- Fever: double the dose, triple if over 39 °C, until a day after recovery.
- Vomiting twice, or a tablet that does not stay: **hydrocortisone 100 mg into the muscle**, then hospital. The order matters.
- Surgery or labour: 100 mg at the start, then 200 mg over 24 hours.
- Anybody on 5 mg of prednisolone or more for over four weeks can have it too. So can people on strong inhaled or joint steroids.

Ambulance colleagues: the emergency card is not an exaggeration.`,
		replies: [
			say(
				'dylan.pritchard',
				35,
				`On our drug list since last year, and we may use the patient's own kit. It took one death elsewhere for this to be written.`,
			),
			say(
				'jess.tavares',
				120,
				`Families are afraid of the needle. We practise on an orange during the home visit, and then nobody is afraid of the orange.`,
			),
			say(
				'jonas.brandt',
				300,
				`For theatre: no evidence of harm from one dose too many, plenty from one too few. I do not argue about it at induction.`,
			),
			say(
				'nora.feldman',
				820,
				`Dexamethasone for nausea covers glucocorticoid for that day but not mineralocorticoid. In primary disease remember the fludrocortisone when doses go back below about 50 mg.`,
			),
		],
	},
	{
		...here,
		key: 'sprint-measurement',
		by: 'lucia.montero',
		ago: 20,
		clock: '18:30',
		text: `Before we quote SPRINT (NEJM 2015, target below 120 systolic, fewer events and deaths in people at high risk without diabetes), we should say how pressure was measured there: automated, seated, after five minutes of rest, mean of three readings. My clinic reading after the bus ride is 10 to 15 higher.

So I changed the chair and the five minutes before I changed any drug. A third of my "resistant" patients became ordinary.`,
		replies: [
			say(
				'hannah.whitfield',
				60,
				`The cheapest antihypertensive there is. Add the right cuff: too small reads high, and we mostly own small ones.`,
			),
			say(
				'soledad.pacheco',
				90,
				`La silla con respaldo, los pies en el piso, sin platicar. I write it on the wall, also for the doctors.`,
			),
			say(
				'tom.gallagher',
				300,
				`Home monitoring twice a day for seven days, drop the first day. Done. The bus ride is not invited.`,
			),
			say('omar.elmasry', 800, `And standing, at least once, in everyone over 70 or with diabetes.`),
		],
	},
	{
		...here,
		audience: 'members',
		key: 'early-mobilisation',
		by: 'ewa.nowicka',
		ago: 19,
		clock: '14:35',
		text: `After TEAM (NEJM 2022) people told me "so early mobilisation does not work". That is not what I read. The trial compared *more* and *earlier* active mobilisation with a usual care that already mobilised. More was not better for days alive and out of hospital, and there were more adverse events.

What I took from it: the usual dose is a good dose; sedation is the thing to lower; and I stop at the first arrhythmia or desaturation without feeling like a coward.

Do others still sit people out on noradrenaline? I do, low and stable.`,
		replies: [
			say(
				'paolo.villanueva',
				45,
				`Low and stable, yes. What changed here is the sedation target: RASS 0 to −1 by day two unless there is a reason in writing.`,
			),
			say(
				'lukas.hoffmann',
				100,
				`Yes, with three people and a plan for the lines. The plan takes longer than the sitting.`,
			),
			say(
				'arjun.bhattacharya',
				250,
				`May a methods person be pleased? The control group is the whole story of that paper, and it is the part that nobody retells.`,
				[say('ewa.nowicka', 290, `You may. You are invited to the next journal club, bring cake.`)],
			),
		],
	},
	{
		...here,
		key: 'dental-swelling',
		by: 'nikhil.deshpande',
		ago: 17,
		clock: '11:20',
		text: `From the other end of the airway. A dental swelling goes to hospital today, and not to me tomorrow, when there is: floor of the mouth raised or hard, trismus (less than two fingers), voice change or drooling, swelling that crosses the midline below the jaw, or fever with a fast spread.

Antibiotics alone do not treat an abscess. The tooth or the pus must come out. If you must bridge a night: amoxicillin, or add metronidazole if it spreads, and telephone a dentist in the morning.

And please do not stop anticoagulants for a single extraction. We pack and stitch.`,
		replies: [
			say('thandi.mokoena', 70, `Two fingers in the mouth goes onto my triage card.`),
			say(
				'jonas.brandt',
				130,
				`Ludwig is an awake intubation with the surgeon in the room, sitting up. Call early, I like company.`,
			),
			say('tom.gallagher', 280, `Thank you for the anticoagulant line. I get one such letter a week, from both sides.`),
			say(
				'emre.aydin',
				600,
				`And write to us when you see periodontitis with no reason. Some of my new diabetics come from dentists.`,
			),
		],
	},
	{
		...here,
		key: 'pulse-ox-skin',
		by: 'priya.nair',
		ago: 16,
		clock: '20:10',
		text: `A reminder that pulse oximeters can read too high on darker skin. Sjoding and colleagues (NEJM 2020, letter) found occult hypoxaemia about three times as often in Black as in White patients at a reading of 92–96 %.

In practice: trend over single number, warm finger, no varnish, and a blood gas when the patient looks worse than the screen. In my unit, brown skin is the normal skin, and I still trust the number too much when I am tired.`,
		replies: [
			say(
				'ananya.krishnan',
				40,
				`When child and number disagree, I treat the child. Thank you for saying "when I am tired".`,
			),
			say(
				'dylan.pritchard',
				200,
				`We added respiratory rate as the trigger, counted over a real minute. It is free and does not know skin.`,
			),
			say('jiwoo.han', 450, `Same family of problem as erythema. The instrument was taught on one skin.`),
		],
	},
	{
		...here,
		key: 'sepsis-bundle-argument',
		by: 'thandi.mokoena',
		ago: 15,
		clock: '22:00',
		text: `An argument that I lost today and would like to win next time. Patient with fever, confusion, pressure 84, mottled knees. I wanted antibiotics now; the answer was "after the lactate is back".

I said that shock is visible from the door. Cultures take one minute, then the drug. The lactate tells us how bad it is and does not tell us whether.

What words work for you?`,
		replies: [
			say(
				'carmen.ibanez',
				20,
				`You were right. Probable sepsis with shock: within the hour. Possible sepsis *without* shock: you may take up to three hours to find out. These are the two lanes in the 2021 guideline and they help in arguments.`,
			),
			say(
				'beth.carmichael',
				55,
				`"I am going to draw them up while you decide." It has never taken longer than the drawing-up.`,
			),
			say(
				'marcus.bellamy',
				90,
				`From the other side of that conversation: "What would change in the plan if the lactate is normal?" If the answer is nothing, we have both heard it.`,
				[say('thandi.mokoena', 110, `That is the one. Learned by heart.`)],
			),
			say(
				'rafael.moura',
				300,
				`Mottled knees predict more than my first lactate does. Score them, and look again after the fluids. Capillary refill at the fingertip, ten seconds of pressure, was at least as good as lactate in ANDROMEDA-SHOCK.`,
			),
		],
	},
	{
		...here,
		audience: 'members',
		key: 'functional-not-fake',
		by: 'haruka.tanabe',
		ago: 13,
		clock: '20:00',
		text: `I show Hoover's sign to the patient. "Press this heel down: weak. Now lift the other leg: do you feel the first heel pressing strongly? The strength is there. The access to it is not working." Then I say the name, functional weakness, and that it can improve with physiotherapy.

It is a positive diagnosis. I no longer say "all tests are normal, good news". For the patient that is bad news without a name.`,
		replies: [
			say(
				'ewa.nowicka',
				50,
				`When they come to me after such a talk, treatment begins in session one. When they come after "nothing found", the first month is about being believed.`,
			),
			say(
				'ingrid.sjoberg',
				130,
				`And to psychiatry with a diagnosis in the hand, please, not instead of one. Thank you for this.`,
			),
			say(
				'tomas.aguirre',
				350,
				`The difference between "there is nothing" and "I know this and it has a name" is most of the therapy.`,
			),
			say(
				'mateo.quiroga',
				700,
				`I saw this done once and the patient cried from relief. I had thought that she would be angry.`,
			),
		],
	},
	{
		...here,
		key: 'pocus-lung',
		by: 'rafael.moura',
		ago: 12,
		clock: '15:30',
		text: `Five-minute lung ultrasound for the breathless, my order: sliding at the front (pneumothorax?), B-lines on both sides (wet?), bases (effusion?), then a look at the heart and the leg veins.

Rule for my residents: **say what you expect before you put the probe down**. If image and story disagree, one of them is wrong, and it is not always the story.

Diffuse B-lines are not always failure. Fibrosis, ARDS and viral pneumonia make them too; look at the pleural line, irregular is not water.`,
		replies: [
			say(
				'katarzyna.zielinska',
				45,
				`"Say what you expect before" – could you send your residents to my department for a week, to infect us?`,
			),
			say(
				'etienne.lacombe',
				120,
				`The pleural line, yes. Half of my pulmonary fibrosis has been given furosemide at least once.`,
			),
			say(
				'hannah.whitfield',
				240,
				`And a collapsible IVC with a lung full of B-lines should make you stop and think rather than diurese.`,
			),
			say(
				'dylan.pritchard',
				900,
				`We carry a pocket probe now. Its best use so far: showing the crew when *not* to decompress a chest.`,
			),
		],
	},
	{
		...here,
		key: 'deprescribing-ppi',
		by: 'claire.desrosiers',
		ago: 11,
		clock: '16:05',
		text: `Deprescribing works when it is offered as a trial: "We pause this for six weeks. You can restart it without asking me." Almost nobody restarts.

PPI without a reason (no NSAID or anticoagulant with risk, no Barrett, no severe oesophagitis): halve for two to four weeks, then stop, with an antacid in the drawer. Rebound acid for ten days is expected; say so in advance, or it looks like proof of need.

Which drug do you find hardest to stop? For me the sleeping pill of the other spouse.`,
		replies: [
			say(
				'nora.feldman',
				60,
				`"of the other spouse" – painfully true. Hardest for me: the iron tablet. Nobody knows who started it and everyone is fond of it.`,
			),
			say(
				'ahmed.samir',
				150,
				`Antihistamine drops for sleep. Sold without prescription, strongly anticholinergic, invisible on every list.`,
			),
			say(
				'tom.gallagher',
				420,
				`The statin at 96, because the daughter is the one who would worry. So I start with the daughter.`,
			),
			say('soledad.pacheco', 900, `Las vitaminas que manda el primo. No one dares to touch those.`),
		],
	},
	{
		...here,
		audience: 'members',
		key: 'debrief-not-therapy',
		by: 'tomas.aguirre',
		ago: 10,
		clock: '19:40',
		text: `After a hard shift, a team often asks me for "a debriefing". What I offer first is smaller: twelve minutes, standing, same day.

1. What happened, in facts, each from where they stood.
2. What was done well. Somebody must say it aloud.
3. One thing that we would change in the system, not in a person.
4. Who is going home alone tonight?

Forced single-session psychological debriefing does not prevent post-traumatic stress, and may harm. Nobody has to speak. Sleep, food and a message the next day do more than my questions.`,
		replies: [
			say('beth.carmichael', 30, `Number four. We added "who is driving?"`),
			say(
				'jess.tavares',
				100,
				`In an ambulance there are two of us and a fuel station. Number two over bad coffee is the whole service. It helps.`,
			),
			say('siobhan.keane', 220, `The message the next day. I kept one for eleven years.`),
			say('zainab.bello', 500, `Are students included? We usually stand at the wall and then go to a lecture.`, [
				say(
					'tomas.aguirre',
					530,
					`Included, and asked by name. Students at the wall saw the same thing with fewer tools.`,
				),
				say('marcus.bellamy', 560, `I have been that attending who sent them to the lecture. Noted, thank you.`),
			]),
		],
	},
	{
		...here,
		key: 'bronchiolitis-less',
		by: 'ananya.krishnan',
		ago: 8,
		clock: '09:00',
		text: `Bronchiolitis season. The list of things that do *not* shorten it: salbutamol, steroids, antibiotics, chest physiotherapy, routine X-ray. The list of things that help: feeding in small amounts, suction of the nose before feeds, oxygen when truly low, and a parent who knows that day three to five is the worst and that the cough lasts three weeks.

High flow is for those who work hard on low flow and not for every wheeze. In PARIS (NEJM 2018) it reduced escalation, but most infants did fine without, and rescue worked.

Come back if: fewer than half of the usual feeds, pauses in breathing, blue, or no wet nappy in twelve hours.`,
		replies: [
			say(
				'funmi.adebayo',
				40,
				`"Day three to five is the worst" saves more revisits than any drug. I write the weekday on a card: "worst on Thursday".`,
			),
			say('ewa.nowicka', 110, `As a physiotherapist I confirm with joy that I am not needed here.`),
			say(
				'tom.gallagher',
				330,
				`Under six weeks, born early, or a heart condition: I keep them or send them regardless of how good they look at noon. Nights are long here.`,
			),
		],
	},
	{
		...here,
		key: 'palliative-dyspnoea',
		by: 'siobhan.keane',
		ago: 7,
		clock: '21:20',
		text: `Breathlessness at the end of life, the cheap things first: a hand-held fan to the cheek, an open window, sitting forward over a table, one calm person, fewer people. Then low-dose oral morphine if the above is not enough and the kidneys allow. Oxygen for hypoxaemia; without hypoxaemia, air by prongs was as good in a proper trial (Abernethy, Lancet 2010).

And say before it happens what will be done if it gets worse. Fear is half of the breath.`,
		replies: [
			say('rosa.ferreira', 50, `O leque. In Recife every grandmother has one already, no prescription needed.`),
			say('etienne.lacombe', 120, `I was sceptical about the fan until my own patients asked for theirs back.`),
			say('kenji.mori', 600, `My father used one. Thank you for writing "fewer people".`),
			say(
				'paolo.villanueva',
				720,
				`We use it on the ICU now for those on comfort care. It also gives the family something to hold.`,
			),
		],
	},
	{
		...here,
		audience: 'members',
		key: 'blood-gas-print',
		by: 'paolo.villanueva',
		ago: 5,
		clock: '18:50',
		photos: ['blood-gas'],
		text: `Blood gas of the week (made up). Adult, breathless, ill for a few days, on air. Work it through in five lines: acidaemia or not, which side, compensation, gap, oxygen. Then one disease.`,
		replies: [
			say(
				'zainab.bello',
				35,
				`pH low with low bicarbonate: metabolic acidosis. Expected CO₂ by Winter: 1.5 × 9 + 8 = 21.5 mmHg, measured 22, so compensation is right. Gap 136 − 100 − 9 = 27, high.`,
			),
			say(
				'mateo.quiroga',
				60,
				`Glucose 24 and ketones, so diabetic ketoacidosis. Potassium 5.6 but the total is low, so it will fall with insulin.`,
				[
					say(
						'emre.aydin',
						85,
						`Both correct. Fluids, 0.1 units/kg an hour, potassium added once it is below 5.5 with urine flowing. And find the trigger before the gap closes.`,
					),
				],
			),
			say(
				'omar.elmasry',
				200,
				`Check the delta: gap up by 15, bicarbonate down by 15. A pure high-gap acidosis. If the bicarbonate had fallen further, look for diarrhoea or a litre too much of saline.`,
			),
			say(
				'jakob.winkler',
				380,
				`Oxygen: on air with CO₂ of 22 mmHg the alveolar pO₂ should be around 120, he has 96. Slightly wide. So look at the lungs for the trigger?`,
				[say('paolo.villanueva', 420, `Now you may have my chair.`)],
			),
		],
	},
	{
		...here,
		key: 'outbreak-sink',
		by: 'teresa.kowalczyk',
		ago: 3,
		clock: '13:15',
		text: `Same carbapenemase-producing *Enterobacter* in three people, weeks apart, never at the same time on the ward. The link was a sink in which somebody poured the rest of the tea, the rest of the feed and the rest of the antibiotic infusion. The trap was a nursery.

We changed the trap, put a sign ("hands only"), moved the drug preparation two metres away from the splash, and now culture drains when a story does not fit.

Ask your unit what is poured where. Nobody will lie, because nobody knew that it matters.`,
		replies: [
			say('carmen.ibanez', 40, `Please write this up. And keep the sign short, as you did.`),
			say(
				'meiling.chua',
				100,
				`The antibiotic remains down the drain are selection at home. We give waste containers now.`,
			),
			say('lukas.hoffmann', 320, `I poured coffee this morning. I am sorry, sink.`),
		],
	},
	{
		...here,
		key: 'ed-handover-ambulance',
		by: 'jess.tavares',
		ago: 2,
		clock: '19:30',
		text: `Request from the people in green (here: blue). When we hand over, please give us 45 seconds without touching the patient, unless there is no pulse. Everything that I forgot to write I will say in these 45 seconds, and it is usually what the neighbour told me.`,
		replies: [
			say('thandi.mokoena', 25, `We say "hands off, ears on". It took a month, and it works.`),
			say('rafael.moura', 60, `And then one question from us, not six. Agreed.`),
			say('dylan.pritchard', 140, `"What the neighbour told me." That is the whole diagnosis on a good day.`),
		],
	},
	{
		...here,
		audience: 'members',
		key: 'af-strip',
		by: 'hannah.whitfield',
		ago: 1,
		clock: '08:10',
		photos: ['ecg-atrial-fibrillation'],
		text: `Strip for breakfast (drawn from a model). Irregularly irregular, no P waves, a fine undulating baseline. Ventricular rate around 110.

Three questions I ask before any drug: **how long**, **why now** (sepsis, thyroid, alcohol, surgery, embolus), and **what is the stroke risk**. Rate control is what I do while I find out the first two.

In sepsis, treat the sepsis. A diltiazem bolus at a pressure of 88 is a story that I have to tell too often.`,
		replies: [
			say(
				'marcus.bellamy',
				50,
				`"Why now" is the one that gets lost at 4 a.m. Ours go on the board: volume, fever, pain, potassium, magnesium.`,
			),
			say('zainab.bello', 110, `How do you count the rate when it is so irregular?`, [
				say(
					'hannah.whitfield',
					130,
					`Count the QRS complexes in ten seconds and multiply by six. With six large squares you would only be measuring your luck.`,
				),
			]),
			say('aoife.brennan', 200, `And by pulse for a full minute; the deficit tells you what the heart does with it.`),
		],
	},
];
