// The other ways of writing the words of a query: Greek letters and their names, a hyphen or a space, British and American
// spelling. Stems are the index's own; what is here is only what stems do not bring together.

const GREEK: [letter: string, name: string][] = [
	['α', 'alpha'],
	['β', 'beta'],
	['γ', 'gamma'],
	['δ', 'delta'],
	['ε', 'epsilon'],
	['ζ', 'zeta'],
	['θ', 'theta'],
	['κ', 'kappa'],
	['λ', 'lambda'],
	['μ', 'mu'],
	['σ', 'sigma'],
	['τ', 'tau'],
	['ω', 'omega'],
];
const LETTERS = new Map(GREEK);
const NAMES = new Map(GREEK.map(([letter, name]) => [name, letter]));
const NAMED = new RegExp(`(?<![\\p{L}])(?:${GREEK.map(([, name]) => name).join('|')})(?![\\p{L}])`, 'giu');

/** Greek letters as their names, and the other way round. The micro sign is a μ. */
const spelledOut = (text: string) =>
	text.replace(/[\u0370-\u03ff\u00b5]/gu, (sign) => LETTERS.get(sign.toLowerCase().normalize('NFKC')) ?? sign);
const asLetters = (text: string) => text.replace(NAMED, (name) => NAMES.get(name.toLowerCase()) ?? name);
const apart = (text: string) => text.replace(/(?<=[\p{L}\p{N}])[-‐‑–](?=[\p{L}\p{N}])/gu, ' ');

/** The same words written otherwise, the typed ones first. */
export function otherwise(words: string): string[] {
	const texts = [words, spelledOut(words), asLetters(words)];
	return [...new Set([...texts, ...texts.map(apart)])];
}

/** British ⇄ American, by beginnings, parts and ends of medical words; applied to whole words in lower case. */
const PAIRS: [british: RegExp, american: string, american_: RegExp, british_: string][] = [
	[/haem/, 'hem', /(?<![a-z])hem(?=at|o[a-z]|ato)/, 'haem'],
	[/aemi/, 'emi', /(?<=[a-z]{2})emi(?=as?$|cs?$)/, 'aemi'],
	[/oedem/, 'edem', /(?<![a-z])edem/, 'oedem'],
	[/paediat/, 'pediat', /pediat/, 'paediat'],
	[/paed(?=ic|s$)/, 'ped', /(?<=ortho)ped/, 'paed'],
	[/anaesth/, 'anesth', /anesth/, 'anaesth'],
	[/oesoph/, 'esoph', /(?<![a-z])esoph/, 'oesoph'],
	[/oestr/, 'estr', /(?<![a-z])estr(?=ogen|adiol|iol|one|us)/, 'oestr'],
	[/gynaec/, 'gynec', /gynec/, 'gynaec'],
	[/foet/, 'fet', /(?<![a-z])fet(?=al|us|o)/, 'foet'],
	[/rrhoea/, 'rrhea', /rrhea/, 'rrhoea'],
	[/pnoea/, 'pnea', /pnea/, 'pnoea'],
	[/coeli/, 'celi', /(?<![a-z])celi(?=ac)/, 'coeli'],
	[/caec/, 'cec', /(?<![a-z])cec(?=um|al)/, 'caec'],
	[/faec/, 'fec', /(?<![a-z])fec(?=es|al)/, 'faec'],
	[/ischaem/, 'ischem', /ischem/, 'ischaem'],
	[/tumour/, 'tumor', /tumor(?!i)/, 'tumour'],
	[/colour/, 'color', /(?<![a-z])color(?!ect|ado)/, 'colour'],
	[/behaviour/, 'behavior', /behavior/, 'behaviour'],
	[/labour/, 'labor', /(?<![a-z])labor(?!at)/, 'labour'],
	[/neighbour/, 'neighbor', /neighbor/, 'neighbour'],
	[/odour/, 'odor', /(?<![a-z])odor/, 'odour'],
	[/fibre/, 'fiber', /fiber/, 'fibre'],
	[/centre/, 'center', /(?<![a-z])center/, 'centre'],
	[/litre/, 'liter', /(?<=milli|micro|deci|^)liter(?!a)/, 'litre'],
	[/sulph/, 'sulf', /sulf/, 'sulph'],
	[/aluminium/, 'aluminum', /aluminum/, 'aluminium'],
	[/programme/, 'program', /(?<![a-z])program(?=s?$)/, 'programme'],
	[/ageing/, 'aging', /(?<![a-z])aging/, 'ageing'],
	[/leuco/, 'leuko', /leuko/, 'leuco'],
	[/(?<=[a-z]{3})is(?=e[ds]?$|ing$|ations?$)/, 'iz', /(?<=[a-z]{3})iz(?=e[ds]?$|ing$|ations?$)/, 'is'],
	[/(?<=[a-z]{2})ys(?=e[ds]?$|ing$)/, 'yz', /(?<=[a-z]{2})yz(?=e[ds]?$|ing$)/, 'ys'],
];

/** "oedema" → "edema", "leukemia" → "leukaemia"; undefined for what is written alike. */
export function acrossTheOcean(word: string): string | undefined {
	const plain = word.toLowerCase();
	if (!/^[a-z]{4,}$/.test(plain)) return undefined;
	let american = plain;
	for (const [british, to] of PAIRS) american = american.replace(british, to);
	if (american !== plain) return american;
	let british = plain;
	for (const [, , from, to] of PAIRS) british = british.replace(from, to);
	return british === plain ? undefined : british;
}
