// A fifth, small set of invented notes of the same writers, in fresh words: written after two rounds of decision 0179 and before they were asked of it.
// What it missed was read for a third round. A label stands in [[ ]], its class before a colon.

/** Language and country (BCP 47), and the note. */
export const FROM_WARDS_LAST: readonly (readonly [string, string])[] = [
	[
		'en-GB',
		'Stroke ward round. Bed [[record:A6]] [[name:Winifred Ashdown]], 86, L MCA, onset [[date:0715 on 17/11]], tPA 0850. Daughter [[name:Hazel]] flew in from [[place:Aberdeen]]. Used to teach at [[inst:Roedean]]. SALT [[date:Weds pm]]. NHS [[ssn:701 552 8841]]. Car still parked at [[inst:Morrisons]], reg [[vehicle:WN19 TKA]].',
	],
	[
		'en-GB',
		'Paramedic PRF [[record:CAD 004471]]. Called to [[street:Flat 9, Beech House, Mill Road]], [[code:CB1 2AZ]]. Pt [[name:Dariusz]] (surname unclear, works at [[inst:Wagamama]]), ?OD citalopram. Friend [[name:Ola]] on scene, [[phone:07911 123 555]]. Conveyed to [[inst:Addenbrookes]] [[date:23:50 14/11]]. GCS 13.',
	],
	[
		'en-US',
		'Telehealth 11 min. [[name:Priscilla Nez]], 44, from [[place:Chinle]], teaches at [[inst:Many Farms High]]. Pharmacy [[inst:Basha’s]]. Migraine since [[date:Nov 3rd]]. BC/BS [[plan:XQT 8840 2271]]. Her mom [[name:Bertha]] is [[age:96]]. Rizatriptan 10. F/u [[date:12/1 at 2:15p]].',
	],
	[
		'en-US',
		'Nurse line: caller [[name:Todd Brezinski]] about wife [[name:Amber]], G2P1 at 31w, cramping after the [[inst:Packers]] game [[date:Sunday night]]. OB is [[clin:Dr. Lindqvist]] at [[inst:ThedaCare]]. Lives off [[street:Highway 21]] near [[place:Wautoma]]. Cell [[phone:920.555.0147]].',
	],
	[
		'en-IN',
		'Pt [[name:Baby of Lakshmi]], IP [[record:NB/0447/26]], born [[date:9.11.26]] 2.1 kg at [[inst:PHC Kolar]], ref by [[clin:Dr Shetty]]. Father [[name:Manjunath]] is a driver with [[inst:KSRTC]]. Address: [[street:#44, 3rd Cross, Gandhi Nagar]], [[place:Chintamani]] [[code:563125]]. Sepsis screen pos.',
	],
	[
		'es-ES',
		'Farmacia hospitalaria: [[name:Benito Cabezas]], 73, NHC [[record:554471]], cama [[record:314]], vanco valle 22 ([[date:10/11, 6 h]]). Lo lleva [[clin:la Dra. Olmedo]]. Jubilado de [[inst:Renault]]. Vive en [[street:Avda. Segovia 118, 4º A]], [[place:Valladolid]]. Alta prevista [[date:el lunes 16]].',
	],
	[
		'es-MX',
		'Enfermería turno nocturno: cama [[record:22]], [[name:Sra. Tomasa]], 66, DM2, pie diabético, glucosa 288 [[date:a las 23:00 del 11 de nov]]. Su nieta [[name:Brenda]] ([[phone:33 1555 0147]]) trae la insulina de [[place:Tonalá]]. Expediente [[record:44-7182]]. Trabajaba en [[inst:Sabritas]].',
	],
	[
		'fr-FR',
		'Transmission sage-femme : chambre [[record:9]], Mme [[name:Haddad]], J2 césar, bébé [[name:Ilyès]] 3120 g né [[date:le 10/11 à 4h12]]. Mari [[name:Sofiane]] en déplacement à [[place:Vierzon]]. Suivie à [[inst:Port-Royal]]. Sortie [[date:vendredi 13]]. IPP [[record:80044718]].',
	],
	[
		'de-DE',
		'Schulsanitätsdienst: [[name:Finn-Luca M.]], 9b, am [[inst:Schiller]], Knie verdreht beim Sport [[date:am Di., 10.11.]]. Mutter [[name:Sandra]] erreichbar [[phone:0171 555 01 47]]. Hausarzt [[clin:Dr. Ebner]]. Wohnt [[street:Lerchenweg 3]], [[code:73733]] [[place:Esslingen]]. Kasse: [[plan:TK M447118820]].',
	],
	[
		'pt-BR',
		'Dentista da unidade prisional: interno [[name:Wellington S.]], matrícula [[record:447.182-0]], cela [[record:B-12]], abscesso no 46 desde [[date:o dia 5]]. Veio transferido de [[inst:Bangu]] [[date:na quinta 29/10]]. Mãe [[name:Neide]]. Amoxicilina 500. CNS [[plan:700 4471 8820 3316]].',
	],
	[
		'it-IT',
		'118, missione [[record:2026/44718]]: [[name:sig. Bonetti]], 59, autista [[inst:Bartolini]], dolore toracico a [[place:Cernusco]] [[date:ieri, 10 nov, ore 18]]. Trasportato a [[inst:Niguarda]]. Moglie [[name:Ivana]] [[phone:333 5550147]]. CF [[ssn:BNTGLC67C11F205X]].',
	],
	[
		'nl-NL',
		'Huisartsenpost: [[name:mevr. De Graaf]], [[date:12-03-1944]], [[street:Kerkpad 7]], [[place:Soest]], val [[date:gisteravond 10/11]]. Dochter [[name:Ingrid]] belt ([[phone:06 5550 1471]]). Woont bij [[inst:Daelhoven]]. BSN [[ssn:447118204]]. Enkel dik, Ottawa pos.',
	],
];

export const FROM_WARDS_LAST_NOTHING: readonly string[] = [
	'Courvoisier, Trousseau, Troisier and Blumer were looked for.',
	'McCune-Albright, Maffucci and Ollier: none. Carney triad no.',
	'Osler, Janeway and Roth absent; Duke 1 major, 2 minor.',
	'Weber C, Maisonneuve, Chaput, Tillaux and Volkmann fragments.',
	'Started Imbruvica, then Calquence, then Brukinsa.',
	'Chikungunya, Mayaro and Ross River serology pending.',
	'Grocott and Ziehl negative; Wright stain shows Auer rods.',
	'Glargine 18 at 22:00, Lispro 6-6-8; HbA1c 61.',
	'FEV1 1.9 → 1.4, DLCO 54 %, 6MWD 310 m, Borg 5.',
	'As Light showed, LDH ratio 0.7; Rivalta positive.',
	'PARTNER 3 and NOTION-2 excluded bicuspid valves.',
	'See Braunwald, 12th ed., and the ESC pocket guideline 2023.',
	'Lesions at Th4, Th7 and L1; SINS 9; Tomita 5; Tokuhashi 8.',
	'Morbus Paget, Morbus Perthes, Morbus Scheuermann ausgeschlossen.',
	'Signe de Froment, de Tinel et de Phalen positifs; Katz 5/6.',
	'Signos de Finkelstein y Phalen positivos; Gartland II; Salter I.',
	'An 84-year-old was found on the floor on a winter evening.',
	'She is seen every Tuesday; dialysis Mon/Wed/Fri; weighs 61.',
	'Cr 1.1, 1.4, 1.9 on days 1, 2 and 4; K 5.2; pH 7.31.',
	'Stent 3.0 x 28, NC 3.25 at 18 atm, TIMI 3, Syntax 24.',
];
