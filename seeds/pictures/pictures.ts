// The pictures that posts of the demonstration carry: how each is drawn, what it says to those who cannot see it, and whether it is
// hard to look at.

import { covedEcg, riglerFilm, sweetDiagram, veinOcclusionFundus } from './cases.ts';
import { bloodGas, capnography, flowVolumeLoop, forestPlot, hillsAtDawn } from './measurements.ts';
import { heelWound, lesionDiagram, lineCareBoard, medicationChart, sutureDiagram, wardWhiteboard } from './papers.ts';
import { atrialFibrillation, completeHeartBlock, sinusRhythm } from './rhythm.ts';

export const pictures = {
	'ecg-sinus': {
		draw: sinusRhythm,
		alt: 'ECG rhythm strip, lead II: upright P waves before every narrow QRS, regular at 72 a minute, PR interval 160 ms.',
	},
	'ecg-atrial-fibrillation': {
		draw: atrialFibrillation,
		alt: 'ECG rhythm strip, lead II: narrow QRS complexes at irregular intervals, no P waves, a fine undulating baseline, about 110 a minute.',
	},
	'ecg-coved': {
		draw: covedEcg,
		alt: 'ECG, leads V1 to V3 at 39.4 °C: in V1 and V2 the ST segment begins about 2 mm high, slopes down in a curve and ends in a negative T wave; V3 is nearly normal.',
	},
	'sweet-diagram': {
		draw: sweetDiagram,
		alt: 'Left: outline of a body with nine dark red plaques on neck, forearms and hands. Right: section through skin with an unbroken epidermis, a pale band of oedema below it and many neutrophils in the upper dermis.',
	},
	'xray-rigler': {
		draw: riglerFilm,
		alt: 'Drawn supine film of an abdomen: wide gas-filled loops of small bowel with folds across, a branching dark shadow over the liver, and a ring-shaped density of about 3 cm low on the right.',
	},
	'fundus-crvo': {
		draw: veinOcclusionFundus,
		alt: 'Drawn right fundus: blurred swollen disc, wide winding veins, flame-shaped haemorrhages in all four quarters and a few pale cotton-wool spots.',
	},
	'ecg-complete-block': {
		draw: completeHeartBlock,
		alt: 'ECG rhythm strip, lead II: P waves regular at 80 a minute and broad QRS complexes regular at 36 a minute, without relation to each other.',
	},
	capnography: {
		draw: capnography,
		alt: 'Capnography over 90 seconds of resuscitation: plateaus sink from 14 to 9 mmHg, recover to 14 after the compressor changes, then jump to about 40.',
	},
	'flow-volume': {
		draw: flowVolumeLoop,
		alt: 'Flow–volume loop with a scooped expiratory limb below the predicted curve; table: FVC 3.30 L, FEV1 1.72 L, ratio 0.52, peak flow 4.6 L/s.',
	},
	'blood-gas': {
		draw: bloodGas,
		alt: 'Invented blood gas print-out on air: pH 7.23, pCO2 22 and pO2 96 mmHg, bicarbonate 9, sodium 136, potassium 5.6, chloride 100, glucose 24, lactate 2.1, ketones 5.8 mmol/L.',
	},
	'forest-plot': {
		draw: forestPlot,
		alt: 'Forest plot of six invented studies. Squares with whiskers lie between risk ratios of 0.55 and 1.12; the diamond for all studies lies at 0.78, from 0.68 to 0.90.',
	},
	'medication-chart': {
		draw: medicationChart,
		alt: 'Invented medication chart with nine lines: simvastatin, clarithromycin, apixaban 2.5 mg, methotrexate daily, folic acid, ramipril, ibuprofen, and paracetamol twice. Creatinine rose from 88 to 118 µmol/L; weight 82 kg.',
	},
	'line-care-board': {
		draw: lineCareBoard,
		alt: 'Drawn ward board headed “Central lines today”: five lines with day, state of the dressing and purpose; two are marked “OUT today”. Below: scrub the hub 15 seconds and let it dry.',
	},
	'ward-whiteboard': {
		draw: wardWhiteboard,
		alt: 'Drawn whiteboard of a hospital room: today is Tuesday; goal in the patient’s words “Sit by the window for the second half”; what matters: real coffee, and not to be called sweetie.',
	},
	'lesion-diagram': {
		draw: lesionDiagram,
		alt: 'Diagram of a scaly plaque on brown skin with six numbered words for describing it: border, colour, surface, size and shape, neighbours, and depth, shown as a section.',
	},
	'heel-wound': {
		draw: heelWound,
		alt: 'Drawn heel on day nine, when nobody had looked: an open wound of about 5 by 4 cm, red at its edge, yellow slough within, black in the middle; a ruler beside it.',
		veiled: true,
	},
	'suture-diagram': {
		draw: sutureDiagram,
		alt: 'Two sections through skin. Left: a stitch that enters at 90 degrees, as deep as wide, with edges that meet. Right: a slanted, shallow, tight stitch that turns the edges in.',
	},
	'hills-at-dawn': {
		draw: hillsAtDawn,
		alt: 'Drawn landscape: blue hills in rows behind each other, mist in the valleys, a low sun and three birds; a dry-stone wall in front.',
	},
} satisfies Record<string, { draw: () => string; alt: string; veiled?: boolean }>;

export type PictureKey = keyof typeof pictures;
