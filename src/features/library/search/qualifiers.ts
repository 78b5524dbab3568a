// The qualifiers of MeSH ("subheadings"), by the names and abbreviations that PubMed takes, and what counts with each: as
// headings do, a qualifier holds for those below it (https://www.nlm.nih.gov/mesh/subhierarchy.html).

/** Number of the UI · abbreviation · name. */
const ALL = `2 AB abnormalities|8 AD administration & dosage|9 AE adverse effects|819 AG agonists|31 AA analogs & derivatives|32 AN analysis
33 AH anatomy & histology|37 AI antagonists & inhibitors|96 BI biosynthesis|97 BL blood|98 BS blood supply|134 CF cerebrospinal fluid
138 CS chemical synthesis|139 CI chemically induced|737 CH chemistry|145 CL classification|150 CO complications|151 CN congenital
744 CT contraindications|166 CY cytology|172 DF deficiency|175 DI diagnosis|981 DG diagnostic imaging|176 DU diagnostic use
178 DH diet therapy|187 DE drug effects|188 DT drug therapy|191 EC economics|193 ED education|196 EM embryology|201 EN enzymology
453 EP epidemiology|941 ES ethics|208 EH ethnology|209 ET etiology|235 GE genetics|254 GD growth & development|266 HI history
276 IM immunology|293 IN injuries|294 IR innervation|295 IS instrumentation|302 IP isolation & purification
331 LJ legislation & jurisprudence|378 ME metabolism|379 MT methods|382 MI microbiology|401 MO mortality|451 NU nursing
458 OG organization & administration|469 PS parasitology|472 PY pathogenicity|473 PA pathology|493 PK pharmacokinetics|494 PD pharmacology
502 PH physiology|503 PP physiopathology|506 PO poisoning|517 PC prevention & control|523 PX psychology|528 RE radiation effects
532 RT radiotherapy|534 RH rehabilitation|556 SC secondary|557 SE secretion|592 ST standards|706 SN statistics & numerical data
600 SD supply & distribution|601 SU surgery|627 TU therapeutic use|628 TH therapy|633 TO toxicity|635 TM transmission
637 TR transplantation|639 TD trends|648 UL ultrastructure|652 UR urine|656 UT utilization|662 VE veterinary|821 VI virology`;

const BELOW: Record<string, string> = {
	AN: 'BL CF IP UR',
	AH: 'AB BS CY EM IR PA UL',
	CH: 'AG AA AI CS',
	DI: 'DG PA',
	ET: 'CI CO SC CN EM GE IM MI VI PS TM',
	ME: 'BI BL CF DF EN PK UR',
	OG: 'EC LJ ST SD TD UT',
	PD: 'AD AE PO TO AG AI CT DU PK',
	PH: 'GE GD IM ME BI BL CF DF EN PK UR PP SE',
	SN: 'EP EH MO SD UT',
	SU: 'TR',
	TU: 'AD AE CT PO',
	TH: 'DH DT NU PC RT RH SU TR',
	CO: 'SC',
	EP: 'EH MO',
	MI: 'VI',
	CY: 'PA UL',
	AE: 'PO TO',
};

export interface Qualifier {
	name: string;
	/** Its own UI first, then those below it. */
	uis: string[];
}

const entries = ALL.split(/[|\n]/).map((one) => {
	const [number = '', abbreviation = '', ...name] = one.split(' ');
	return { ui: `Q${number.padStart(6, '0')}`, abbreviation, name: name.join(' ') };
});
const uiOf = new Map(entries.map(({ abbreviation, ui }) => [abbreviation, ui]));
const plain = (text: string) =>
	text
		.toLowerCase()
		.replace(/&amp;|&|\band\b/g, ' ')
		.replace(/[^a-z]+/g, ' ')
		.trim();
const known = new Map<string, Qualifier>();
for (const { ui, abbreviation, name } of entries) {
	const below = (BELOW[abbreviation] ?? '').split(' ').flatMap((one) => uiOf.get(one) ?? []);
	const qualifier = { name, uis: [ui, ...below] };
	known.set(plain(name), qualifier);
	known.set(abbreviation.toLowerCase(), qualifier);
}

/** "drug therapy", "Drug Therapy", "dt"; undefined for what is none. */
export const qualifierOf = (words: string): Qualifier | undefined => known.get(plain(words));
