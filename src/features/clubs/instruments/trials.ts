// Studies of an intervention: randomised (RoB 2) and not (ROBINS-I, Newcastle–Ottawa).

import type { Instrument } from './instrument.ts';

export const rob2: Instrument = {
	code: 'rob2',
	study: 'Randomised trial',
	name: 'RoB 2',
	cite: 'Sterne JAC, Savović J, Page MJ, et al. RoB 2: a revised tool for assessing risk of bias in randomised trials. BMJ 2019;366:l4898.',
	doi: '10.1136/bmj.l4898',
	site: 'https://www.riskofbias.info/welcome/rob-2-0-tool',
	scale: 'The tool’s own words: low, some concerns, high. Judge one result, not the whole paper.',
	domains: [
		{
			code: 'rob2-randomisation',
			words: 'Randomisation process',
			help: 'Could anybody foresee the next allocation? Are the groups alike at the start as chance would make them?',
		},
		{
			code: 'rob2-deviations',
			words: 'Deviations from intended interventions',
			help: 'Who knew what was given, did care differ because of it, and were all analysed where chance had put them?',
		},
		{
			code: 'rob2-missing',
			words: 'Missing outcome data',
			help: 'How many were lost in each group, and could whether they were lost depend on how they did?',
		},
		{
			code: 'rob2-measurement',
			words: 'Measurement of the outcome',
			help: 'Was it measured alike in both groups, by people whom knowledge of the treatment could not sway?',
		},
		{
			code: 'rob2-selection',
			words: 'Selection of the reported result',
			help: 'Does the result stand in a plan made before the data: this outcome, this time, this analysis?',
		},
	],
};

export const robinsI: Instrument = {
	code: 'robins-i',
	study: 'Non-randomised study of an intervention',
	name: 'ROBINS-I',
	cite: 'Sterne JA, Hernán MA, Reeves BC, et al. ROBINS-I: a tool for assessing risk of bias in non-randomised studies of interventions. BMJ 2016;355:i4919.',
	doi: '10.1136/bmj.i4919',
	site: 'https://www.riskofbias.info/welcome/home',
	scale:
		'The tool has low, moderate, serious and critical: take “some concerns” for moderate, “high” for serious and critical.',
	domains: [
		{
			code: 'robins-i-confounding',
			words: 'Confounding',
			help: 'What made some get the treatment and also changes how they do? Was it measured and dealt with?',
		},
		{
			code: 'robins-i-participants',
			words: 'Selection of participants',
			help: 'Did getting into the study, or the start of counting, depend on something that came after the treatment?',
		},
		{
			code: 'robins-i-classification',
			words: 'Classification of interventions',
			help: 'Was it known at the start who gets what, or was it told from how they did?',
		},
		{
			code: 'robins-i-deviations',
			words: 'Deviations from intended interventions',
			help: 'Did switching, stopping or other treatments differ between the groups?',
		},
		{
			code: 'robins-i-missing',
			words: 'Missing data',
			help: 'Who has no outcome, treatment or confounder on record, and why?',
		},
		{
			code: 'robins-i-measurement',
			words: 'Measurement of outcomes',
			help: 'Could whoever measured be swayed by knowing the treatment? Was one group looked at more often?',
		},
		{
			code: 'robins-i-selection',
			words: 'Selection of the reported result',
			help: 'Is it one of several outcomes, analyses or subgroups, chosen by what came out?',
		},
	],
};

export const newcastleOttawa: Instrument = {
	code: 'nos',
	study: 'Cohort or case–control study',
	name: 'Newcastle–Ottawa Scale',
	cite: 'Wells GA, Shea B, O’Connell D, et al. The Newcastle–Ottawa Scale (NOS) for assessing the quality of nonrandomised studies in meta-analyses. Ottawa Hospital Research Institute.',
	doi: null,
	site: 'https://www.ohri.ca/programs/clinical_epidemiology/oxford.asp',
	scale: 'The scale gives stars; here each of its three parts is judged as a risk of bias.',
	domains: [
		{
			code: 'nos-selection',
			words: 'Selection',
			help: 'Do those studied stand for those one wants to know about, do both groups come from the same people, and is exposure known?',
		},
		{
			code: 'nos-comparability',
			words: 'Comparability',
			help: 'Were the groups made comparable, by design or analysis, in what matters most?',
		},
		{
			code: 'nos-outcome',
			words: 'Outcome or exposure',
			help: 'How was it established, was follow-up long enough, and how many were lost?',
		},
	],
};
