// Reviews, diagnostic and prediction studies, guidelines, qualitative work, and everything else.

import type { Instrument } from './instrument.ts';

export const robis: Instrument = {
	code: 'robis',
	study: 'Systematic review',
	name: 'ROBIS',
	cite: 'Whiting P, Savović J, Higgins JPT, et al. ROBIS: a new tool to assess risk of bias in systematic reviews was developed. J Clin Epidemiol 2016;69:225–34.',
	doi: '10.1016/j.jclinepi.2015.06.005',
	site: 'https://www.bristol.ac.uk/population-health-sciences/projects/robis/',
	scale: 'The tool’s own words: low, high, unclear concern.',
	domains: [
		{
			code: 'robis-eligibility',
			words: 'Study eligibility criteria',
			help: 'Were the question and what may come in fixed beforehand, and do the limits make sense?',
		},
		{
			code: 'robis-identification',
			words: 'Identification and selection of studies',
			help: 'Would the search have found nearly all there is? Did two people choose, by the criteria?',
		},
		{
			code: 'robis-collection',
			words: 'Data collection and study appraisal',
			help: 'Was enough taken from each study, with little room for error, and was its own risk of bias judged?',
		},
		{
			code: 'robis-synthesis',
			words: 'Synthesis and findings',
			help: 'Are the right studies put together in the right way, and are differences and weak studies dealt with?',
		},
	],
};

export const amstar2: Instrument = {
	code: 'amstar2',
	study: 'Systematic review, by critical items',
	name: 'AMSTAR 2 (its seven critical items)',
	cite: 'Shea BJ, Reeves BC, Wells G, et al. AMSTAR 2: a critical appraisal tool for systematic reviews that include randomised or non-randomised studies of healthcare interventions, or both. BMJ 2017;358:j4008.',
	doi: '10.1136/bmj.j4008',
	site: 'https://amstar.ca',
	scale:
		'The tool asks yes, partly, no: take “low” for yes, “some concerns” for partly, “high” for no. The other nine items are on its site.',
	domains: [
		{
			code: 'amstar2-protocol',
			words: 'Protocol before the review',
			help: 'Was the plan registered, and are departures explained?',
		},
		{
			code: 'amstar2-search',
			words: 'Literature search',
			help: 'Several databases, other sources, no narrow limits without a reason?',
		},
		{
			code: 'amstar2-excluded',
			words: 'Excluded studies',
			help: 'Is it said which were left out at the end, and why?',
		},
		{
			code: 'amstar2-bias',
			words: 'Risk of bias of the studies',
			help: 'Judged with a sound method, for each kind of study?',
		},
		{
			code: 'amstar2-synthesis',
			words: 'Methods of meta-analysis',
			help: 'Was pooling justified, and heterogeneity looked into?',
		},
		{
			code: 'amstar2-interpretation',
			words: 'Risk of bias in the interpretation',
			help: 'Do the conclusions allow for weak studies?',
		},
		{
			code: 'amstar2-publication',
			words: 'Publication bias',
			help: 'Was it looked for, and its weight discussed?',
		},
	],
};

export const quadas2: Instrument = {
	code: 'quadas2',
	study: 'Diagnostic accuracy study',
	name: 'QUADAS-2',
	cite: 'Whiting PF, Rutjes AWS, Westwood ME, et al. QUADAS-2: a revised tool for the quality assessment of diagnostic accuracy studies. Ann Intern Med 2011;155:529–36.',
	doi: '10.7326/0003-4819-155-8-201110180-00009',
	site: 'https://www.bristol.ac.uk/population-health-sciences/projects/quadas/quadas-2/',
	scale: 'The tool’s own words: low, high, unclear.',
	domains: [
		{
			code: 'quadas2-patients',
			words: 'Patient selection',
			help: 'Consecutive or random, without obvious cases and healthy volunteers picked out?',
		},
		{
			code: 'quadas2-index',
			words: 'Index test',
			help: 'Read without knowing the truth, with a threshold fixed beforehand?',
		},
		{
			code: 'quadas2-reference',
			words: 'Reference standard',
			help: 'Does it tell right from wrong, and was it read without knowing the index test?',
		},
		{
			code: 'quadas2-flow',
			words: 'Flow and timing',
			help: 'Did all get both tests, soon after one another, the same standard, and are all in the analysis?',
		},
	],
};

export const probast: Instrument = {
	code: 'probast',
	study: 'Prediction model',
	name: 'PROBAST',
	cite: 'Wolff RF, Moons KGM, Riley RD, et al. PROBAST: a tool to assess the risk of bias and applicability of prediction model studies. Ann Intern Med 2019;170:51–8.',
	doi: '10.7326/M18-1376',
	site: 'https://www.probast.org',
	scale: 'The tool’s own words: low, high, unclear.',
	domains: [
		{
			code: 'probast-participants',
			words: 'Participants',
			help: 'Do those in the data stand for those whom it will be used on?',
		},
		{
			code: 'probast-predictors',
			words: 'Predictors',
			help: 'Known at the moment of prediction, measured alike, without knowledge of the outcome?',
		},
		{
			code: 'probast-outcome',
			words: 'Outcome',
			help: 'Defined beforehand, established alike, and not by the predictors themselves?',
		},
		{
			code: 'probast-analysis',
			words: 'Analysis',
			help: 'Enough events, missing values dealt with, overfitting corrected, calibration shown?',
		},
	],
};

export const agree2: Instrument = {
	code: 'agree2',
	study: 'Guideline',
	name: 'AGREE II',
	cite: 'Brouwers MC, Kho ME, Browman GP, et al. AGREE II: advancing guideline development, reporting and evaluation in health care. CMAJ 2010;182:E839–42.',
	doi: '10.1503/cmaj.090449',
	site: 'https://www.agreetrust.org',
	scale: 'The tool scores items from 1 to 7; here each of its six domains is judged as a whole.',
	domains: [
		{
			code: 'agree2-scope',
			words: 'Scope and purpose',
			help: 'Is it plain what it is for, which questions it answers, and for whom?',
		},
		{
			code: 'agree2-stakeholders',
			words: 'Stakeholder involvement',
			help: 'Did those who will use it, and patients, have a say?',
		},
		{
			code: 'agree2-rigour',
			words: 'Rigour of development',
			help: 'Is the way from evidence to recommendation open, reviewed, and to be updated?',
		},
		{ code: 'agree2-clarity', words: 'Clarity of presentation', help: 'Can one find and tell apart what to do?' },
		{
			code: 'agree2-applicability',
			words: 'Applicability',
			help: 'What it costs, what stands in the way, how to see that it is followed?',
		},
		{
			code: 'agree2-independence',
			words: 'Editorial independence',
			help: 'Who paid, who had ties, and what was done about it?',
		},
	],
};

export const caspQualitative: Instrument = {
	code: 'casp-qualitative',
	study: 'Qualitative study',
	name: 'CASP checklist for qualitative research',
	cite: 'Critical Appraisal Skills Programme. CASP qualitative studies checklist. Oxford: CASP UK.',
	doi: null,
	site: 'https://casp-uk.net/casp-tools-checklists/',
	scale: 'The checklist asks yes, no, cannot tell under three questions; here each question is judged as a whole.',
	domains: [
		{
			code: 'casp-qualitative-valid',
			words: 'Are the results valid?',
			help: 'Do aim, method, recruitment and collection fit, and is the researchers’ own part considered?',
		},
		{
			code: 'casp-qualitative-results',
			words: 'What are the results?',
			help: 'Ethics, a rigorous analysis, and findings that are plain and supported?',
		},
		{
			code: 'casp-qualitative-local',
			words: 'Will the results help locally?',
			help: 'What do they add, and where else would they hold?',
		},
	],
};

export const plain: Instrument = {
	code: 'other',
	study: 'Another kind of paper',
	name: 'Four plain questions',
	cite: 'No tool of the field is made for every paper; these are this network’s own questions.',
	doi: null,
	site: '',
	scale: 'How much each makes one doubt the conclusion.',
	domains: [
		{ code: 'other-question', words: 'Question', help: 'Is it plain what was asked, and was it asked beforehand?' },
		{ code: 'other-method', words: 'Method', help: 'Could this way of looking have found the opposite?' },
		{ code: 'other-result', words: 'Result', help: 'Do the numbers, or what was seen, carry what is concluded?' },
		{ code: 'other-ties', words: 'Ties and money', help: 'Who paid, who gains, and is it said?' },
	],
};
