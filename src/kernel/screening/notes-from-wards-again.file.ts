// A fourth set of invented notes, of the writers of notes-from-wards.file.ts and of others, in fresh words: written after the rules of decision 0179
// and before they were asked of it, to see whether they hold for what they were not drawn from. A label stands in [[ ]], its class before a colon.

/** Language and country (BCP 47), and the note. */
export const FROM_WARDS_AGAIN: readonly (readonly [string, string])[] = [
	[
		'en-GB',
		'ITU outreach: [[name:Graham P.]], 71, day 3 post Hartmanns, was a docker, now lives in [[inst:Fairhaven]] with his brother [[name:Stan]]. Fell [[date:on Weds]] [[date:11 Nov]] on [[inst:Nightingale]]. NEWS 9, lactate 4.1. Hosp no [[record:RXK 771820]]. For CT, contrast ok. Discussed with [[clin:Dr Petrakis]] at 0320. Wife passed away [[date:14th Sept]].',
	],
	[
		'en-GB',
		'Hi both, sorry to chase. [[name:Maisie Hollins]] ([[date:22/04/2013]]) did not come on [[date:Tuesday 10th]]. Mum ([[name:Kirsty]]) said the bus from [[place:Holmfirth]] was cancelled. School is [[inst:Netherthong Primary]]. Can we see her [[date:on the 1st of December]]? Ritalin 20 mg since September. Best number is [[phone:01484 496 0117]]. Her social worker is at [[inst:Kirklees]].',
	],
	[
		'en-US',
		'STAT read: [[name:DELUCA, ANTHONY R]] MRN [[record:00448217]] DOB [[date:12-01-1958]]. CT HEAD WO [[date:11/14/2026 03:12]]. Hx: fall from ladder at [[inst:Home Depot]] in [[place:Paramus]]. 9 mm left SDH. Called to [[clin:Dr. Ostrowski]] in the ED of [[inst:Hackensack]] at 0319. Prior [[date:02/2026]]. Accession [[record:CT260044718]].',
	],
	[
		'en-US',
		'Psych intake: pt goes by [[name:Jaxon]], 24, dropped out of [[inst:Boise State]] last spring, works the night shift at [[inst:WinCo]]. Found by roommate [[name:Devin]] [[date:the night of Oct 30]]. PHQ 22. Grandmother [[name:Lorraine Teague]] raised him in [[place:Weiser]]. Old chart at [[inst:Intermountain]]. Probation officer [[clin:Ruiz]], [[phone:208-555-0174]]. IG [[email:@jaxon_lost208]]. Policy [[plan:ID-4471820-02]].',
	],
	[
		'en-US',
		'VA home-based care: Mr. [[name:Cornelius Whitaker]], who turned [[age:91]] [[date:on Veterans Day]], was with [[inst:the 1st Cavalry]] in Korea. BP 128/60. Lives with daughter [[name:Yvette]] at [[street:118 County Road 42]], [[place:Eufaula]]. Last four [[ssn:8820]]. Oxygen concentrator serial [[device:INV-0448217]]. Church ladies from [[inst:Mount Olive AME]] bring meals.',
	],
	[
		'en-AU',
		'GP letter. Dear [[clin:Raj]], [[name:Bronte Fitzgibbon]], 31, barista at [[inst:Campos]], had a vasovagal at [[inst:Bondi Icebergs]] [[date:last Sunday, 8 Nov]]. ECG normal. Medicare [[plan:2951 77182 0]]. Partner [[name:Kit]] drove her. Address [[street:Unit 3, 44 Curlewis St]], [[code:2026]]. Echo at [[inst:RPA]] [[date:on 19/11]].',
	],
	[
		'en-CA',
		'ER note: [[name:Nanuq Kilabuk]], 4 y, medevac from [[place:Pangnirtung]] [[date:Nov 9 at 21:40]], HCN [[plan:104 471 882]]. Anaana is [[name:Leetia]]. RSV bronchiolitis, HFNC 12 L. Flown to [[inst:CHEO]] [[date:Nov 10]]. Father works for [[inst:Baffinland]]. Foster care file [[record:CFS-11820]].',
	],
	[
		'en-IN',
		'D/S: [[name:Mrs. Fathima Beevi]] W/o [[name:Abdul Rasheed]], 54/F, IP No [[record:2026/118204]], from [[place:Perinthalmanna]], [[street:Kizhakkethil House, Near Juma Masjid]], PIN [[code:679322]]. Adm [[date:3-11-26]], Disch [[date:9-11-26]]. Sugar started increasing since [[date:Onam]]. Son works in [[inst:Lulu]], Riyadh. Ph [[phone:94470 55118]]. HbA1c 13.1, K 2.9.',
	],
	[
		'en-UG',
		'Antenatal: [[name:Nakato Prossy]], 23 yrs, G2P1, ANC no [[record:0447/26]], [[place:Kyenjojo]], LC1 [[place:Kasiina]]. LNMP [[date:4 April]]. BP 170/110 [[date:on 10/11]]. Husband [[name:Mugisha]] is a boda rider, [[phone:0772 555 018]]. Referred to [[inst:Buhinga]]. NIN [[ssn:CF03118104471K]].',
	],
	[
		'es-ES',
		'Urgencias de pediatría: [[name:Unai]], 6 años, cole [[inst:Sagrado Corazón]] de [[place:Getxo]], CIC [[plan:44718203]], acude con su amona [[name:Itziar]]. Vómitos desde [[date:ayer por la noche (11/11)]]. Alergia a huevo. Pautado ondansetrón. Reevaluar [[date:el jueves 12]] por [[clin:Dra. Aguirre]]. Móvil aita [[phone:688 55 01 18]].',
	],
	[
		'es-CL',
		'Evolución kinesiológica: don [[name:Segundo Painemal]], 81, Box [[record:7]], EPOC, O2 2 L, hija [[name:Rosa]] viene desde [[place:Carahue]] los fines de semana. RUT [[ssn:5.447.118-2]]. Fue minero en [[inst:Lota]]. Se cayó [[date:el 18 de septiembre]] en la ramada. Alta probable [[date:el lunes 16]]. Fono [[phone:9 5550 1184]].',
	],
	[
		'es-PE',
		'Referencia: gestante [[name:Yeny Quispe Mamani]], 19 a, DNI [[ssn:74471820]], C.P. [[place:Chupa]], distrito [[place:Azángaro]], FUR [[date:15/02/26]]. Preeclampsia, TA 160/110 a las 14:20 [[date:del 12/11]]. Pareja [[name:Wilber]] trabaja en [[inst:la mina La Rinconada]]. SIS [[plan:2-44718203]]. Ambulancia [[vehicle:EUB-447]].',
	],
	[
		'fr-FR',
		'Cs dentaire : [[name:M. Cissé Mamadou]], 36 ans, cariste chez [[inst:Geodis]], cellulite sur 46. Dernier soin [[date:le 27/10/26]] à [[inst:Dentego Créteil]]. Carte vitale [[ssn:1 90 07 99 350 447 18]]. Tél [[phone:07 44 55 01 18]]. Amené par son cousin [[name:Bakary]] [[date:ce matin, jeudi 12]]. Habite [[street:8 allée des Tilleuls]] à [[place:Bonneuil]]. Amox-clav 3 g.',
	],
	[
		'fr-CH',
		'Rapport CMS : Mme [[name:Rochat Huguette]], 86 ans, [[street:route de la Vallée 14]], [[code:1341]] [[place:Le Lieu]]. Chute [[date:dans la soirée du 9]]. Proche aidante : nièce [[name:Corinne]], travaille à [[inst:Audemars Piguet]]. AVS [[ssn:756.4418.2031.17]]. Retour de [[inst:Saint-Loup]] [[date:le 4 nov.]]. INR 2,4. Médecin : [[clin:Dre Meylan]].',
	],
	[
		'de-DE',
		'RTW-Protokoll Einsatz [[record:2026-118447]]: männl. Pat. ca. 50, Papiere auf [[name:Sergej Lobanow]], [[date:11.02.1974]], Lkw-Fahrer der [[inst:Spedition Dachser]], zusammengebrochen [[date:Do 12.11. gegen 06:40]] auf dem Rastplatz [[place:Allertal]]. EKG: Vorderwand-STEMI. Lkw [[vehicle:NEA-SD 447]]. Übergabe [[inst:Heidekreis-Klinikum]] 07:31. Ehefrau [[name:Irina]] tel. verständigt ([[phone:0173 5550 118]]).',
	],
	[
		'de-AT',
		'Sozialarbeit: [[name:Herr Novotny]], 58, zuletzt Schlosser bei der [[inst:Voest]], delogiert [[date:mit 1. November]], nächtigt in der [[inst:Gruft]]. SV-Nr [[ssn:4471 180368]]. Schwester [[name:Traude]] in [[place:Steyr]]. Delir [[date:seit Sonntag Abend]]. Erwachsenenvertreterin [[clin:Mag. Hirsch]]. AUVA-Zl. [[record:447/2026]]. Rezeptgebührenbefreit.',
	],
	[
		'pt-BR',
		'Passagem de plantão UTI: L[[record:08]] seu [[name:Raimundo Nonato]], 67, PO RM D2, fez FA [[date:ontem 11/11 às 22h]]. Filha [[name:Keila]] é técnica na [[inst:Santa Casa]]. Veio de [[place:Quixadá]]. L[[record:09]] [[name:Jéssica]], 21, eclâmpsia, bebê na [[inst:Meac]]. Pront. [[record:4471820]]. Retirar dreno [[date:dia 13]]. Contato [[phone:85 98855-0147]].',
	],
	[
		'it-IT',
		'Relazione assistente sociale: la sig.ra [[name:Assunta Cacciapuoti]], nata [[date:il 3.5.1941]], vive sola in [[street:vico Lammatari 12]] a [[place:Napoli]]; il figlio [[name:Ciro]] è detenuto a [[inst:Poggioreale]]. Tessera [[plan:80380000447118203317]]. Ricovero [[date:dal 2 al 9 novembre]] al [[inst:Cardarelli]]. Badante [[name:Nadia]] [[phone:338 5550118]]. MMSE 17.',
	],
	[
		'nl-BE',
		'Thuisverpleging: [[name:Godelieve Verstraete]], 88 j, [[street:Molenstraat 14 bus 2]], [[code:8800]] [[place:Roeselare]], INSZ [[ssn:38.02.14-118.44]]. Wondzorg hiel. Zoon [[name:Dirk]] werkt bij [[inst:Ardo]]. Val [[date:op dinsdagmorgen 10/11]]. Ontslag uit [[inst:AZ Delta]] [[date:op 6 nov]]. Mutualiteit: [[plan:CM 120-4471820]]. HbA1c 7,9.',
	],
	[
		'sv-SE',
		'Ambulansjournal [[record:26-44718]]: [[name:Bengt Åkerlund]], 79, hittad av grannen [[name:Maj-Britt]] [[date:i morse 11 nov]]. Adress [[street:Kyrkvägen 4]], [[place:Arjeplog]]. Pnr [[ssn:470318-4471]]. F d brevbärare på [[inst:Posten]]. Till [[inst:Sunderbyn]]. P-glukos 2,1.',
	],
];

export const FROM_WARDS_AGAIN_NOTHING: readonly string[] = [
	'Signs: Kernig, Brudzinski and Jolt negative; Nuchal rigidity mild.',
	'Consider Caroli, Budd-Chiari, Wilson, Alagille and Byler in a child like this.',
	'Perthes, Osgood-Schlatter, Sever, Köhler, Freiberg and Kienböck are all osteochondroses.',
	'Bartter, Gitelman, Liddle and Gordon separate by potassium, renin and pressure.',
	'Homans, Moses and Pratt have no value; Wells 1, D-dimer 410.',
	'Simmonds and Matles positive on the right: Achilles gone.',
	'Ambu bag, Magill forceps, Macintosh 3, Miller 1, Bougie, Cormack-Lehane 2.',
	'Spirometry: FEV1 1.12 (41 %), FVC 2.31 (66 %), ratio 48; GOLD 3, group E, mMRC 3, CAT 24.',
	'Trulicity, Ozempic, Rybelsus and Mounjaro are all out of stock.',
	'Stopped Concor, Delix and Torem; Entresto and Forxiga begun.',
	'Switched from Humira to Stelara, later Entyvio, now Rinvoq.',
	'MONALEESA-7, PALOMA-3 and MONARCH 2 differ in their control arms.',
	'According to Brenner and Rector, chapter 17, and to Kumar & Clark.',
	'Hughes and Sillence types II–IV; Gustilo IIIB; Tscherne C2; Schatzker V.',
	'Salmonella Infantis and Kentucky were grown; Campylobacter was not.',
	'Hendra, Nipah and Cedar viruses are henipaviruses; Junin and Machupo are not.',
	'The sodium fell 128, 124, 121, 119 over 9/7; fluids 1.2 L.',
	'Weight 11.2 kg (9th–25th centile), head 47 (25th), length on the 2nd.',
	'A retired man in his eighties, living with his wife, fell on the third day in hospital.',
	'At Baseline, at Week 12 and at Month 6 the score was 22, 14 and 9.',
	'At Murphy’s point there was no pain, at McBurney’s there was.',
	'Discharged with Furosemide, Spironolactone, Bisoprolol and a Ventolin.',
	'Escala de Downton 3, Norton 12, Barthel 35, Pfeiffer 4, Lawton 1.',
	'Score de Centor 3, Cormack 2, Mallampati 3, ASA 3, Aldrete 9.',
	'Zeichen nach Payr, Steinmann und Apley negativ; Schublade stabil.',
	'Prova de Weber lateralizada, Rinne negativo; Dix-Hallpike e Romberg sem alterações.',
	'Test di Jobe, Neer e Hawkins positivi; Yocum dubbio; Gerber negativo.',
	'Proef van Lasègue, Bragard en Kernig negatief; Wells 2; Barthel 14.',
	'Cytology: Bethesda IV, Afirma suspicious, ThyroSeq negative; Hürthle cells.',
	'Day 2, 08:00: drain 120, urine 1.9 L, Na 133, K 3.6, Mg 0.7, PO4 0.6, Hb 98.',
];
