// Cases of the demonstration: skin, belly, glands, eyes.

import type { SeedCase } from './case.ts';

export const skinAndBelly: SeedCase[] = [
	{
		key: 'plaques-after-pneumonia',
		by: 'jiwoo.han',
		hoursAgo: 12 * 24,
		basis: 'signed',
		standing: 'closed',
		pictures: ['sweet-diagram'],
		fields: {
			title: 'Tender plaques and fever a week after a chest infection',
			summary:
				'A woman in her fifties with juicy, painful plaques on neck and arms, sent as erysipelas that did not answer to two antibiotics.',
			presentation:
				'On day 0 a 52-year-old woman came with fever and painful red plaques that had grown over five days on the neck, both forearms and the back of the hands. A cough with fever ten days before had gone by itself. Flucloxacillin, then clindamycin, changed nothing.',
			history: 'Otherwise well. No new medicines before the rash. No bowel complaints, no joint pain at rest.',
			examination:
				'Temperature 38.7 °C. Nine sharply raised plum-red plaques of 1 to 4 cm, so oedematous that they look like blisters and are firm to the finger. A new one stands where blood was taken yesterday. Left eye red.',
			investigations:
				'Biopsy of a forearm plaque: dense neutrophils in the upper dermis, marked oedema of the papillary dermis, no vasculitis; cultures of tissue sterile. Blood film without blasts.',
			imaging:
				'Diagram of where the plaques stood and of what the biopsy showed; photographs are kept out of this case on purpose.',
			question: 'How far do you look for a tumour at a first episode with a clear infection before it?',
			course:
				'Day 1: prednisolone 0.7 mg/kg. Fever gone after twelve hours, pain after a day; plaques flat on day 5. Tapered over five weeks. Blood count again at three months.',
			outcome:
				'Acute febrile neutrophilic dermatosis (Sweet syndrome), classical, after a respiratory infection. No relapse in three months, blood count normal twice; age-appropriate screening up to date, nothing further looked for.',
			teaching:
				'Red, hot and **not** infected: a plaque that looks like a blister and feels solid is oedema.\n\nPathergy: ask about the site of the last needle.\n\nAnaemia, a low platelet count or no preceding infection: then look at the marrow.',
			age: '50-59',
			sex: 'female',
			ended: 'recovered',
			specialty: 'dermatology',
			setting: 'outpatient',
			language: 'en',
			audience: 'public',
			diagnosis: 'L98.2\nSweet Syndrome',
			procedure: 'Biopsy',
			anatomy: 'Skin',
			drug: 'Prednisolone',
		},
		labs: [
			'Leucocytes; 15.8; 10*9/L; 4.0-10.0; 0',
			'Leucocytes; 11.2; 10*9/L; 4.0-10.0; 2',
			'Leucocytes; 7.9; 10*9/L; 4.0-10.0; 12',
			'C-reactive protein; 142; mg/L; <5; 0',
			'C-reactive protein; 61; mg/L; <5; 2',
			'C-reactive protein; 4; mg/L; <5; 12',
			'Haemoglobin; 131; g/L; 120-155; 0',
			'Platelets; 288; 10*9/L; 150-400; 0',
		],
		replies: [
			{
				by: 'lucia.montero',
				hoursAfter: 5,
				text: 'I would have sent her as erysipelas too. What helped me in your text: bilateral, sharply raised, and the needle mark. Taped into our emergency folder.',
			},
			{
				by: 'carmen.ibanez',
				hoursAfter: 8,
				text: 'And from stewardship: a “cellulitis” on both sides that does not move in 48 hours is a diagnosis to be doubted, not an antibiotic to be changed.',
			},
		],
		thanks: ['lucia.montero', 'carmen.ibanez', 'tom.gallagher'],
	},
	{
		key: 'gallstone-ileus',
		by: 'chidi.nwosu',
		with: ['katarzyna.zielinska'],
		hoursAgo: 16 * 24,
		basis: 'waiver',
		standing: 'closed',
		pictures: ['xray-rigler'],
		fields: {
			title: 'Vomiting that comes and goes, and air where none belongs',
			summary: 'A woman of more than ninety with three days of obstruction on and off; the plain film already told it.',
			presentation:
				'On day 0 a woman over 90 was brought from her home with vomiting for three days, cramps that moved from the upper right to the middle, and no wind passed since the day before. In between she had twice felt better for hours.',
			history:
				'No operation on the belly. Known gallstones, “never troubled”. Walks with a frame, lives with her sister.',
			examination:
				'Dry, afebrile, heart rate 96 per minute, blood pressure 104/60 mmHg. Belly distended, tinkling, no peritonism, no hernia.',
			investigations: 'Lactate 1.9 mmol/L. Values below.',
			imaging:
				'Supine film, drawn: dilated small bowel with valvulae conniventes, a branching gas shadow over the liver, and a ringed calcified density of 3 cm low on the right: the triad that Rigler described in 1941. CT confirmed a fistula between gallbladder and duodenum.',
			question: 'Stone only, or stone and fistula in one operation, at that age?',
			course:
				'Day 0: tube, fluids. Day 1: short midline incision, stone milked upwards from the narrow ileum and taken out by enterotomy through healthy bowel; the rest of the bowel felt for a second stone. Gallbladder and fistula left alone. Day 4: eating.',
			outcome: 'Home on day 9, with a visit by her own nurse. No cholangitis in five months; the fistula is left.',
			teaching:
				'Obstruction that eases and comes back is a stone that tumbles on.\n\nLook for gas over the liver on **every** film of an obstruction without scars.\n\nFeel the whole bowel: one in twenty has a second stone.',
			age: '90+',
			sex: 'female',
			ended: 'recovered',
			specialty: 'general-surgery',
			setting: 'theatre',
			language: 'en',
			audience: 'verified',
			diagnosis: 'K56.3\nGallstone ileus',
			procedure: 'Laparotomy; Enterotomy',
			anatomy: 'Ileum; Gallbladder',
		},
		labs: [
			'Creatinine; 164; µmol/L; 45-84; 0',
			'Creatinine; 118; µmol/L; 45-84; 1',
			'Creatinine; 88; µmol/L; 45-84; 4',
			'Potassium; 3.1; mmol/L; 3.5-5.1; 0',
			'Potassium; 3.8; mmol/L; 3.5-5.1; 1',
			'Potassium; 4.1; mmol/L; 3.5-5.1; 4',
			'Bilirubin; 14; µmol/L; <21; 0',
		],
		replies: [
			{
				by: 'claire.desrosiers',
				hoursAfter: 6,
				text: 'Stone only. What decides at that age is the time under anaesthesia and the first walk. Did she get her glasses and hearing aid back in the recovery room?',
			},
			{
				by: 'kenji.mori',
				hoursAfter: 10,
				to: 0,
				text: 'She did: they were in my pocket, labelled. It is on our checklist since spring.',
			},
		],
		thanks: ['claire.desrosiers', 'kenji.mori', 'marcus.bellamy'],
	},
	{
		key: 'calcium-and-cough',
		by: 'emre.aydin',
		hoursAgo: 9 * 24,
		basis: 'not-identifiable',
		reason:
			'Age is a band, the place of work is left out, days are relative, and hypercalcaemia in sarcoidosis is seen in every large clinic several times a year.',
		standing: 'closed',
		fields: {
			title: 'Thirst, stones and a calcium that rises in summer',
			summary: 'A man in his thirties with calcium 3.2 mmol/L, a suppressed PTH and, asked twice, a dry cough.',
			presentation:
				'On day 0 a 37-year-old man came with thirst, constipation and a second kidney stone within four months. He had spent the holidays out of doors.',
			history:
				'No supplements at first; then he remembered vitamin D from the supermarket, 50 µg a day for a year. A dry cough “from the air conditioning”.',
			examination:
				'Dry, otherwise well. Two painless purple papules at the edge of an old scar of the knee. No enlarged nodes to be felt.',
			investigations:
				'PTH suppressed, 25-hydroxyvitamin D normal, 1,25-dihydroxyvitamin D high. ACE 98 U/L. Biopsy of the scar: naked granulomas, no organisms.',
			imaging:
				'Chest film: symmetrical hilar nodes, fine nodules in the middle fields. Kidneys on ultrasound: one stone of 5 mm left.',
			question: 'Would you have treated the calcium with a bisphosphonate on the first day?',
			course:
				'Day 0: fluids, vitamin D and sun stopped. Day 2: prednisolone 20 mg. Calcium normal on day 10, urine calcium on day 24. Hydroxychloroquine from week 6 to spare steroid.',
			outcome:
				'Sarcoidosis with extrarenal activation of vitamin D. One year on: calcium normal on 5 mg, no new stone, cough gone.',
			teaching:
				'PTH low and 25-OH-D normal: measure 1,25-(OH)₂-D before the next supplement.\n\nAsk for the bottle from the supermarket, and for the summer.\n\nOld scars are worth a look.',
			age: '30-39',
			sex: 'male',
			ended: 'recovered',
			specialty: 'endocrinology',
			setting: 'outpatient',
			language: 'en',
			audience: 'members',
			diagnosis: 'D86.2\nHypercalcemia',
			anatomy: 'Lung; Kidney',
			drug: 'Prednisolone; Hydroxychloroquine',
		},
		labs: [
			'Calcium, corrected; 3.21; mmol/L; 2.15-2.55; 0',
			'Calcium, corrected; 2.98; mmol/L; 2.15-2.55; 2',
			'Calcium, corrected; 2.71; mmol/L; 2.15-2.55; 5',
			'Calcium, corrected; 2.44; mmol/L; 2.15-2.55; 10',
			'Calcium, corrected; 2.38; mmol/L; 2.15-2.55; 24',
			'PTH; 0.6; pmol/L; 1.6-6.9; 0',
			'PTH; 2.9; pmol/L; 1.6-6.9; 24',
			'25-hydroxyvitamin D; 71; nmol/L; 50-125; 0',
			'1,25-dihydroxyvitamin D; 246; pmol/L; 48-160; 0',
			'1,25-dihydroxyvitamin D; 118; pmol/L; 48-160; 24',
			'Creatinine; 131; µmol/L; 62-106; 0',
			'Creatinine; 92; µmol/L; 62-106; 10',
		],
		replies: [
			{
				by: 'etienne.lacombe',
				hoursAfter: 7,
				text: 'For the lungs alone I would not have treated him. The calcium is the indication; write that into the letter, or somebody stops it at the first normal film.',
			},
			{
				by: 'ahmed.samir',
				hoursAfter: 26,
				text: 'From the counter: 50 µg a day stands on the shelf without a word. I now ask everybody who collects a stone analysis what else they take.',
			},
		],
		thanks: ['etienne.lacombe', 'omar.elmasry'],
	},
	{
		key: 'fundus-in-the-village',
		by: 'lucia.montero',
		hoursAgo: 70,
		basis: 'signed',
		language: 'es',
		pictures: ['fundus-crvo'],
		fields: {
			title: 'Woke with a veil over one eye: what can I do four hours from an ophthalmologist?',
			summary:
				'A man in his sixties with painless loss of vision in one eye, and a fundus that I could take with the telephone.',
			presentation:
				'On day 0 a 63-year-old man woke with a grey veil over the right eye, without pain. He counts fingers at one metre with it; the left reads everything.',
			history: 'Blood pressure treated on and off, smokes. No headache, no jaw pain on chewing, no weight loss.',
			examination:
				'Blood pressure 178/104 mmHg twice. Right pupil reacts sluggishly, with a relative afferent defect. No murmur at the neck, pulse regular. Temporal arteries soft and beating.',
			investigations: 'ESR by our own tube 14 mm in the first hour. Glucose by finger 6.9 mmol/L.',
			imaging:
				'The fundus as I drew it over my own photograph: swollen disc, wide crooked veins, haemorrhages in all four quarters.',
			question:
				'I read it as a central retinal vein occlusion. Can it wait for the bus on Thursday, or does he go tonight? Do you start anything for the pressure beyond his tablets, and aspirin?',
			course: 'Day 0: his own amlodipine again, 5 mg, and an appointment by telephone for day 2.',
			age: '60-69',
			sex: 'male',
			specialty: 'family-medicine',
			setting: 'primary-care',
			language: 'en',
			audience: 'members',
			diagnosis: 'Retinal Vein Occlusion',
			anatomy: 'Retina',
		},
		updates: [
			{
				day: 2,
				hoursAfter: 40,
				text: 'Seen in the city: confirmed, macula swollen. First intravitreal injection today, pressures of both eyes normal. Next visit on day 30.',
			},
		],
		replies: [
			{
				by: 'rafael.moura',
				hoursAfter: 1,
				text: 'Painless, no jaw claudication, ESR 14, haemorrhages everywhere: not an artery, so no clock of hours. I would want him seen within days for the macula, and sooner if the eye hurts.',
			},
			{
				by: 'hannah.whitfield',
				hoursAfter: 3,
				text: 'Bring the pressure down over days with tablets, not tonight by force. Aspirin is for his arteries if he needs it there; it does nothing for the vein. And listen again in a month: these eyes are a risk marker for the heart, too.',
			},
		],
		thanks: ['rafael.moura', 'jess.tavares'],
	},
];
