// The gated space "Physicians".

import { type SeedThread, say } from '../thread.ts';

const here = { audience: 'space', space: 'physicians', language: 'en' } as const;

export const physicians: SeedThread[] = [
	{
		...here,
		key: 'four-pillars-low-pressure',
		by: 'hannah.whitfield',
		ago: 26,
		clock: '20:50',
		text: `How do you sequence the four drug classes in HFrEF when the systolic pressure sits around 95?

The trials did not ask that question directly, so this is about habit. Mine, for somebody warm, not dizzy and with reasonable kidneys:

1. SGLT2 inhibitor and a low dose of MRA first; between them they cost very little pressure.
2. Then a beta-blocker at the smallest dose that exists, doubled every two weeks.
3. ARNI or ACE inhibitor last and low, and I look hard at what else lowers pressure: the amlodipine from ten years ago, the tamsulosin, a diuretic dose that nobody reduced after the ankles went down.

I treat symptoms and not the number. A systolic of 92 in somebody who gardens is a good blood pressure.

What do you do differently?`,
		replies: [
			say(
				'marcus.bellamy',
				42,
				`Very close to mine. On the ward I add one more step before starting anything: stop the thing that lowers pressure without helping the heart. It is almost always a calcium channel blocker, an alpha blocker, or a nitrate for chest pain that no one remembers.`,
				[say('hannah.whitfield', 55, `The nitrate! Yes. I find one a week.`)],
			),
			say(
				'omar.elmasry',
				130,
				`From the kidney side: please do not stop everything at a creatinine rise of 20–25 %. With an SGLT2 inhibitor or an ACE inhibitor that dip is expected, and stopping costs more than it saves. I get worried above 30 %, or with potassium over 5.5, or when the patient is actually dry.`,
			),
			say(
				'tom.gallagher',
				410,
				`The rural version: whichever drug I can monitor. If the next blood test is three weeks away because of the road, the MRA waits and the SGLT2 inhibitor goes first. Nobody writes that in a guideline.`,
				[
					say('hannah.whitfield', 465, `That is a very good reason and I wish that they did write it.`),
					say('lucia.montero', 600, `Same here. Potassium takes four days to come back to us.`),
				],
			),
			say(
				'claire.desrosiers',
				1490,
				`In the over-eighties, I measure standing pressure at one and three minutes before I take a low sitting value as the limit. Some tolerate 95 very well. Others live at 118 and fall at 84 on the way to the bathroom. It is the second group that the clinic never sees.`,
			),
		],
	},
	{
		...here,
		key: 'dapa-hf-recall',
		by: 'marcus.bellamy',
		ago: 24,
		clock: '07:15',
		text: `Resident question from rounds that I liked: "Does the SGLT2 benefit in heart failure depend on diabetes?"

In DAPA-HF (McMurray et al., NEJM 2019, doi:10.1056/NEJMoa1911303) dapagliflozin reduced worsening heart failure or cardiovascular death, hazard ratio 0.74, and 55–60 % of the participants had no diabetes. The effect was much the same with and without.

So the answer is no, and the follow-up question should be about sick days, feet, genital infections and the fasting before surgery. That is where we are sloppy.`,
		replies: [
			say(
				'jonas.brandt',
				95,
				`The fasting is my department. Three days off before elective surgery (four for ertugliflozin), and think of ketones when a fasted patient is acidotic with an ordinary glucose. I have seen one euglycaemic ketoacidosis taken for a septic picture for half a night.`,
				[
					say(
						'emre.aydin',
						180,
						`A capillary ketone strip costs less than the phone call about it. Above 3 mmol/L, act.`,
					),
				],
			),
			say(
				'hannah.whitfield',
				140,
				`Good answer, and the better half is the second paragraph. Our discharge letters now have one line: "stop on days without eating or drinking, restart when both are normal".`,
			),
			say(
				'lucia.montero',
				520,
				`We print that line in Spanish with a drawing of a plate and a glass. Nobody has misunderstood the drawing yet.`,
			),
		],
	},
	{
		...here,
		key: 'bacteraemia-seven-days',
		by: 'carmen.ibanez',
		ago: 22,
		clock: '13:05',
		text: `Seven days for uncomplicated Gram-negative bacteraemia: are you really doing it?

BALANCE (NEJM 2025) randomised bacteraemia, mostly from urinary, abdominal and lung sources, to 7 or 14 days and found 7 non-inferior for death at 90 days. Before that, Yahav and colleagues in Clinical Infectious Diseases had shown much the same for Gram-negatives.

Who was **not** in there matters more than who was: *Staphylococcus aureus*, severe immunosuppression, prosthetic valves or grafts, and anything that needs a long course by itself (endocarditis, osteomyelitis, undrained abscess).

In our audit, half of the eligible patients still got ten days or more. The reason given most often was "to be safe". I would like to hear arguments and not only agreement.`,
		replies: [
			say(
				'paolo.villanueva',
				60,
				`In the unit I do seven if the source is controlled and the patient is better at day five. My hesitation is always the source: the drained abscess that may not be drained. So my argument is about imaging and not about days.`,
				[
					say(
						'carmen.ibanez',
						88,
						`Fair. Then the sentence in the notes should be "source not proved controlled", and it should expire when the scan is done. Ours never expires.`,
					),
				],
			),
			say(
				'chidi.nwosu',
				200,
				`Without repeat imaging at hand, I count from the day of drainage, and I look at the drain and the temperature chart. Seven from there. I have not regretted it, though I know that is not data.`,
			),
			say(
				'marcus.bellamy',
				330,
				`What moved our numbers was a default end date in the order set. Same doctors, same opinions, different default.`,
				[
					say('carmen.ibanez', 350, `Defaults beat lectures. I am stealing this sentence.`),
					say(
						'etienne.lacombe',
						395,
						`And no repeat blood cultures by reflex for Gram-negatives that respond. Those create their own extra week.`,
					),
				],
			),
			say(
				'ananya.krishnan',
				1210,
				`Paediatrics note of caution: neonates and meningitis are another matter, please nobody export this table to the nursery.`,
			),
		],
	},
	{
		...here,
		key: 'hyponatraemia-speed',
		by: 'omar.elmasry',
		ago: 20,
		clock: '22:30',
		text: `Three rules on severe hyponatraemia that I repeat to every new resident, and the reasons:

- **Symptoms decide the first hour.** Seizing or obtunded: 100–150 mL of 3 % saline as a bolus, repeat if needed, aim for a rise of 4–6 mmol/L. That is enough to stop herniation.
- **The clock decides the rest.** Not more than 8–10 mmol/L in 24 h when it is chronic or nobody knows, and nearer 6–8 with alcohol dependence, malnutrition, hypokalaemia, liver disease.
- **Watch the urine.** When the cause goes away (volume given, thiazide stopped, nausea gone, cortisol replaced), a sudden dilute diuresis corrects the sodium for you, too fast. Hourly urine output is the alarm; desmopressin and free water are the brake.

And potassium counts: replacing it raises sodium also.`,
		replies: [
			say(
				'marcus.bellamy',
				300,
				`The urine point is the one that bites at 3 a.m. We call for a repeat sodium at any urine output above 100 mL/h. It has saved us at least twice this year.`,
			),
			say(
				'rafael.moura',
				345,
				`In the emergency room we give the 3 % through a good peripheral vein and do not wait for a central line. Is anybody still refused by pharmacy?`,
				[
					say(
						'paolo.villanueva',
						400,
						`Not since we showed that the bolus runs over ten minutes and the vein survives. Large vein, watch the site.`,
					),
					say('omar.elmasry', 420, `Waiting for the line is the dangerous part.`),
				],
			),
			say(
				'emre.aydin',
				900,
				`Please send a cortisol before the fluids have made everything look better. And TSH only if there is a clinical reason; hypothyroidism hardly ever explains a sodium of 112.`,
			),
			say(
				'claire.desrosiers',
				2100,
				`May I add: "tea and toast" is a diet and not a character trait. The low solute intake is treatable with supper.`,
			),
		],
	},
	{
		...here,
		key: 'benzodiazepine-dose-status',
		by: 'haruka.tanabe',
		ago: 19,
		clock: '19:20',
		text: `We reviewed our status epilepticus calls. The most common deviation was not the choice of second-line drug. It was the benzodiazepine: too little, too late.

Adults of ordinary weight should get 10 mg of midazolam into the muscle, or 4 mg of lorazepam into the vein, repeatable once. We found 1 mg, 2 mg, "a little more", then twenty minutes.

After that, ESETT (NEJM 2019) told us that levetiracetam, fosphenytoin and valproate are about equal; each stopped the seizure in roughly half. So choose the one that is in the cupboard and suits the patient, and give the whole dose: levetiracetam 60 mg/kg up to 4,500 mg.

I think that the fear is of the airway. Undertreated seizures need more tubes, not fewer.`,
		replies: [
			say(
				'rafael.moura',
				75,
				`RAMPART showed the last sentence nicely: intramuscular midazolam before arrival, no excess of intubation. I repeat it at every simulation day.`,
			),
			say(
				'jonas.brandt',
				160,
				`Yes. And if I am called anyway, I would rather arrive to a patient who got 10 mg and is sleepy than to one with 45 minutes of seizure and a lactate of 12.`,
			),
			say(
				'ananya.krishnan',
				260,
				`Children: 0.1 mg/kg lorazepam i.v., or 0.2 mg/kg midazolam i.m. (buccal 0.3). We put the dose by weight on the inside of the cupboard door. No arithmetic in a corridor.`,
			),
			say(
				'ingrid.sjoberg',
				720,
				`And after the second "seizure" that does not respond at all and has closed eyes and a side-to-side head: film it, and think of functional seizures before the third ampoule. Both mistakes exist.`,
				[
					say(
						'haruka.tanabe',
						760,
						`Agreed. Eyes forced closed is the most useful sign that I know at the bedside. It does not exclude epilepsy in the same person.`,
					),
				],
			),
		],
	},
	{
		...here,
		key: 'contrast-and-kidneys',
		by: 'katarzyna.zielinska',
		ago: 17,
		clock: '03:40',
		text: `Night thoughts of a radiologist. Twice this week a CT for possible mesenteric ischaemia was delayed "because of the creatinine".

With modern low-osmolar contrast the added risk of kidney injury is small above an eGFR of 30 and uncertain below; most of what we used to call contrast nephropathy happens at the same rate in ill people without contrast. If the question is life or bowel, the eGFR is information for the consent, not a stop sign.

What I need from you instead: the time of onset, the lactate, anticoagulation yes or no, and "?ischaemia" in the request so that I run arterial and portal venous phases. Without the words you get a portal venous scan and a polite report.`,
		replies: [
			say(
				'omar.elmasry',
				70,
				`Signed by nephrology. I have dialysed more patients after missed ischaemia than after contrast. Fluids if dry, stop the NSAID, scan.`,
			),
			say(
				'chidi.nwosu',
				145,
				`"Pain out of proportion" is still the best test that we have in half of the country. If you have both a scanner and that pain, please use the scanner.`,
			),
			say('rafael.moura', 500, `Printed and taped to the phone. With your initials, Katarzyna, I hope that is fine.`, [
				say('katarzyna.zielinska', 540, `Only if you also tape "onset, lactate, anticoagulation" below.`),
			]),
		],
	},
	{
		...here,
		key: 'lithium-and-the-knee',
		by: 'ingrid.sjoberg',
		ago: 15,
		clock: '10:10',
		text: `A pattern rather than a person: someone on lithium for decades, stable, gets an NSAID for a knee, or an ACE inhibitor, or a thiazide. Two or three weeks later there is a coarse tremor, an unsteady gait, "a bit confused", and a referral to me for relapse.

Check the level (twelve hours after the last dose), creatinine, sodium, calcium and TSH. And remember two traps: symptoms may be marked with a level that looks almost therapeutic in chronic toxicity, and the brain clears later than the blood.

Dialysis is a conversation with nephrology about level, kidneys and consciousness; please have it early.`,
		replies: [
			say(
				'claire.desrosiers',
				110,
				`I would add diarrhoea and heat waves to the list of culprits. Our August has a lithium week.`,
			),
			say(
				'omar.elmasry',
				240,
				`Early, yes, and expect a rebound after the first session; repeat the level at six hours or so. One reassuring number directly after dialysis means very little.`,
			),
			say(
				'tom.gallagher',
				800,
				`I have an alert in the practice software for exactly these three classes, and I still managed it once with an over-the-counter ibuprofen. Asked at every visit since.`,
			),
		],
	},
	{
		...here,
		key: 'beta-blocker-after-mi',
		by: 'hannah.whitfield',
		ago: 13,
		clock: '21:30',
		text: `Lifelong beta-blocker after a myocardial infarction with preserved ejection fraction: who has changed practice?

REDUCE-AMI (NEJM 2024) found no benefit of starting one with LVEF ≥ 50 % after revascularisation. REBOOT (2025) found none above 40 %. BETAMI–DANBLOCK, published at the same time, found a modest benefit in a composite, mostly fewer new infarctions. ABYSS (2024), on *stopping*, did not show that interruption was safe by its composite, driven by readmissions.

My reading: with LVEF ≥ 50 %, revascularised, no arrhythmia, no angina, it is a choice and no duty, and I tell people so. At 41–49 % I still give it. I do not stop an old one that does no harm without talking about angina and blood pressure first.

Arguments welcome, especially from whoever has to live with our letters in general practice.`,
		replies: [
			say(
				'tom.gallagher',
				90,
				`In general practice what I want is the sentence "review at twelve months, may stop if…". Today I get "continue beta-blocker" from 2011 with a cardiologist who has retired to the coast.`,
				[say('hannah.whitfield', 105, `Deserved. I will write the sentence.`)],
			),
			say(
				'marcus.bellamy',
				220,
				`Same reading. The residents were surprised how much of the old evidence comes from before reperfusion. That was the teaching point for me: the drug had not changed, the patients had.`,
			),
			say(
				'claire.desrosiers',
				780,
				`For the very old with fatigue and a heart rate of 52, this gives me permission that I used to take without asking.`,
			),
		],
	},
	{
		...here,
		key: 'ecg-blind',
		by: 'rafael.moura',
		ago: 11,
		clock: '18:05',
		photos: ['ecg-complete-block'],
		text: `Rhythm strip for the residents' room; a drawing, not a patient. Before scrolling: what is the ventricular rate, what do the P waves do, and what is the first thing that you do with your hands?`,
		replies: [
			say(
				'hannah.whitfield',
				25,
				`Ventricular about 36, P waves regular at about 80 and marching through, no relation between them. Broad escape. Complete heart block until proved otherwise. Hands: feel a pulse, then pads on.`,
			),
			say(
				'jonas.brandt',
				40,
				`Pads on, then atropine while the pacer is being set up, knowing that with a broad escape it will probably do nothing. Check mechanical capture by pulse or pleth and not by the screen: the artefact lies.`,
				[say('rafael.moura', 52, `"Feel the femoral" is the line that I wanted. Thank you.`)],
			),
			say(
				'omar.elmasry',
				100,
				`And potassium before the cardiologist arrives. Bradycardia, renal failure, AV blocker and hyperkalaemia together are a syndrome with a name (BRASH), and calcium is the first drug.`,
			),
			say(
				'paolo.villanueva',
				170,
				`Adrenaline or isoprenaline infusion as the bridge if capture fails. Family meeting can wait ten minutes, nothing else can.`,
			),
		],
	},
	{
		...here,
		key: 'copd-oxygen-target',
		by: 'etienne.lacombe',
		ago: 9,
		clock: '08:20',
		text: `Small plea at the beginning of winter. In a COPD exacerbation at risk of hypercapnia the target is 88–92 % **from the ambulance on**, by Venturi mask or nasal prongs, and the target belongs on the prescription chart.

Austin and colleagues (BMJ 2010) randomised titrated against high-flow oxygen before hospital: mortality was more than halved in those with confirmed COPD. Few things that we do in the first hour have that size of effect.

And the reverse: do not leave somebody at 80 % for fear of CO₂. Hypoxia kills first. Titrate, then take a gas at thirty minutes.`,
		replies: [
			say('rafael.moura', 55, `Alert cards work. Ours are yellow, the ambulance crews ask for them by colour.`),
			say(
				'paolo.villanueva',
				150,
				`pH below 7.35 with a CO₂ above 6 kPa after an hour of proper treatment: start NIV then, not after the third gas. We are always late and never early.`,
			),
			say(
				'tom.gallagher',
				410,
				`With NEWS2, remember to tick SpO₂ scale 2 for those patients, or the score shouts at a perfectly good 90 %. And tick it only when hypercapnia has really been documented.`,
			),
		],
	},
	{
		...here,
		key: 'steroids-severe-cap',
		by: 'paolo.villanueva',
		ago: 7,
		clock: '16:45',
		text: `Hydrocortisone in *severe* community-acquired pneumonia: CAPE COD (NEJM 2023) lowered 28-day mortality from about 12 % to 6 % with 200 mg a day, started within 24 hours. Influenza was excluded and so was septic shock at baseline.

We adopted it for ICU admissions with high oxygen requirement, never for the ordinary ward pneumonia. After eighteen months: more glucose calls, no obvious signal of other harm, and I cannot tell you about mortality because we are small.

How do you handle the "possible influenza" in season?`,
		replies: [
			say(
				'carmen.ibanez',
				45,
				`PCR within two hours, and no steroid before it if I can wait. With influenza, observational data point to harm and I see no reason to gamble for a few hours.`,
			),
			say(
				'etienne.lacombe',
				130,
				`Same. And I stop after the shorter course if they are clearly better by day four; the trial allowed 8 or 14 days including a taper, decided early.`,
				[
					say(
						'paolo.villanueva',
						150,
						`Yes, decided on day four in the protocol. People forget that part and everybody gets fourteen.`,
					),
				],
			),
			say(
				'emre.aydin',
				600,
				`The glucose calls are a fair price but please plan for them: basal insulin at 0.1–0.2 units/kg with the first dose in known diabetes, not a sliding scale on day three.`,
			),
		],
	},
	{
		...here,
		key: 'delirium-not-uti',
		by: 'claire.desrosiers',
		ago: 6,
		clock: '11:30',
		text: `Positive urine is not a cause of delirium. Asymptomatic bacteriuria is present in a large share of women in long-term care, and in nearly everybody with a long-term catheter. Treating it does not clear the delirium, and *C. difficile* does not clear it either.

My list at the bedside before anyone reaches for the dipstick: pain, bladder (scan it), bowel (examine it), drugs (new and stopped), oxygen, glucose, sodium, infection **with signs**, glasses and hearing aids, sleep, and where is the family.

4AT takes two minutes. The bladder scan takes three and wins more often than the urine culture.`,
		replies: [
			say('carmen.ibanez', 30, `I would like this in every emergency department, in a frame.`),
			say(
				'marcus.bellamy',
				95,
				`Hearing aids. I now look in the ambulance bag and the bedside drawer before ordering anything. Two "confused" patients in a month could simply not hear me.`,
			),
			say(
				'siobhan.keane',
				190,
				`And opioid toxicity in falling renal function, when the dose has been unchanged for months. Myoclonus is the hint that people overlook.`,
			),
			say(
				'lucia.montero',
				1000,
				`In our clinic the daughter knows the diagnosis: "ésta no es mi mamá". I write it down as a finding.`,
			),
		],
	},
	{
		...here,
		key: 'consent-language',
		by: 'chidi.nwosu',
		ago: 4,
		clock: '20:15',
		text: `How do you explain the chance of a stoma before an emergency laparotomy, at night, in ten minutes, with the family in the corridor?

My words at present: "There is a part of the bowel that is not healthy. I will try to join the ends. If they are not fit to be joined tonight, I bring one end to the skin, into a bag. That is the safer operation. For many people it can be undone after some months. I will decide with my eyes on the bowel, and I will tell you myself in the morning."

I dropped percentages in that setting. Am I wrong?`,
		replies: [
			say(
				'siobhan.keane',
				35,
				`Those are good words. The line "I will tell you myself in the morning" does more than a percentage. I would add one question before the explanation: "What are you most afraid of tonight?" It takes thirty seconds and sometimes changes the operation.`,
			),
			say(
				'jonas.brandt',
				80,
				`I would keep one number, risk of death, said plainly if it is high, because for somebody frail it decides whether there is an operation at all. We use the predicted risk to start the talk and never to end it.`,
				[say('chidi.nwosu', 95, `Yes. For the frail I do say it. I meant the stoma.`)],
			),
			say(
				'grace.wanjiru',
				300,
				`"With my eyes on the bowel" is honest and kind. I will borrow the shape of it for caesarean hysterectomy.`,
			),
		],
	},
	{
		...here,
		key: 'transfusion-one-unit',
		by: 'marcus.bellamy',
		ago: 2,
		clock: '06:50',
		text: `One unit, then look again. We made single-unit the default for stable, non-bleeding inpatients with a threshold of 7 g/dL (8 with cardiovascular disease). Use fell by about a quarter in a year, without any speech from me.

The exception that I now discuss case by case is acute MI with anaemia. MINT (NEJM 2023) did not reach significance for the primary outcome, but the direction favoured the liberal arm, and for type 1 infarction I aim for 10 unless volume forbids it.

Does anybody hold the line at 8 in type 1 MI, and why?`,
		replies: [
			say(
				'hannah.whitfield',
				60,
				`I also go towards 10 in type 1, slowly, with an eye on the jugular veins. In type 2 with a bleeding cause I would not extrapolate.`,
			),
			say(
				'paolo.villanueva',
				200,
				`Towards 10 here as well, if the blood bank has it. Some weeks it does not, and then the honest reason for 8 is the shelf.`,
			),
		],
	},
	{
		...here,
		key: 'triage-of-calls',
		by: 'jonas.brandt',
		ago: 1,
		clock: '22:10',
		text: `Difficult airway debrief, the general part only. What helped: saying aloud "this is attempt two, the third is a supraglottic", the bougie already in the hand, and one person whose only job was to read saturations.

What did not help: six people giving advice. Next time I shall name the plan before induction, including the front-of-neck step, and ask who in the room has done it on a model this year. Two hands went up afterwards. It should have been before.`,
		replies: [
			say(
				'rafael.moura',
				90,
				`"Who has done it this year" goes onto our checklist tomorrow. Thank you for writing this down, not many do.`,
			),
			say(
				'tom.gallagher',
				260,
				`With two of us in the building, both hands go up or nobody's does. We practise on a sheep trachea from the butcher every quarter. He no longer asks.`,
			),
			say(
				'paolo.villanueva',
				330,
				`The saturation reader is underrated. We give it to the medical student, with permission to shout.`,
			),
		],
	},
];
