// The open half of a ninth set of invented notes: a dialysis run, a genetics letter, a screening log, a coroner's report, complaints, sports
// medicine, a blood bank's call, fertility, sleep, podiatry, prosthetics, travel, addiction, occupational health and others that no earlier set has,
// from seven countries. Written before the rules of decision 0189 and asked once with those before them; then its misses were read. A label stands in
// [[ ]], its class before a colon. Hours of a day and weekdays alone are no labels.

/** Language and country (BCP 47), and the note. */
export const NINTH_OPEN: readonly (readonly [string, string])[] = [
	[
		'en-GB',
		'HD run sheet\nPt: [[name:Winston Achebe]]   Hosp no: [[record:RXK 209-5538]]   NHS [[ssn:943 476 5919]]\nSession: [[date:24.11.26]] MWF twilight, stn 7\nMachine: Fresenius 5008S s/n [[device:7VEA6132]]\nPre wt 81.4, post 78.9, dry wt 79 | BP 162/88 → 138/74 | UF 2.5 L | Qb 350\nAccess L BC AVF, made [[date:Feb 2023]], buttonhole. Hep 2000 bolus + 500/h.\nTransport: [[inst:ERS Medical]] crew, picks up from [[street:flat 12, Brathay House, Stockwell Gdns]] [[code:SW9 9BH]]\nEpo: Aranesp 40 mcg wkly (batch [[device:1148872A]])\nNB going to his niece [[name:Blessing]] in [[place:Wolverhampton]] [[date:from 19/12 to 2/1]], holiday HD slot asked at [[inst:New Cross]]. Mob [[phone:07911 228 340]]',
	],
	[
		'en-GB',
		'CLINICAL GENETICS\nFamily file [[record:GF/26/03318]]. Your pt [[name:Ms Ffion Lloyd-Beddoes]], b. [[date:17 July 1994]], of [[street:Tan-y-Graig, Rhyd-y-foel Rd]], [[place:Llanddulas]].\nBRCA1 c.68_69del p.(Glu23Valfs*17) heterozygous, NM_007294.4. Her maternal aunt [[name:Eluned Beddoes]] d. breast ca aged 44, grandfather ([[name:Emrys]], quarryman at [[inst:Penrhyn]]) pancreas 71. Lab ref [[record:26NG-041877]], reported [[date:30/10/2026]]. We discussed RRM/RRSO. Cascade testing offered to brother [[name:Iestyn]], now with [[inst:the Royal Welsh]] in [[place:Tidworth]]. Appt [[date:Tuesday 12th January]], tel clinic [[phone:01745 555 906]]. Copy to pt via [[email:ffion.lb94@postbag.example]].',
	],
	[
		'en-GB',
		'Dear Sir or Madam I wish to complain about the care of my late father [[name:Ronald Haigh]] ward 23, [[inst:Pinderfields]], [[date:11th to 19th October]]. He was left on a trolley for 14 hrs. My mother [[name:Brenda]] (86) was told by a nurse called [[clin:Kelly-Anne]] he was "fine" on [[date:the 18th]] and he died the next morning. Datix no [[record:W-118936]]. His unit number is [[record:1407752]]. I can be reached at [[street:9 Cobblers Fold, Ossett]], or on [[phone:01924 555 338]] after 6. The funeral was [[date:on Bonfire Night]]. Ombudsman ref [[record:C-2140087/HL]]. Yours, [[name:Stephen Haigh]]',
	],
	[
		'en-GB',
		'OH referral – mgmt. Employee [[name:Agnieszka Pietrzyk]], payroll [[record:5520917]], picker, [[inst:Ocado]] CFC [[place:Erith]]. Off since [[date:9/9]], bilat CTS, NCS [[date:mid-October]] moderate. Decompression R booked [[date:w/c 7 Dec]] at [[inst:Spire Hayes Grove]]. Drives FLT, licence [[licence:PIETR 854126 A99XK]]. GP fit note ref [[record:MED3-88120463]]. Car in car park [[vehicle:LX19 TVK]]. Lives w/ partner [[name:Daria]] and her twins. Phased rtn 4 h/d for 3/52.',
	],
	[
		'en-US',
		'SCREENING LOG — site 014, protocol v3.2\nSubj [[record:014-0037]] | initials [[name:K.L.M.]] | DOB [[date:02-AUG-1971]] | ICF signed [[date:16NOV2026]] 09:40 | screen fail: ANC 1.1\nSubj [[record:014-0038]] | [[name:Trujillo, Benita]] | ICF [[date:18NOV2026]] | rand # [[record:R-60412]] | kit [[device:K118-9204]] dispensed [[date:20NOV]]\nCalled pt at [[phone:(505) 555-0126]], husb [[name:Orlando]] answered: she is in [[place:Española]] w/ her mother. SAE (syncope) at [[inst:Presbyterian Rust]] ED [[date:Sun 11/22]], trop neg, d/c same day. MRN there [[record:P30288417]]. FedEx shipper [[record:7749 2210 8836]].',
	],
	[
		'en-US',
		'MEDICAL EXAMINER — REPORT OF INVESTIGATION\nCase: [[record:ME26-02917]]   Decedent: [[name:Cordell James Whitsett]]   SSN: [[ssn:418-22-9073]]\nFound [[date:Saturday, November 21, 2026]] at approx 0715 by landlord [[name:Vernon Teague]] in the carport of [[street:2208 Alton Rd SE]], [[place:Huntsville]], AL [[code:35801]]. Last known alive [[date:Thursday night, the 19th]], seen at [[inst:Dollar General]]. Vehicle: 2011 Silverado, tag [[vehicle:47C81RB]], VIN [[vehicle:3GCPKSE35BG218846]]. Rx bottles: oxycodone 10 mg #90, [[inst:Propst Drugs]], Rx [[record:6318820]], filled [[date:11/14]]. Rigor fixed. Pacemaker Biotronik Edora SN [[device:69441287]]. NOK: daughter [[name:Shaneka]], [[phone:256/555-0190]]. Evidence bag [[record:HPD 3390117]].',
	],
	[
		'en-US',
		'Sleep med f/u. [[name:Gretchen Halvorson]], 52F, AHI 38 → 2.1 on APAP 8–14, usage 6.2 h, 94 % nights. Machine AirSense 11, SN [[device:23223418807]], DN [[device:417]]. DME is [[inst:Lincare]]; acct [[account:0058-77341]]. Mask leak since [[date:Labor Day]]. She drives a school bus ([[inst:ISD 196]]), needs letter for DOT by [[date:12/31]]. Commercial DL [[licence:H-416-230-881-507]]. Insurance: [[plan:HealthPartners 60917742]]. Download [[date:8/27–11/24]]. Lives in [[place:Rosemount]], prefers MyChart or [[email:ghalv_52@lakes.example]]. RTC 1 yr.',
	],
	[
		'en-US',
		'blood bank phone call 11:52 pm [[date:11-23]]: tech [[clin:Marisol]] calls crit – anti-K + anti-Jka on [[name:Delphine Arceneaux]], MR# [[record:884-13-02]], spec [[record:W2036 26 318844]]. 2 u xm compatible. Unit [[record:W0432 26 204417 Q]] out 0031. Pt s/p C/S for accreta, EBL 2.8 L, Hb 6.4. Husband [[name:Thibaut]] in waiting rm, he works offshore for [[inst:Chevron]], cell [[phone:985.555.0141]]. Baby boy [[name:Arceneaux]] NICU, tag [[record:NB-20771]]. From [[place:Cut Off]], transferred [[date:yest]] from [[inst:Lady of the Sea]].',
	],
	[
		'en-US',
		'MAT intake: [[name:"Smoke" (Darnell Pettway)]], 33, last use fent [[date:11/24 am]], COWS 14. Bup 8/2 x2. Stays at [[inst:Blanchet House]] or under the [[street:Burnside]] bridge. PO: [[name:Ofc. Ruiz]], [[phone:503 555 0112]], case [[record:26CR40881]]. OR ID [[licence:C382209]]. OHP # [[plan:XJ40128B]]. Released from [[inst:Inverness]] [[date:Nov 20]]. HCV Ab+, RNA 1.2 M. Son [[name:Dre]] w/ his ex in [[place:Gresham]]. Narcan kit given lot [[device:2407611]]. Next dose [[date:Fri 11/27]].',
	],
	[
		'en-CA',
		'Sport med: [[name:Léa Bouffard]], 17, centre for [[inst:the Saguenéens girls U18]], concussion [[date:Nov 14]] vs [[place:Rimouski]], SCAT6 sx 42 → 11. HIN [[plan:BOUL 0953 1218]]. Billet family [[name:the Arsenaults]], [[street:1440, rue des Hospitalières]], [[place:Jonquière]] [[code:G7X 4L2]]. Return to school [[date:Nov 30]]; stage 3 RTP if sx < 5. Mom [[phone:(418) 555-0163]]. Jersey pic posted by [[handle:@lea.bouf17]]. Seen again [[date:the week of December 7th]].',
	],
	[
		'en-CA',
		'Prosthetics: Mr [[name:Clifford Sinclair-Moose]], 63, L TTA [[date:spring 2025]], [[inst:Peguis]] First Nation, treaty no. [[plan:2690041877]]. PHIN [[ssn:714 209 338]], MHSC [[plan:440812]]. Socket loose, 6-ply → volume loss. Foot: Ossur Vari-Flex 27 cat 5, serial [[device:VF27-0091834]]. Stays with cousin [[name:Roy]] at [[street:71 Magnus Ave]], [[place:Winnipeg]] when in for appts. Casting [[date:Dec 1, 10:15]], delivery [[date:Dec 22]]. NIHB approval [[account:MB-0446192]]. Ph [[phone:204-555-0171]].',
	],
	[
		'en-AU',
		'Travel med: [[name:Imogen Farquharson]], 26, DOB [[date:3/3/2000]], passport [[licence:PB4402187]], flying [[vehicle:QF 81]] [[date:10/12]] to Singapore then overland. Yellow fever Stamaril given [[date:26.11.2026]], lot [[device:V3B771V]], ICVP book [[record:AU 0093317]]. Works at [[inst:Atlassian]]. Altitude plan: acetazolamide 125 mg bd. Home [[street:Unit 5, 230 Glenmore Rd]], [[place:Paddington]] NSW [[code:2021]]. Medicare [[plan:2428 77813 5 ref 1]]. ICE: [[name:Hamish]] (dad) [[phone:0405 550 192]]. Rabies d0, d7, d21.',
	],
	[
		'en-AU',
		'Podiatry – high risk foot. [[name:Nonno Salvatore]] ([[name:Mr S. Agostino]]), 84, URN [[record:0883412]]. R hallux ulcer 1.2 x 0.8, probe to bone +. MRI [[date:29/10]] OM. Cefazolin via PICC til [[date:21/12]]. Home IV by [[inst:Silverchain]]. TBI 0.42. Offloading: DARCO. Lives [[street:lot 33 Old Coach Rd]], [[place:Maldon]]. Dghtr [[name:Carmela]] — [[phone:03 5550 8871]], shop in [[place:Castlemaine]]. My Aged Care ID [[plan:AC67720418]]. Rv [[date:Thur 3/12]].',
	],
	[
		'en-IN',
		'IVF file no. [[record:ART/MH/1187/26]]: [[name:Mrs. Snehal Deshmukh]], 34, w/ husband [[name:Nikhil]], AMH 1.1, AFC 7. OPU on [[date:23rd Nov]], 6 MII, 4 2PN; ET plan [[date:28/11]]. PAN [[ssn:BXKPD4471M]]. Husband posted at [[inst:INS Shivaji]], [[place:Lonavala]]. Address: [[street:B-604, Sai Srushti CHS, Sinhgad Road]], [[place:Pune]] [[code:411 051]]. Embryo straw [[record:SD-26-0441-3]]. Contact [[phone:98220 61877]]. Beta hCG [[date:on 12th Dec]]. Deposit receipt [[account:RCPT-009176]].',
	],
	[
		'en-IN',
		'Police intimation (MLC [[record:2281/26]]): unknown male ~40 now identified by brother as [[name:Ganesh Pujari]], fall from 2-wheeler [[vehicle:KA-20 EX 3391]] near [[street:Santhekatte junction]] at 9.30 pm [[date:22.11.2026]]. GCS E2V2M5. CT: lt SDH 12 mm. Shifted from [[inst:Adarsh]] to [[inst:KMC]]. Voter ID [[ssn:YKZ2219073]], DL [[licence:KA20 20140008812]]. Relative [[name:Sudhakara]], mob [[phone:+91-9448-220-913]]. PMJAY card [[plan:P8X2K9QWM]]. Native of [[place:Kundapura]]. Craniotomy same night.',
	],
	[
		'es-ES',
		'UNIDAD DEL SUEÑO / NEUMO. Pte: [[name:Aurelio Mengual Soriano]], 61 a. NUSS [[ssn:03/10482297/41]], CIPA [[plan:1184420937]]. Vive en [[street:Pda. La Foia, 41]] de [[place:Elche]] ([[code:03293]]). SAHS grave IAH 52, CPAP 10 cmH2O, equipo nº [[device:SN 22417-0093]]. Camionero en [[inst:Transportes Hermanos Llopis]], renov. carné [[date:antes del 15/1]]. Poligrafía [[date:la noche del 3 al 4 de nov.]]. Su mujer [[name:Finita]] avisa de apneas. Cita sucesiva [[date:lunes 11-1-27]], tfno. [[phone:96 555 18 42]].',
	],
	[
		'es-ES',
		'Dra, le mando el parte de mi hijo [[name:Unai]] nacido [[date:22/7/14]]. Se cayó en [[inst:la ikastola Txantxiku]] [[date:el miércoles 18]] y le escayolaron en [[inst:Mendaro]]. TIS [[plan:4408127]]. El seguro escolar pide el nº de parte [[record:SE-26/7719]]. Nos mudamos a [[place:Azpeitia]], [[street:Foru Ibilbidea 7, 3.º C]], [[date:a primeros de diciembre]]. Mi móvil [[phone:688-40-19-27]], o el de la amona [[name:Begoña]]. IBAN por si acaso [[account:ES91 2100 0418 4502 0005 1332]].',
	],
	[
		'es-PE',
		'Programa TBC. Pcte [[name:Wilmer Quispe Ccori]], DNI [[ssn:47 118 209]], H.C. [[record:20-8841]], [[street:AA.HH. Villa Mar Mz. K Lt. 14]], [[place:Ventanilla]]. BK ++, G-Xpert RIF sensible. Inicio esquema [[date:09/nov/26]], dosis 14/50. Contactos: esposa [[name:Maribel]], 2 niños. Trabaja de estibador en [[inst:DP World]]. SIS [[plan:240-2-47118209]]. Cel. [[phone:987 440 132]]. Control BK [[date:fin de diciembre]]. Faltó [[date:sáb 21]].',
	],
	[
		'fr-FR',
		'CR d’endoscopie n° [[record:26E11-0874]]. Patient : [[name:BELKACEM Farid]], né le [[date:08.06.1969]], INS [[ssn:169069935204417]], adressé par [[clin:Dr Nadège Cornu]], [[place:Bressuire]]. Endoscope Olympus CF-HQ190L n° [[device:2710448]]. Coloscopie [[date:ce 25 novembre]] : polype 12 mm sigmoïde, Paris 0-Ip, résection anse froide, flacon [[record:B-77310]]. Profession : soudeur, [[inst:Heuliez]]. Sa compagne [[name:Solenne]] vient le chercher, [[phone:07 66 18 04 93]]. Résultats anapath [[date:vers le 8/12]]. Domicile : [[street:lieu-dit La Touche Poupart]].',
	],
	[
		'fr-FR',
		'Bonjour Docteur,\nje me permets de vous écrire pour mon mari [[name:Yvon Kermarrec]], suivi pour Parkinson. Depuis [[date:la Toussaint]] il est tombé 3 fois, la dernière [[date:mardi 24 au soir]] devant [[inst:Leclerc]]. Il prend Modopar 125 x5. On vous a vu [[date:le 7 sept]]. Notre nouvelle adresse : [[street:26 hent Kergreis]], [[code:29950]] [[place:Bénodet]]. N° sécu [[ssn:1.48.11.29.019.307/62]], mutuelle [[plan:MGEN 2 9014 88371]]. Sa voiture est encore chez mon fils [[name:Loïc]] à [[place:Guingamp]] ([[vehicle:DX-418-QW]]). Merci de rappeler au [[phone:+33 2 98 55 01 77]].\n[[name:Marie-Thé]]',
	],
	[
		'de-DE',
		'Dialyse-/Transplantationsvisite: [[name:Kowalke, Jörn]], *[[date:14.2.1979]], ET-Nr. [[record:417 209]], NTX [[date:am 3. Okt.]] (Spender-ID [[record:DE-26-08817]]), Krea 1,6, Tac-Spiegel 8,2. Kam [[date:gestern, 24.11.]], mit Taxi aus [[place:Bad Belzig]]. Lebt mit Lebensgefährtin [[name:Uta]] [[street:Am Bullenberg 17a]]. Handy [[phone:0172/555 08 41]]. Versichertennr. [[plan:T 118 204 937]]. Arbeitet im Lager bei [[inst:Rossmann]]. CMV-PCR neg. JJ-Entfernung [[date:KW 49]]. Nächste Kontrolle [[date:Do, 3.12.]]. Barcode [[record:*0074418*]].',
	],
	[
		'de-DE',
		'Schmerzambulanz: Frau [[name:Irmtraud Ketelhut]] ([[date:Jg. 1949, 12. Mai]]), CRPS I re. Hand nach Radiusfraktur [[date:Anfang Juli]], op. im [[inst:Krankenhaus Hagenow]]. NRS 7, Budapest-Kriterien erfüllt. Gutachten BG-Az. [[record:Z 26/18844-02]]. Unfall auf dem Hof von [[inst:Agrar Gammelin]]. Wohnt jetzt bei Tochter [[name:Anke]] in [[place:Boizenburg]], [[street:Quöbbe 8]]. E-Mail [[email:ketelhut.anke@elbpost.example]]. Tel. priv. [[phone:038847-55 019]]. Rehaantrag v. [[date:17.11.]] bewilligt [[date:23.11.]]. SCS-Testung geplant [[date:nach Neujahr]], Generator SN [[device:NKX 402218H]].',
	],
	[
		'pt-BR',
		'Retorno CAPS: [[name:Josinaldo Ferreira da Cruz]], 41, CNS [[ssn:704 2093 1187 0046]], CPF [[ssn:418.220.937-16]]. Mora na [[street:Tv. São Bento, 88, casa 2]], [[place:Camaragibe]]. Li 0,8 mEq/L. Última crise [[date:em 12 de outubro]], internado no [[inst:Ulysses Pernambucano]]. Irmã [[name:Edilene]], zap [[phone:(81) 98855-0417]]. Volta [[date:dia 9/12]].',
	],
	[
		'it-IT',
		'Diabetologia: sig.ra [[name:Ornella Baldassarri]], CF [[ssn:BLDRLL56T52G453K]], HbA1c 61, microinfusore 780G n. serie [[device:NG4418802H]]. Abita in [[street:via dei Cappuccini 14/b]], [[place:Pergola]] ([[code:61045]]). Ricovero [[date:dal 2 al 6 novembre]] a [[inst:Torrette]]. Figlio [[name:Mirko]] 347 [[phone:347 55 01 882]]. Prossimo controllo [[date:giovedì 10/12]]. Tessera [[plan:80380001100418220937]].',
	],
];

export const NINTH_OPEN_NOTHING: readonly string[] = [
	// Case reports and teaching.
	'A previously healthy 34-year-old man presented with a three-week history of night sweats, a 6-kg weight loss and painless cervical lymphadenopathy.',
	'On day 12 after induction she developed typhlitis; the absolute neutrophil count was 40 per cubic millimetre and blood cultures grew Clostridium septicum.',
	'The patient’s mother had died of a subarachnoid haemorrhage at 41; two of her four siblings carried the same COL3A1 variant.',
	'She was admitted under the medical team, reviewed by Gastroenterology at 48 hours, and transferred to Intensive Care on day 5.',
	'He worked as a welder, kept pigeons, had never smoked, and had travelled to south-east Asia some years before.',
	'Teaching point: Courvoisier’s sign is present in fewer than half of pancreatic head tumours; a Virchow node means stage IV.',
	'Differential: Whipple’s disease, Behçet’s, Still’s, Schnitzler syndrome, familial Mediterranean fever. Which of them fits a ferritin of 14,300?',
	'The boy was born at 27+3 weeks, weighed 940 g, and was ventilated for 19 days; he is now 4 years old and walks with a K-Walker.',
	// Laboratory tables.
	'| Test | Day 0 | Day 3 | Ref |\n| Na | 118 | 131 | 135–145 |\n| Osm | 251 | 270 | 275–295 |\n| Urine Na | 64 | 22 | |',
	'Hb 102 | WCC 3.4 | Plt 41 | MCV 104 | retics 12 | LDH 1,480 | hapto <0.1 | bili 48 | DAT neg | schistocytes 2+',
	'Trop T 14 → 212 → 1840 ng/L (ref <14); CK 2 118; NT-proBNP 10 450 pg/mL; lactate 3.1; pH 7.29; BE -8.2.',
	'BAL: 420,000 cells/mL, lymphocytes 62 %, CD4/CD8 6.1; galactomannan ODI 0.3; Pneumocystis PCR Ct 36.',
	'CSF: opening pressure 34 cmH2O, WCC 212 (98 % L), protein 1.84 g/L, glucose 1.9/6.2, OCB type 2.',
	'IgG 31.2, IgA 0.4, IgM 0.2; kappa 1,204 mg/L, lambda 8.1, ratio 148.6; M-protein 28 g/L; B2M 5.4.',
	'25-OH-D 22 nmol/L, PTH 31.2 pmol/L, Ca adj 2.91, PO4 0.61, ALP 340, urinary Ca:Cr clearance ratio 0.008.',
	// Trials and statistics.
	'In PARADIGM-HF 8442 patients were randomised 1:1; the primary end point occurred in 914 (21.8 %) and 1117 (26.5 %), HR 0.80 (0.73–0.87), P<0.001.',
	'We screened 12,845 records, assessed 311 full texts and included 27 studies (n = 18 904); I² 64 %, τ² 0.12, Egger p = 0.08.',
	'Registered as NCT04381936, ISRCTN50189673 and EudraCT 2020-001113-21; PROSPERO CRD42021248330.',
	'The 95 % CI ran from 1.04 to 2.91; Schoenfeld residuals gave no evidence against proportional hazards (χ² 3.2, df 4, p = 0.52).',
	'Median follow-up was 61.3 months (IQR 48.0–77.5). At 5 years OS was 71.2 % v 63.8 %.',
	'GENCODE v44, GRCh38, chr17:43,044,295–43,125,483; rs80357906; ClinVar VCV000017661; gnomAD AF 0.00021.',
	// Guidelines.
	'ESC 2024: in AF with CHA2DS2-VA ≥2 give a DOAC (class I, A). NICE NG196 and CG180 differ in the threshold.',
	'Surviving Sepsis 2021: 30 mL/kg within 3 h, MAP ≥65, lactate again in 2–4 h, antibiotics within 1 h if shock.',
	'MHRA, FDA and EMA labels differ; WHO ATC L04AX04; ICD-11 4A44.Y; SNOMED CT 195353004; LOINC 2160-0; OPS 5-820.00.',
	// Operation notes.
	'Under GA and a TAP block, 12 mm Hasson port, three 5 mm ports. Critical view of Strasberg obtained. 2-0 PDS, 3-0 Monocryl. EBL 20 mL.',
	'CPB 94 min, cross-clamp 71 min. 25 mm Perimount Magna Ease. LIMA–LAD, SVG–OM1. TOE: mean gradient 9 mmHg. 4-0 Prolene to aorta.',
	'ORIF with a 3.5 mm LCP, 8 holes, 6 cortices each side; 2.0 mm K-wires; tourniquet 250 mmHg for 58 min; cefazolin 2 g.',
	'L4/5 and L5/S1 TLIF, 6.5 x 45 mm screws, cages 10 mm 12°, 2 mL BMP; MEPs stable; drain 180 mL in 24 h.',
	'20G vitrectomy, 5000 cs oil, 360 laser; Alcon AcrySof SN60WF +21.5 D; target −0.25.',
	'Size 8.0 COETT at 22 cm, Mac 4, grade 2b; 7 Fr 16 cm quad-lumen R IJ; 20G radial; 14 Fr Salem sump; 16 Fr Foley.',
	// Practice.
	'Rx: prednisolone 40 mg od 5/7 then stop; salbutamol 100 mcg 2 puffs prn via spacer; review 48 h.',
	'Warfarin 5/5/3/3/5/3/3 (= 27 mg/wk), INR 2.4, recheck in 2 weeks.',
	'O/E: T 38.1 HR 112 BP 96/58 RR 24 SpO2 91 % 2 L NEWS2 9. Creps R base. AVPU A. CBG 8.3.',
	'Insulin glargine 18 U nocte; Humalog 6–8–6; CHO ratio 1:10; ISF 1:3; TIR 68 %; GMI 7.1 %.',
	// Other languages.
	'Varón de 58 años, fumador de 40 paq-año, con disnea MRC 3; FVC 71 %, FEV1/FVC 0,52; TAC: nódulo de 14 mm en LSD, SUV 6,2.',
	'Se inició ceftriaxona 2 g/24 h durante 10 días; al 4.º día PCR 38 mg/L, leucocitos 9.400, creatinina 0,9.',
	'Femme de 47 ans, ATCD de thyroïdite de Hashimoto, TSH 12,4 mUI/L ; échographie EU-TIRADS 4, nodule de 18 x 12 mm, cytologie Bethesda III.',
	'Schéma : méthotrexate 15 mg/sem, acide folique 5 mg, contrôle NFS à 4 puis 12 semaines ; vaccination Prevenar 20 faite.',
	'68-jähriger Patient, NYHA III, LVEF 28 %, QRS 156 ms, LSB: Indikation zur CRT-D. Entresto 49/51 mg 1-0-1, Forxiga 10 mg 1-0-0.',
	'Z. n. Hemikolektomie re. bei pT3 pN1a (1/24) cM0, R0; adjuvant CAPOX über 3 Monate; CEA 2,1 ng/ml; Port in situ.',
	'Uomo di 72 anni, ipertensione, FA permanente in apixaban 5 mg x 2; PA 142/86; ecocardiogramma FE 50 %.',
];
