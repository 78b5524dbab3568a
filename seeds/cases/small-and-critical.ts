// Cases of the demonstration: children, births, intensive care; a device in two cases; one for named people, one that its
// patient took back.

import type { SeedCase } from './case.ts';

export const smallAndCritical: SeedCase[] = [
	{
		key: 'six-days-of-fever',
		by: 'ananya.krishnan',
		with: ['funmi.adebayo'],
		hoursAgo: 8 * 24,
		basis: 'signed',
		signer: 'parent',
		fields: {
			title: 'Sixth day of fever in an infant, and only three of the signs',
			summary: 'Incomplete criteria, rising platelets: when would you have given the immunoglobulin?',
			presentation:
				'A boy of 8 months, febrile to 39.8 °C for six days (day 0 is the first day of fever). Twice seen and sent home as a viral illness. Very irritable, drinks little.',
			history: 'Born at term, immunised. An older sister with a cold.',
			examination:
				'Day 5: both conjunctivae red without discharge, lips dry and cracked. A rash on the trunk on day 2 for one day, by the parents’ picture: it counts. The scar of the BCG is red and hard. No nodes, hands and feet unremarkable.',
			investigations: 'Urine by catheter: 40 leucocytes, sterile. Viral swab: rhinovirus. CSF not taken.',
			imaging:
				'Echocardiography on day 6: left anterior descending artery z-score +2.7, bright walls, a rim of effusion.',
			question:
				'Three signs of five and a reaction at the BCG scar, age under one year, CRP 118 and albumin 27 on day 5: do you treat before the echo?',
			course:
				'Day 6: immunoglobulin 2 g/kg over twelve hours, aspirin 40 mg/kg a day. Fever gone for 20 hours, then 38.6 °C, and still there 36 hours after the end of the infusion: second dose with prednisolone on day 8. No fever since day 9.',
			age: 'infant',
			sex: 'male',
			specialty: 'paediatrics',
			setting: 'ward',
			language: 'en',
			audience: 'verified',
			diagnosis: 'M30.3\nMucocutaneous Lymph Node Syndrome',
			anatomy: 'Coronary Vessels',
			drug: 'Immunoglobulins, Intravenous; Aspirin',
			procedure: 'Echocardiography',
		},
		labs: [
			'C-reactive protein; 64; mg/L; <5; 3',
			'C-reactive protein; 118; mg/L; <5; 5',
			'C-reactive protein; 96; mg/L; <5; 7',
			'C-reactive protein; 22; mg/L; <5; 11',
			'Platelets; 412; 10*9/L; 150-450; 3',
			'Platelets; 498; 10*9/L; 150-450; 5',
			'Platelets; 645; 10*9/L; 150-450; 9',
			'Platelets; 871; 10*9/L; 150-450; 14',
			'Albumin; 27; g/L; 35-50; 5',
			'Albumin; 33; g/L; 35-50; 11',
			'ALT; 92; U/L; <45; 5',
			'Haemoglobin; 96; g/L; 105-135; 5',
		],
		updates: [
			{
				day: 14,
				hoursAfter: 60,
				text: 'z-score +2.1, no effusion. Aspirin down to 5 mg/kg. Platelets 871: the ward was alarmed, the curve was expected.',
			},
			{
				day: 20,
				hoursAfter: 150,
				text: 'Peeling of the finger tips, two weeks too late to help anybody. Next echo on day 42.',
			},
		],
		replies: [
			{
				by: 'beth.carmichael',
				hoursAfter: 2,
				text: 'Under twelve months I would have: fewest signs, worst arteries. “Seen twice” is a sign as well.',
			},
			{
				by: 'nora.feldman',
				hoursAfter: 6,
				text: 'Two practical things: no ibuprofen beside the aspirin, and live vaccines eleven months after the **second** immunoglobulin, not the first. It is on his card?',
			},
			{
				by: 'ananya.krishnan',
				hoursAfter: 7,
				to: 1,
				text: 'It is, in red, with the influenza vaccine for the whole family while he takes aspirin.',
			},
		],
		thanks: ['beth.carmichael', 'nora.feldman', 'grace.wanjiru', 'chloe.nguyen'],
	},
	{
		key: 'itch-and-low-sugar',
		by: 'grace.wanjiru',
		with: ['wambui.kariuki'],
		hoursAgo: 22 * 24,
		basis: 'signed',
		standing: 'closed',
		fields: {
			title: 'Vomiting at 35 weeks: the glucose told it',
			summary: 'Called pre-eclampsia in the first hour; the low glucose and the long clotting time pointed elsewhere.',
			presentation:
				'On day 0 a 29-year-old woman in her first pregnancy, 35 weeks, came with three days of nausea, thirst and a dull pain in the upper belly. No headache.',
			history: 'Unremarkable until then. Metformin for polycystic ovaries before the pregnancy.',
			examination:
				'Jaundiced a little, blood pressure 144/92 mmHg, reflexes normal, liver not tender. Fetal heart 150 per minute, little variability. Her answers came slowly.',
			investigations:
				'Six of the Swansea criteria and more: vomiting, abdominal pain, polydipsia, bilirubin, glucose, leucocytes, transaminases, ammonia, creatinine, clotting. Film without schistocytes; ADAMTS13 later normal.',
			question: 'How low would you let fibrinogen be before the section, and who decides in your house?',
			course:
				'Hour 1: 10 % glucose running, fibrinogen 4 g, tranexamic acid ready. Hour 3: caesarean under general anaesthesia, a live girl of 2.4 kg. Hour 5 to day 3: intensive care, glucose checked every hour for two nights; the lowest came **after** the birth.',
			outcome:
				'Acute fatty liver of pregnancy. Mother home on day 11, liver values normal on day 30. The girl was tested for LCHAD deficiency: negative.',
			teaching:
				'In every sick woman in the third trimester: glucose, fibrinogen, ammonia.\n\nHELLP has haemolysis and a high pressure; fatty liver has a low glucose and a liver that does not make clotting factors.\n\nThe glucose falls again after the birth: hourly for two nights.',
			perspective:
				'I was told afterwards how many people stood in that room. I remember one: the midwife who said her name and held my hand.',
			age: '20-29',
			sex: 'female',
			ended: 'recovered',
			specialty: 'obstetrics-and-gynaecology',
			setting: 'maternity',
			language: 'en',
			audience: 'verified',
			diagnosis: 'O26.613\nFatty Liver, Acute, of Pregnancy',
			procedure: 'Cesarean Section',
			anatomy: 'Liver',
			drug: 'Fibrinogen; Glucose',
		},
		labs: [
			'Glucose; 2.6; mmol/L; 3.9-5.6; 0',
			'Glucose; 2.1; mmol/L; 3.9-5.6; 1',
			'Glucose; 4.4; mmol/L; 3.9-5.6; 3',
			'Glucose; 5.0; mmol/L; 3.9-5.6; 7',
			'Fibrinogen; 1.1; g/L; 4.0-6.5; 0',
			'Fibrinogen; 1.9; g/L; 4.0-6.5; 1',
			'Fibrinogen; 3.2; g/L; 4.0-6.5; 3',
			'ALT; 412; U/L; <35; 0',
			'ALT; 286; U/L; <35; 1',
			'ALT; 61; U/L; <35; 7',
			'Bilirubin; 96; µmol/L; <21; 0',
			'Bilirubin; 120; µmol/L; <21; 1',
			'Bilirubin; 44; µmol/L; <21; 7',
			'Creatinine; 158; µmol/L; 40-75; 0',
			'Creatinine; 71; µmol/L; 40-75; 7',
			'Platelets; 121; 10*9/L; 150-400; 0',
			'Leucocytes; 17.6; 10*9/L; 4.0-10.0; 0',
			'Prothrombin time; 24; s; 11-14; 0',
			'Prothrombin time; 18; s; 11-14; 1',
			'Prothrombin time; 13; s; 11-14; 3',
			'Ammonia; 88; µmol/L; <50; 0',
		],
		replies: [
			{
				by: 'freya.aldridge',
				hoursAfter: 4,
				text: 'In the community we do not have ammonia, but a glucose meter lives in every bag. It is now the third thing after pressure and urine.',
			},
			{
				by: 'jonas.brandt',
				hoursAfter: 9,
				text: 'Two grams per litre before the first cut, and the anaesthetist decides in ours, because the one who keeps the concentrate should not have to ask for it.',
			},
		],
		thanks: ['freya.aldridge', 'wambui.kariuki', 'sofie.vermeulen', 'jonas.brandt'],
	},
	{
		key: 'leadless-loss-of-capture',
		by: 'hannah.whitfield',
		hoursAgo: 14 * 24,
		basis: 'signed',
		fields: {
			title: 'A leadless pacemaker that lost capture between two dialysis sessions',
			summary: 'The threshold was four to five times as high on Mondays, and normal on Tuesdays.',
			presentation:
				'On day 0 a man of 71, on haemodialysis for four years, was dizzy on the way to his Monday session. Pauses of 2.8 seconds on the monitor, pacing spikes without answer.',
			history:
				'Complete heart block, leadless pacemaker seven months earlier (no veins left for leads). Threshold 0.5 V at 0.4 ms at discharge.',
			examination: 'Heart rate 38 per minute between captured beats. Fistula good, 3.1 kg above dry weight.',
			investigations:
				'Potassium before dialysis below. Impedance stable, sensing stable, position unchanged on fluoroscopy.',
			question:
				'Has anybody else seen the threshold move this much with potassium in a leadless device? What margin do you programme in dialysis patients?',
			course:
				'Day 0: output to 5 V at 1.0 ms, dialysis at once. Day 1: threshold 0.6 V. Left at 5 V at 1.0 ms, which is not quite twice the highest Monday threshold, until three Mondays in a row were below a potassium of 6.',
			age: '70-79',
			sex: 'male',
			specialty: 'cardiology',
			setting: 'ward',
			language: 'en',
			audience: 'verified',
			diagnosis: 'I44.2\nHyperkalemia',
			device: 'Norvia Pulse 2 leadless pacemaker',
			procedure: 'Renal Dialysis',
			anatomy: 'Heart Ventricles',
		},
		labs: [
			'Potassium; 7.1; mmol/L; 3.5-5.1; 0',
			'Potassium; 4.6; mmol/L; 3.5-5.1; 1',
			'Potassium; 6.6; mmol/L; 3.5-5.1; 7',
			'Potassium; 4.4; mmol/L; 3.5-5.1; 8',
			'Capture threshold at 0.4 ms; 2.9; V; ; 0',
			'Capture threshold at 0.4 ms; 0.6; V; ; 1',
			'Capture threshold at 0.4 ms; 2.4; V; ; 7',
			'Capture threshold at 0.4 ms; 0.6; V; ; 8',
		],
		replies: [
			{
				by: 'priya.nair',
				hoursAfter: 5,
				text: 'From the dialysis unit: we moved one such patient from a long weekend to every other day. No event since, and he likes his Sundays.',
			},
		],
		thanks: ['priya.nair', 'omar.elmasry'],
	},
	{
		key: 'leadless-after-fall',
		by: 'rafael.moura',
		hoursAgo: 40,
		basis: 'signed',
		fields: {
			title: 'Chest film after a fall: the capsule has moved, the pacing has not',
			summary: 'A leadless pacemaker a few millimetres from where it was, in a woman with a broken hip. Theatre waits.',
			presentation:
				'On day 0 a woman of 83 fell in her kitchen: fractured neck of the left femur. No faint before, she tripped over the cat.',
			history: 'Leadless pacemaker two years ago for slow atrial fibrillation.',
			examination: 'Rate 60 per minute, all paced, blood pressure 138/70 mmHg.',
			imaging:
				'On the film the capsule points 20 degrees further down than on the picture of two years ago. No effusion on ultrasound.',
			investigations: 'Interrogation: threshold, impedance and sensing as always.',
			question: 'Is a rotated image a moved device? Would you hold the theatre for a fluoroscopy?',
			age: '80-89',
			sex: 'female',
			specialty: 'emergency-medicine',
			setting: 'emergency',
			language: 'en',
			audience: 'verified',
			diagnosis: 'S72.002A',
			device: 'NORVIA Pulse-2 Leadless Pacemaker®',
			anatomy: 'Hip',
		},
		replies: [
			{
				by: 'hannah.whitfield',
				hoursAfter: 2,
				text: 'Supine against upright: the heart turns, the capsule with it. Stable impedance and threshold are better than any film. Go to theatre, bipolar diathermy, interrogate afterwards.',
			},
		],
		thanks: ['hannah.whitfield', 'thandi.mokoena'],
	},
	{
		key: 'restless-at-the-end',
		by: 'siobhan.keane',
		hoursAgo: 4 * 24,
		basis: 'signed',
		signer: 'next-of-kin',
		fields: {
			title: 'Restless on a rising dose of morphine: is it pain, or is it the morphine?',
			summary: 'For the four of you who looked after such a patient with me before.',
			presentation:
				'On day 0 a woman of 68 with a tumour of the pancreas in her last weeks became restless at night, plucked at the sheet and winced when touched. The dose of morphine had been doubled twice in five days.',
			history: 'Eats and drinks sips. Kidney function not measured for two weeks, on purpose.',
			examination:
				'Small jerks of both arms, pupils 1 mm, respiratory rate 10 per minute, skin painful to the lightest touch.',
			question: 'Would you measure the creatinine before you rotate? How far do you reduce the equivalent?',
			course:
				'Day 0: to subcutaneous fentanyl at 40 % of the equivalent, midazolam 2.5 mg once. Day 1: calm, asked for coffee.',
			age: '60-69',
			sex: 'female',
			specialty: 'palliative-medicine',
			setting: 'community',
			language: 'en',
			audience: 'named',
			named: 'hannah.whitfield, marcus.bellamy, rosa.ferreira, nora.feldman',
			diagnosis: 'Opioid-induced neurotoxicity',
			drug: 'Morphine; Fentanyl',
		},
		replies: [
			{
				by: 'rosa.ferreira',
				hoursAfter: 3,
				text: 'At home I look at the hands: jerks first, then the sheet. I ring for a rotation before I ring for more.',
			},
		],
	},
	{
		key: 'taken-back',
		by: 'haruka.tanabe',
		hoursAgo: 11 * 24,
		basis: 'withdrawn',
		fields: {
			title: 'Sudden weakness of one hand in a cellist',
			presentation: 'On day 0 a 48-year-old musician lost the strength of two fingers over an afternoon.',
			question: 'Would you image the elbow or the neck first?',
			age: '40-49',
			sex: 'male',
			specialty: 'neurology',
			language: 'en',
			audience: 'members',
		},
	},
	{
		key: 'fresh-cheese',
		by: 'carmen.ibanez',
		hoursAgo: 6 * 24,
		basis: 'signed',
		language: 'es',
		standing: 'closed',
		fields: {
			title: 'Fiebre que vuelve cada tarde y un dolor lumbar que no cede',
			summary: 'Un pastor de unos cincuenta años con tres semanas de fiebre vespertina, sudores y dolor sacroilíaco.',
			presentation:
				'El día 0 un hombre de 51 años consultó por tres semanas de fiebre por las tardes, sudores con olor fuerte y dolor lumbar derecho que le impedía agacharse. Dos ciclos de antibiótico corto lo aliviaron unos días.',
			history: 'Cuida cabras y hace queso fresco en casa. Hubo abortos en el rebaño en primavera.',
			examination:
				'Temperatura 38.4 °C por la tarde, 36.6 °C por la mañana. Dolor a la presión de la sacroilíaca derecha. Bazo palpable a 2 cm.',
			investigations:
				'Rosa de Bengala positiva, aglutinación 1/640. Hemocultivos positivos el día 6: Brucella melitensis.',
			imaging: 'Resonancia: edema de ambas vertientes de la sacroilíaca derecha, sin absceso.',
			question: '¿Añadís aminoglucósido en toda afectación osteoarticular, o solo en la columna?',
			course:
				'Día 1: doxiciclina y gentamicina (una semana), después rifampicina hasta doce semanas. Sin fiebre desde el día 5.',
			outcome:
				'Brucelosis con sacroilitis. A los seis meses sin dolor, serología en descenso. El rebaño se analizó y se vacunó; la familia hierve la leche.',
			teaching:
				'Preguntar por el queso **y** por los abortos del rebaño.\n\nAvisar al laboratorio antes de enviar los hemocultivos.\n\nHueso: doce semanas, y aminoglucósido al principio.',
			age: '50-59',
			sex: 'male',
			ended: 'recovered',
			specialty: 'infectious-diseases',
			setting: 'outpatient',
			language: 'es',
			audience: 'members',
			diagnosis: 'A23.0\nBrucellosis',
			anatomy: 'Sacroiliac Joint',
			drug: 'Doxycycline; Gentamicins; Rifampin',
		},
		labs: [
			'Proteína C reactiva; 74; mg/L; <5; 0',
			'Proteína C reactiva; 31; mg/L; <5; 7',
			'Proteína C reactiva; 4; mg/L; <5; 42',
			'ALT; 88; U/L; <45; 0',
			'ALT; 40; U/L; <45; 42',
			'Plaquetas; 138; 10*9/L; 150-400; 0',
			'Plaquetas; 231; 10*9/L; 150-400; 42',
		],
		replies: [
			{
				by: 'meiling.chua',
				hoursAfter: 9,
				text: 'Añado un detalle de farmacia: rifampicina baja los niveles de doxiciclina. Con gentamicina la primera semana dormimos mejor.',
			},
		],
		thanks: ['meiling.chua', 'lucia.montero'],
	},
];
