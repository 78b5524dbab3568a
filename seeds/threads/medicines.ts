// The space "Medicines": pharmacists, physicians, nurses and pharmacy students on drugs, doses and interactions.

import { type SeedThread, say } from '../thread.ts';

const here = { audience: 'space', space: 'medicines', language: 'en' } as const;

export const medicines: SeedThread[] = [
	{
		...here,
		key: 'clarithromycin-simvastatin',
		by: 'nora.feldman',
		ago: 25,
		clock: '10:30',
		text: `The interaction I catch most often, still: **clarithromycin with simvastatin**. Strong CYP3A4 inhibition, simvastatin levels several times higher, myopathy, rhabdomyolysis. It is a contraindication and not a caution.

Easy ways out, in order:

1. Another antibiotic, if there is one (doxycycline, or azithromycin, which hardly touches CYP3A4; mind the QT).
2. Hold the statin for the course. A week without simvastatin harms nobody. Restart it afterwards, *with a date on the discharge list*; that is the step that goes missing.
3. If a statin must continue: rosuvastatin or pravastatin are not CYP3A4 substrates in any way that matters.

Erythromycin belongs to the same sentence. Atorvastatin: lower the dose or hold.`,
		replies: [
			say(
				'ahmed.samir',
				50,
				`In the community the other half of the pair is usually from another doctor. I now ask for the cholesterol tablet by its colour.`,
			),
			say(
				'tom.gallagher',
				160,
				`Guilty, once, a decade ago. Sore thighs, CK over ten thousand, all well in the end. I have not needed the computer to tell me since.`,
			),
			say('habiba.mostafa', 320, `Is grapefruit juice really comparable, or is that an examination question only?`, [
				say(
					'nora.feldman',
					350,
					`Real, by the same enzyme, mostly in the gut wall. A glass now and then with atorvastatin is of little importance; a litre a day with simvastatin is not. I tell people on simvastatin to leave it.`,
				),
			]),
			say(
				'claire.desrosiers',
				900,
				`Add colchicine to the clarithromycin list, please. In kidney disease this pair has killed people.`,
				[say('nora.feldman', 930, `Yes. That one I would put first, if people knew it as well as the statin.`)],
			),
		],
	},
	{
		...here,
		key: 'meropenem-valproate',
		by: 'meiling.chua',
		ago: 21,
		clock: '09:10',
		text: `Reminder after a near miss: **carbapenems with valproate**. The valproate level falls by 60–90 %, within a day, and raising the dose does not bring it back. Seizures follow.

Choose another antibiotic if the bug allows. If it does not, add a second anticonvulsant (levetiracetam is the usual one) for the whole course and for a week or two after it, because the recovery is slower than the fall.`,
		replies: [
			say(
				'haruka.tanabe',
				35,
				`Thank you. From neurology: please call us *before* the first dose. We can load levetiracetam in fifteen minutes.`,
			),
			say(
				'carmen.ibanez',
				90,
				`It is one of three interactions that I ask about by reflex. The others: linezolid with serotonergic drugs, rifampicin with nearly everything.`,
			),
			say(
				'paolo.villanueva',
				210,
				`We found it only as "low valproate level, increase dose" in the notes, three days running. The level was right and the plan was wrong.`,
			),
		],
	},
	{
		...here,
		key: 'trimethoprim-potassium',
		by: 'ahmed.samir',
		ago: 18,
		clock: '20:40',
		text: `An older customer on ramipril and spironolactone came with a prescription for co-trimoxazole for a wound. I telephoned. We changed it.

Trimethoprim blocks sodium channels in the distal tubule as amiloride does, so potassium climbs in a few days, more with an ACE inhibitor, an ARB or spironolactone, more with age and poor kidneys. Cohort studies in older people show more admissions for hyperkalaemia and an association with sudden death.

My question: when there is no alternative, do you check potassium on day 3 or day 5?`,
		replies: [
			say(
				'omar.elmasry',
				40,
				`Day 3 to 4, and creatinine with it, knowing that trimethoprim raises creatinine a little by blocking secretion without any fall of the true GFR. Potassium is what I act on.`,
			),
			say(
				'nora.feldman',
				110,
				`Day 3 on the ward. In the community I would rather change the drug than rely on a blood test that has to be fetched. And hold the spironolactone for the course if it goes ahead.`,
			),
			say('lucia.montero', 300, `Bien hecho. A phone call from a pharmacist is the best alert system I have.`, [
				say('ahmed.samir', 330, `The number is on the box, doctor. Please answer it as kindly as you write.`),
			]),
		],
	},
	{
		...here,
		key: 'methotrexate-weekly',
		by: 'giulia.ferraro',
		ago: 16,
		clock: '11:55',
		text: `Low-dose methotrexate is **once a week**, and the daily error keeps happening at transitions: admission lists, tablet boxes filled by a kind neighbour, electronic orders with "daily" as the default.

What our hospital did: no default frequency, the day written in full ("on Mondays"), one tablet strength in the house, and an indication on every order. Oncology protocols live in another system altogether.

If a daily error is found: full blood count, kidneys, liver, mouth. Folinic acid without waiting, and telephone somebody who has treated it.`,
		replies: [
			say(
				'jiwoo.han',
				90,
				`Dermatology asks patients to choose their day and write it on the box in the clinic. Nobody chooses Monday, by the way. It feels unlucky.`,
			),
			say(
				'nora.feldman',
				200,
				`One strength in the house is the strongest of those. Ours had two until a mix-up in 2.5 and 10 mg. And please, no trimethoprim on top.`,
			),
			say(
				'beth.carmichael',
				500,
				`A ward pharmacist sat on a patient's bed and counted the tablets with him. Found it in five minutes. No algorithm.`,
			),
		],
	},
	{
		...here,
		key: 'iv-to-oral',
		by: 'meiling.chua',
		ago: 12,
		clock: '12:00',
		text: `IV to oral by lunchtime. Our four questions at the bedside:

- Improving, and afebrile or falling for 24 h?
- Can swallow and absorb?
- Is there an oral drug with good bioavailability for this bug and site (fluoroquinolone, linezolid, co-trimoxazole, metronidazole, clindamycin, doxycycline)?
- No site that still needs IV (meningitis, early endocarditis, undrained collection)?

OVIVA and POET (both NEJM 2019) made the list of "always IV" shorter than it was in my training. Both needed careful selection and follow-up; neither was a licence for amoxicillin by reflex.

The ward nurses call it "free the arm". It is the better slogan.`,
		replies: [
			say(
				'joy.mendoza',
				45,
				`"Free the arm" goes on our board. Every cannula that goes away is a fall that does not happen at night.`,
			),
			say(
				'carmen.ibanez',
				80,
				`In POET, stable patients with left-sided endocarditis after at least ten days of IV, TOE done, and two oral drugs. Whoever quotes it should be able to say these four things.`,
				[say('meiling.chua', 100, `I make people say them. Out loud.`)],
			),
			say(
				'marcus.bellamy',
				400,
				`The quinolone warnings are my brake: aneurysm, tendons, QT, glucose swings in older people on sulfonylureas. Co-trimoxazole and doxycycline do more than they are given credit for.`,
			),
			say(
				'habiba.mostafa',
				800,
				`Is there a simple rule for linezolid and SSRIs? My textbook says contraindicated, my tutor says it is done every day.`,
				[
					say(
						'meiling.chua',
						830,
						`Both are right. The absolute risk is low, well under 1 in 100 in cohort data. We give it when needed, tell patient and nurse what serotonin toxicity looks like (clonus, sweating, agitation), and check at 24 h. Not with an MAOI.`,
					),
				],
			),
		],
	},
	{
		...here,
		key: 'opioid-rotation',
		by: 'siobhan.keane',
		ago: 9,
		clock: '16:10',
		text: `Opioid rotation on a Friday afternoon, some safety rails:

- Conversion tables are starting points for somebody who is not in front of the table. Reduce the calculated dose by 25–50 % for incomplete cross-tolerance. More in the frail.
- In kidney failure avoid morphine and codeine; their metabolites accumulate. Fentanyl, alfentanil or careful hydromorphone, or buprenorphine.
- Patches: 12–24 h to take effect and as long to leave. Never start one for unstable pain. Heat raises absorption.
- Breakthrough dose about a tenth to a sixth of the daily dose, recalculated when the daily dose changes. This is forgotten more than anything else.
- A laxative with the first dose and not with the first complaint.`,
		replies: [
			say(
				'nora.feldman',
				35,
				`If I may add one: write mg *and* the formulation. "Hydromorphone 4 mg" has meant two things in one ward.`,
			),
			say(
				'rosa.ferreira',
				150,
				`At home we write the hour on the patch with a pen and the family checks it with the morning coffee. Two patches at once is the error I find.`,
			),
			say('giulia.ferraro', 230, `And methadone is for people who use it every week. No table helps there.`, [
				say('siobhan.keane', 250, `Hear, hear.`),
			]),
		],
	},
	{
		...here,
		key: 'heparin-units',
		by: 'habiba.mostafa',
		ago: 6,
		clock: '18:30',
		text: `My interaction of the day turned out to be no interaction: I learned that "U" for units was once read as a zero, so 10U became 100. Why do some charts still allow it?`,
		replies: [
			say(
				'nora.feldman',
				30,
				`Because paper is patient. Write "units" in full, a zero before the decimal point and never after it, and no "µg" by hand: write micrograms. These are on every error-prone abbreviation list, and every audit finds them.`,
			),
			say('giulia.ferraro', 120, `Good eye. Now look for "MS" and tell me whether it is morphine or magnesium.`, [
				say('habiba.mostafa', 150, `I will not sleep.`),
			]),
		],
	},
	{
		...here,
		key: 'chart-doac-renal',
		by: 'nora.feldman',
		ago: 4,
		clock: '14:20',
		photos: ['medication-chart'],
		text: `A teaching chart (invented, no patient). There are five problems on it; three are dangerous. Students first, please. Clinicians, hold your tongues until this evening.`,
		replies: [
			say(
				'habiba.mostafa',
				40,
				`Clarithromycin with simvastatin. Apixaban 2.5 mg twice daily without a reason on the chart: creatinine and weight are fine. Methotrexate "daily"!`,
			),
			say(
				'zainab.bello',
				75,
				`Ibuprofen with ramipril and a rising creatinine, and with an anticoagulant. That is my number four.`,
			),
			say(
				'jakob.winkler',
				130,
				`Paracetamol 1 g four times daily is fine over 50 kg, but it is written twice: regular and as needed. Five?`,
				[
					say(
						'nora.feldman',
						380,
						`Five. Well done, all three of you. The dangerous ones: methotrexate daily, clarithromycin with simvastatin, and the NSAID on top of an anticoagulant and an ACE inhibitor. The low apixaban dose is dangerous in the quiet way: it fails to prevent a stroke.`,
					),
				],
			),
			say('marcus.bellamy', 420, `I held my tongue and it was painful.`),
		],
	},
];
