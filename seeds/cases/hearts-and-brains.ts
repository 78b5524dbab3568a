// Cases of the demonstration: heart, nerves, kidneys. The people are invented; the illnesses behave as they do.

import type { SeedCase } from './case.ts';

export const heartsAndBrains: SeedCase[] = [
	{
		key: 'fever-coved',
		by: 'rafael.moura',
		hoursAgo: 26 * 24,
		solvers: [
			{ by: 'hannah.whitfield', diagnoses: ['Brugada Syndrome', 'Long QT Syndrome'], certainty: 85 },
			{ by: 'marcus.bellamy', diagnoses: ['Syncope', 'Brugada Syndrome', 'Seizures'], certainty: 40 },
			{ by: 'omar.elmasry', diagnoses: ['Brugada Syndrome', 'Myocarditis'], certainty: 60 },
			{ by: 'joy.mendoza', diagnoses: ['Febrile seizures', 'Myocarditis', 'Brugada Syndrome'], certainty: 30 },
			{ by: 'zainab.bello', diagnoses: ['Myocarditis', 'Seizures'], certainty: 55 },
		],
		revealed: true,
		basis: 'signed',
		standing: 'closed',
		pictures: ['ecg-coved'],
		fields: {
			puzzle: 'yes',
			title: 'Collapse in bed during a feverish cold',
			summary:
				'A man in his forties with two days of fever was found gasping at night. The ECG at 39.4 °C did not look like the one at 36.8 °C.',
			presentation:
				'On day 0 a 44-year-old man was heard gasping by his partner at night. He was limp for about a minute and came round before the ambulance arrived. Two days of fever, cough and sore throat before. No chest pain, no palpitations remembered, no tongue bite.',
			history:
				'One faint at the dinner table two years earlier, put down to the heat. No medicines. A brother of the mother died in his sleep at 39, “of the heart”.',
			examination:
				'Temperature 39.4 °C, heart rate 104 per minute, blood pressure 122/74 mmHg. Pharynx red, chest clear. No murmur, no focal signs.',
			investigations:
				'Influenza A positive. Troponin and electrolytes normal twice. Echocardiography: normal size and function of both ventricles, normal outflow tract.',
			imaging:
				'ECG at 39.4 °C, V1 to V3: the ST segment begins high, slopes down in a cove and ends in a negative T wave. After paracetamol, at 36.8 °C, only a right precordial saddle was left.',
			question:
				'The first ECG settled within four hours of bringing the fever down. Would you send him home with an antipyretic plan and a referral, or keep him until somebody decides about a device?',
			course:
				'Day 0 to 2: monitored bed, paracetamol by the clock, active cooling above 38 °C. Day 1: eleven seconds of polymorphic ventricular tachycardia at 38.9 °C, ended by itself. Day 4: transvenous defibrillator. Sodium channel blockers, some antidepressants and cocaine went on his list of what to avoid.',
			outcome:
				'Brugada syndrome: a type 1 pattern brought out by fever, with a documented ventricular arrhythmia. Genetic test: pathogenic variant in SCN5A. Two of three children carry it and have normal ECGs; the family keeps antipyretics at home and comes in with every fever that does not fall.',
			teaching:
				'Record an ECG **during** the fever: at normal temperature it may show nothing.\n\nTreat fever as an arrhythmia trigger: bring it down first, then argue about the rest.\n\nA type 1 pattern with an arrhythmic syncope is talked over for a device before he goes home, not in an outpatient letter.',
			age: '40-49',
			sex: 'male',
			ended: 'recovered',
			specialty: 'emergency-medicine',
			setting: 'emergency',
			language: 'en',
			audience: 'members',
			diagnosis: 'Brugada syndrome',
			procedure: 'Defibrillators, Implantable',
			anatomy: 'Heart Ventricles',
			drug: 'Acetaminophen',
		},
		labs: [
			'C-reactive protein; 48; mg/L; <5; 0',
			'C-reactive protein; 22; mg/L; <5; 2',
			'C-reactive protein; 6; mg/L; <5; 5',
			'Potassium; 3.9; mmol/L; 3.5-5.1; 0',
			'Potassium; 4.3; mmol/L; 3.5-5.1; 2',
			'High-sensitivity troponin I; 6; ng/L; <26; 0',
		],
		replies: [
			{
				by: 'hannah.whitfield',
				hoursAfter: 3,
				text: 'Keep him. A type 1 pattern at rest plus an agonal event in sleep is not a case for a clinic appointment, whatever the ECG looks like at 36.8 °C. And take V1 and V2 in the second intercostal space too: half of ours show it only there.',
			},
			{
				by: 'dylan.pritchard',
				hoursAfter: 9,
				text: 'From the road: we now print a strip with every faint **and** every fever, and write the temperature on it. Twice it was the only proof that was ever recorded.',
			},
			{
				by: 'jonas.brandt',
				hoursAfter: 20,
				text: 'For the operation: no bupivacaine in large doses, propofol for induction and never as a long infusion, and keep him from getting warm: a fever on the evening after is treated like the first one. brugadadrugs.org is printed in our anaesthetic room.',
			},
		],
		thanks: ['hannah.whitfield', 'thandi.mokoena', 'zainab.bello', 'marcus.bellamy'],
	},
	{
		key: 'sodium-108',
		by: 'marcus.bellamy',
		with: ['omar.elmasry'],
		hoursAgo: 19 * 24,
		basis: 'signed',
		standing: 'closed',
		fields: {
			title: 'Sodium 108: the day it rose too fast',
			summary:
				'A woman in her sixties on a thiazide and an antidepressant, and what we did when the urine opened and the sodium ran away from us.',
			presentation:
				'On day 0 a 66-year-old woman was brought in drowsy and nauseated after a week of unsteadiness and two falls. She had eaten little and drunk tea. No seizure.',
			history: 'Hydrochlorothiazide for blood pressure for six weeks, sertraline for years. No alcohol.',
			examination: 'GCS 13, afebrile, 118/70 mmHg, mucous membranes dry, no oedema, no focal signs. Weight 52 kg.',
			investigations:
				'Serum osmolality 229 mmol/kg, urine osmolality 402 mmol/kg, urine sodium 41 mmol/L. Thyrotropin and morning cortisol normal. CT of the head without findings.',
			question:
				'Urine output went to 400 mL an hour at hour 10 and the sodium had risen by 7 already. Do you give desmopressin before the limit is reached, or after?',
			course:
				'Hour 0: 100 mL of 3 % saline once for the drowsiness; thiazide and sertraline stopped. Hour 10: 400 mL of urine an hour with 118 mmol/kg, sodium 115. Desmopressin 2 µg intravenously every eight hours and 5 % glucose at the rate of the urine, every hour a sodium. Day 1: 116, the limit, held there. Then 5 a day to day 3, and slower after that.',
			outcome:
				'Home on day 8 with sodium 134, walking with a stick. MRI of the brain on day 28 for peace of mind: no myelinolysis. The thiazide is on her list of medicines never to take again.',
			teaching:
				'The danger is not the saline, it is the kidney: when the stimulus for vasopressin goes, water goes.\n\nSet the limit (8 mmol/L in 24 hours with low body weight, poor nutrition, potassium below 3) **before** the first drop, and the rescue with it.\n\nPotassium counts as sodium.',
			age: '60-69',
			sex: 'female',
			ended: 'recovering',
			specialty: 'internal-medicine',
			setting: 'ward',
			language: 'en',
			audience: 'members',
			diagnosis: 'E87.1',
			drug: 'Deamino Arginine Vasopressin; Hydrochlorothiazide',
			anatomy: 'Kidney',
		},
		labs: [
			'Sodium; 108; mmol/L; 135-145; 0',
			'Sodium; 116; mmol/L; 135-145; 1',
			'Sodium; 121; mmol/L; 135-145; 2',
			'Sodium; 126; mmol/L; 135-145; 3',
			'Sodium; 130; mmol/L; 135-145; 5',
			'Sodium; 134; mmol/L; 135-145; 8',
			'Potassium; 2.8; mmol/L; 3.5-5.1; 0',
			'Potassium; 3.4; mmol/L; 3.5-5.1; 1',
			'Potassium; 4.0; mmol/L; 3.5-5.1; 3',
			'Urine osmolality; 402; mmol/kg; ; 0',
			'Urine osmolality; 455; mmol/kg; ; 1',
			'Urine osmolality; 430; mmol/kg; ; 2',
			'Creatinine; 54; µmol/L; 45-84; 0',
		],
		updates: [
			{ day: 28, hoursAfter: 30, text: 'MRI: no sign of osmotic demyelination. She has taken up her choir again.' },
		],
		replies: [
			{
				by: 'paolo.villanueva',
				hoursAfter: 2,
				text: 'Before. We start desmopressin with the saline (2 µg every eight hours) in everybody with a reversible cause, and then the curve does what we want. The cost is patience.',
			},
			{
				by: 'nora.feldman',
				hoursAfter: 5,
				text: 'A word for discharge: “allergy: thiazide” is the only thing that the next prescriber sees. Write “severe hyponatraemia”, not “intolerance”.',
			},
			{
				by: 'zainab.bello',
				hoursAfter: 11,
				text: 'Question from a student: is the glucose there to bring it down again, or only to match what she loses?',
			},
			{
				by: 'omar.elmasry',
				hoursAfter: 12,
				to: 2,
				text: 'To match, as long as the rise is within the limit. Above it we re-lower, 3 mL per kg of 5 % glucose an hour, and look every hour.',
			},
		],
		thanks: ['hannah.whitfield', 'nora.feldman', 'zainab.bello', 'mateo.quiroga', 'joy.mendoza'],
	},
	{
		key: 'mouth-movements',
		by: 'haruka.tanabe',
		opinions: [
			{
				colleague: 'hannah.whitfield',
				question: 'Would you have put in a temporary pacing wire while the heart rate swung like this?',
			},
			{ colleague: 'paolo.villanueva', question: 'Which sedation would have left the breathing alone?' },
		],
		reviews: [
			{
				by: 'paolo.villanueva',
				text: 'Dexmedetomidine first, small doses, and nothing that you cannot take back within minutes. Begin the immunotherapy on suspicion: here the wait for the antibody would have cost four days.',
				management: 5,
				evidence: 4,
			},
		],
		solvers: [
			{
				by: 'katarzyna.zielinska',
				diagnoses: ['Anti-NMDA receptor encephalitis', 'Herpes simplex encephalitis', 'Neuroleptic Malignant Syndrome'],
				certainty: 80,
			},
			{
				by: 'ingrid.sjoberg',
				diagnoses: ['Neuroleptic Malignant Syndrome', 'Catatonia', 'Anti-NMDA receptor encephalitis'],
				certainty: 45,
			},
			{
				by: 'paolo.villanueva',
				diagnoses: ['Anti-NMDA receptor encephalitis', 'Status Epilepticus'],
				certainty: 70,
			},
			{ by: 'carmen.ibanez', diagnoses: ['Herpes simplex encephalitis', 'Catatonia'], certainty: 50 },
		],
		hoursAgo: 5 * 24,
		basis: 'signed',
		signer: 'next-of-kin',
		fields: {
			puzzle: 'yes',
			title: 'First a new psychosis, then a mouth that does not rest',
			summary:
				'A student in her twenties: ten days of voices and sleeplessness, then seizures, chewing movements and a blood pressure that swings.',
			presentation:
				'On day 0 a 22-year-old woman was admitted to psychiatry after ten days of sleeplessness, fear and hearing voices. Three weeks before she had a headache with fever for some days. On day 4 a generalised seizure; since then she answers less and less.',
			history: 'No earlier psychiatric illness, no drugs, urine screen empty. Haloperidol on day 1 made her rigid.',
			examination:
				'Day 6: eyes open, mute, resists passive movement. Chewing and tongue movements without pause, slow writhing of the fingers. Temperature between 37.1 and 38.6 °C, heart rate between 52 and 140 per minute within one hour.',
			investigations:
				'CSF below. EEG: generalised rhythmic delta with fast beta riding on top. MRI of the brain without findings.',
			question:
				'Which single test would you order next, which organ would you look at, and would you begin before the answer?',
			course:
				'Aciclovir until the PCR was negative. Day 7: methylprednisolone 1 g a day for five days and plasma exchange, before the result. Day 9: ultrasound, then MRI of the pelvis: a left ovarian teratoma of 31 mm; removed on day 11. Intensive care for eighteen days with hypoventilation. Rituximab on day 24.',
			outcome:
				'Anti-NMDA receptor encephalitis, antibodies in CSF positive. She spoke again on day 41, went to rehabilitation on day 62, and is back at her lectures with shorter days.',
			teaching:
				'New psychosis plus movement disorder, seizures or autonomic instability: look at the CSF before the next antipsychotic.\n\nAsk for the antibody in **CSF**: serum is negative in one of seven.\n\nLook for the teratoma at once, and begin without waiting.',
			age: '20-29',
			sex: 'female',
			ended: 'recovering',
			specialty: 'neurology',
			setting: 'intensive-care',
			language: 'en',
			audience: 'verified',
			diagnosis: 'Anti-NMDA receptor encephalitis',
			anatomy: 'Brain',
			procedure: 'Plasma Exchange',
			drug: 'Rituximab; Methylprednisolone',
		},
		labs: [
			'CSF leucocytes; 34; 10*6/L; <5; 5',
			'CSF protein; 0.52; g/L; 0.15-0.45; 5',
			'CSF glucose; 3.4; mmol/L; 2.2-3.9; 5',
			'Creatine kinase; 1480; U/L; <170; 2',
			'Creatine kinase; 620; U/L; <170; 6',
			'Sodium; 139; mmol/L; 135-145; 0',
		],
		updates: [
			{ day: 9, hoursAfter: 20, text: 'Herpes simplex PCR in the CSF is negative; aciclovir stopped.' },
			{ day: 12, hoursAfter: 40, keptBack: true, text: 'The teratoma is out; histology shows nervous tissue in it.' },
		],
		replies: [
			{
				by: 'ingrid.sjoberg',
				hoursAfter: 4,
				text: 'From psychiatry: rigidity on the first dose of haloperidol, at 22 and without a history, made me ring neurology twice this year. Please write the time course down to the day; it is the whole diagnosis.',
			},
			{
				by: 'paolo.villanueva',
				hoursAfter: 16,
				text: 'The heart rate alone would bring her to us. Before any sedation: have the pacing pads on, they drop to 30 with a suction catheter.',
			},
		],
		thanks: ['ingrid.sjoberg', 'katarzyna.zielinska', 'zainab.bello'],
	},
];
