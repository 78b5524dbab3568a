// The sealed half of a ninth set of invented notes: a tumour board's list, a cath lab's log, orthoptics, a transplant coordinator, medication
// reconciliation, speech therapy, an incident report, a vaccination card, radiotherapy, a cremation form, a claim, a hearing aid shop, lactation and
// others, from seven countries. Written before the rules of decision 0189 and asked once, after them. A label stands in [[ ]], its class before a
// colon. Hours of a day and weekdays alone are no labels.

/** Language and country (BCP 47), and the note. */
export const NINTH_SEALED: readonly (readonly [string, string])[] = [
	[
		'en-GB',
		'LUNG MDT [[date:25/11/26]]\n1. [[name:Desmond Okafor-Hill]] [[date:06/01/55]] X[[record:X448201]] – RUL 31 mm SUV 14, EBUS 4R neg, PS 1. FEV1 1.9. ?lobectomy. Clock stop [[date:4 Dec]].\n2. [[name:Pauline Entwhistle]] NHS [[ssn:701 335 9982]] – from [[place:Bacup]], CT-bx [[date:12th]], EGFR L858R → osi. Works [[inst:Boots]], key worker [[clin:Shabnam]].\n3. [[name:Mr Gwilym]] (lives [[street:Pen-y-bont Farm]], [[place:Cemmaes]]), path [[record:H26-19920]] awaited, PET [[date:1.12.]] at [[inst:Alliance]]. Dtr [[name:Non]] [[phone:07400 188 230]].',
	],
	[
		'en-GB',
		'Orthoptic report to school nurse. [[name:Zayn Mahmood-Price]], Yr 1, [[inst:St Ambrose Infants]]. DOB [[date:5.2.2020]]. VA 0.20/0.44 LogMAR. Patching L 4h/d since [[date:half term]]. Hospital ID [[record:M0917334]]. Next visit [[date:Wed 16th Dec, 2pm]]. Mum ([[name:Saira]]) texts us on [[phone:0161 555 0443]]; moved from [[street:53 Tatton Vw]] to [[street:7a Ladybarn Crescent]], [[place:Withington]] [[code:M20 4UL]] [[date:in early Oct]]. Glasses voucher [[account:GOS3-6620914]].',
	],
	[
		'en-GB',
		'Cremation form 4 draft: deceased [[name:Ivy Maud Thistlethwaite]], [[age:101]], of [[inst:Larkfield House]], [[street:Scotforth Road]], [[place:Lancaster]]. Died [[date:24th November 2026]] 05:10. Last seen alive by me [[date:20/11]]. Pacemaker removed, Medtronic Azure serial [[device:RNB620418S]]. Nephew [[name:Clive Bessent]], [[phone:01524 555 770]]. NHS no. [[ssn:4409817732]]. Funeral director: [[inst:Preston Ireland Bowker]]. ME ref [[record:RTX/ME/2611/0084]]. GMC of certifier on file.',
	],
	[
		'en-GB',
		'SLT videofluoroscopy. [[name:Hamza Iqbal]] 58, R MCA stroke [[date:29 Oct]], PEG [[date:16/11]]. PAS 6 on thin, 2 on L2. Rec: L4 diet, L2 fluids. Brother [[name:Tariq]] runs a takeaway in [[place:Nelson]], visits nightly. D/C to [[inst:Rakehead]] rehab [[date:on Friday 4th]]. RXR no [[record:RXR 0448821]]. Feed pump [[device:Amika 23381904]]. Can be emailed ([[email:tariq.iq@snackhut.example]]). Pt asked for his [[inst:Burnley FC]] season ticket [[other:BFC-220418]] lol.',
	],
	[
		'en-US',
		'CATH LAB LOG [[date:11.25.26]] rm 3\n0718 pt in – [[name:HOLLOWAY, RAYMOND T]]  [[date:1/30/58]]  MRN# [[record:E2209417]]\n0731 access R rad 6F glidesheath\n0744 LCA angio JL3.5; 0802 IVUS LAD MLA 2.8\n0820 DES Synergy 3.5x24 lot [[device:30128841]] ref H7493926224350\n0836 TR band 12 mL. Contrast 110 mL, fluoro 9.4 min, AK 812 mGy\nFamily: wife [[name:Earlene]] in waiting, drove from [[place:Sikeston]]. Cell [[phone:573-555-0198]]. Insurance auth [[account:AUTH00417725]]. Prior stent at [[inst:Southeast Health]] [[date:Aug 2021]].',
	],
	[
		'en-US',
		'Transplant coord note. Donor UNOS ID [[record:AKHQ417]], match run [[record:1288403]]. Recip [[name:Precious Amadi]], 44F, list since [[date:2/2024]], MELD 33. Offer accepted [[date:11/22 @ 2340]]; called pt at [[phone:(614) 555-0107]], no answer, reached daughter [[name:Chioma]] at [[inst:Denison]]. Arrives by [[inst:MedFlight]] from [[place:Zanesville]], XM neg. SSN last four [[ssn:8813]]. CMS cert [[plan:3HX7-RW2-PC08]]. Lodging at [[inst:Ronald McDonald House]], [[street:711 E Livingston Ave]]. OR [[date:11/23]] 0500. Explant path [[record:SP-26-40917]].',
	],
	[
		'en-US',
		'Med rec (PharmD) for [[name:Mrs. Dot Lindqvist]]: lives alone [[street:N4210 Hwy 73]], [[place:Neillsville]], [[code:WI 54456]]. Fills at [[inst:Shopko]] → transferred to [[inst:Walmart #1705]]. Rx [[record:7114082]] diltiazem 240 ER last fill [[date:10/30]], Rx [[record:7114090]] Eliquis 5 bid, [[date:11/2]]. Part D: [[plan:Humana H5216-004, ID H71820448]]. Son [[name:Curt]] sets up box, [[phone:715-555-0120]]. Allergies: sulfa (hives, [[date:June 1998]]). A1c 7.1, CrCl 41. Call placed [[date:Tues. Nov 24]].',
	],
	[
		'en-US',
		'Incident report #[[record:RL-209941]]. [[date:Nov. 19th]], 3:15 am: Pt in 5W-12 [[name:Mr. Abdirahman]] found on floor. CT neg. Nurse manager notified. Son [[name:Liban]] called at [[phone:612.555.0174]], upset, says he’ll post on [[url:facebook.com/liban.abdi.92]]. Bed alarm SN [[device:BA-33018-7]] not on. Pt from [[place:Faribault]], worked at [[inst:Jennie-O]] until stroke [[date:this past August]]. Account [[account:40011827]], Medicaid [[plan:MA 02884190]]. Badge scan of sitter 88213. CCTV IP cam [[ip:10.44.18.203]].',
	],
	[
		'en-US',
		'Rad onc treatment summary. [[name:Solomon Weintraub]], MR [[record:31-88-407]], DOB [[date:Dec 9, 1951]]. Prostate 70.2 Gy/26 fx, [[date:10/05/26 – 11/10/26]]. CT sim [[date:9/21]]. Fiducials placed at [[inst:Maimonides]]. Linac TB2. Tolerated well; IPSS 9. Lives w/ wife [[name:Rivka]] in [[place:Midwood]], [[street:1184 E 21st]], [[code:11210]]. Ph [[phone:718 555 0181]]. PSA 0.8 [[date:as of 11/24]]. Empire plan [[plan:YLW890274418]]. Rabbi from [[inst:Beth Torah]] visiting. f/u [[date:3/2027]].',
	],
	[
		'en-CA',
		'Public health – TB contact. Index: [[name:Tenzin Dolkar]], 31, [[date:04-Mar-1995]], OHIP [[plan:7712-048-339-QN]], iPHIS [[record:20260118842]]. Smear 3+, culture [[date:Nov 9]]. Roommates x3 at [[street:1501 King St W, apt 908]], [[place:Parkdale]] [[code:M6K 1J5]]. PSW at [[inst:Copernicus Lodge]]; last shift [[date:Oct 31]]. UCI [[licence:11-2044-8817]]. Sister [[name:Pema]] in [[place:Brampton]] [[phone:437 555 0115]]. DOT start [[date:Tues Dec. 1]].',
	],
	[
		'en-CA',
		'Lactation visit: [[name:Mackenzie Thorburn]] & baby [[name:Wren]] (b. [[date:Nov 17]] 3.41 kg, now 3.22). PHN [[plan:9088 417 226]], baby [[plan:9088 551 903]]. Frenotomy [[date:Nov 23]] by Dr [[clin:Szeto]]. Home: [[street:6–2240 Kwantlen Rd]], [[place:Sechelt]], [[code:V7Z 0K8]]. Rents Symphony pump, S/N [[device:1744092]], from [[inst:Pharmasave]]. Husband [[name:Graeme]] is at camp for [[inst:Teck]] until [[date:the 12th]]. Text [[phone:604-555-0128]]. Weigh [[date:Sat, Nov 28]].',
	],
	[
		'en-AU',
		'Hearing services: [[name:Kevin "Spud" Moroney]], 77, HSP voucher [[plan:6104472818]]. Fitted bilat Phonak Audéo, SNs [[device:2318X0NKA]] and [[device:2318X0NKD]] on [[date:19 November]]. 4FAHL 52/58. DVA [[plan:QX 804417]]. Ex [[inst:Mount Isa Mines]], now [[place:Hervey Bay]], [[street:Site 41, Torquay Beachfront Tourist Park]] [[code:4655]]. Daughter [[name:Leanne]] organises, [[phone:0419 550 033]]. Review [[date:4/52 (17/12)]]. Old aids lost [[date:Cup Day]].',
	],
	[
		'en-AU',
		'Paeds burns telehealth. [[name:Taj W.]], 22/12 old, noodle scald [[date:Mon 23 Nov]], 7% TBSA. First aid 20 min. Seen [[inst:Ceduna]] hosp, photos sent. UR [[record:1193377]]. Mum [[name:Krystal]], Aunty [[name:Rhonda]] has car [[vehicle:S418 BKT]]. Stay at [[inst:Aboriginal Hostels]] while in [[place:Adelaide]]. PATS claim [[account:PA-0097714]]. Ph [[phone:0428 550 917]]. Dressing [[date:27/11]], then clinic [[date:on the 3rd]]. Medicare card [[plan:5126 40071 2]] irn 4. DCP case [[record:C0088214]].',
	],
	[
		'en-IN',
		'Radiotherapy card: [[name:Smt. Kamala Devi Bairwa]], 55 F, W/o [[name:Ramphool]], Ca Cx IIIB. RT No. [[record:1884/26]]. EBRT 50 Gy/25#, started [[date:12-Oct]], ICRT [[date:24.11.26]], 7 Gy HDR. Vill [[street:Dhani Bairwan, Post Lalsot]], [[place:Dausa]] - [[code:303503]]. Jan Aadhaar [[plan:4418-209-7730]]. Chiranjeevi TID [[account:T261124 088173]]. Stay at [[inst:Jain Dharamshala]]. Son [[name:Mukesh]] ([[phone:8003 441 827]]) drives tempo [[vehicle:RJ29 GB 4108]]. Rev [[date:15th Jan]].',
	],
	[
		'en-IN',
		'Vaccination: baby of [[name:Rukhsar]], DOB [[date:02/10/26]], RCH ID [[record:127004418209]], BW 2.6. Penta-1 given [[date:18th Nov]], lot [[device:2860X114D]]. ANM [[clin:Sunita]]. Father [[name:Imtiyaz]] tailor at [[inst:Shahi Exports]], [[place:Maddur]]. BPL card [[plan:MDR 2204 8817]]. H.No. [[street:#18/2, 3rd Cross, Leelavathi Extn]]. Ph [[phone:70224 18809]]. Next due [[date:16 Dec]]. Fever 1 day, PCM drops.',
	],
	[
		'en-IN',
		"Whatsapp consult [[date:25/11/26]], 9:12 pm: Sir namaste [[name:Harish]] here, [[name:Papa]]'s report attached. S.creat 4.8, K 6.1. He had dialysis at [[inst:Ruby Hall]] [[date:on Monday 23rd]]. We are now in [[place:Satara]] for wedding till [[date:the 29th]]. His UHID [[record:RH00418827]]. Star policy [[plan:P/151118/01/2026/004418]]. I can send blood by cousin [[name:Vaibhav]] [[phone:9730044182]]. gpay [[account:harish.k@oksbi]].",
	],
	[
		'es-ES',
		'Hoja de quirófano / recuperación. [[name:GARRIDO PEÑALVER, Rosalía]]. NHC [[record:618842]]; episodio [[account:2600448173]]. F.N. [[date:30-08-1952]]. CIPA [[plan:7740182]]. PTC dcha [[date:24-nov]], vástago Corail lote [[device:5418820]]. Anestesia raquídea, sangrado 350 mL. Acompaña hermano [[name:Fermín]], de [[place:Tarancón]], tf. [[phone:617 04 41 82]]. Alta prev. [[date:28/11]] a [[inst:residencia Virgen de la Vega]]. Domicilio: [[street:Trav. del Molino, s/n]]. Retirar grapas [[date:el día 8 de diciembre]].',
	],
	[
		'es-MX',
		'Hoja de referencia. [[name:Ma. de los Ángeles Uc Canul]], 29 a, [[date:12-ENE-97]], CURP [[ssn:UXCA970112MYNCNN04]]. G3 P2, 36.2 sdg, DMG, TA 138/88. Ref. de [[inst:UMR Tixcacal]] a [[inst:Hospital O’Horán]] [[date:hoy 26/11/26]]. Vive en [[street:C. 21 x 18 y 20 s/n]], [[place:Espita]]. Gratuidad folio [[plan:3104182209]]. Esposo [[name:Wilbert]] albañil en [[place:Playa del Carmen]]. Cel. [[phone:986 555 4418]]. Expediente [[record:26-1187]]. Próx. USG [[date:1ra semana de dic]].',
	],
	[
		'fr-FR',
		'PMI. Bilan des 24 mois. [[name:Noah]] [[name:Tessier-Camara]], né [[date:le 19/11/24]] à [[inst:la maternité de Port-Royal]]. Poids 12,1 kg. Mère [[name:Awa]], aide-soignante à [[inst:Lariboisière]] ; adresse [[street:4, allée des Frères-Voisin, bât. C]], [[code:93200]]. CAF [[account:4418207 K]]. Crèche [[inst:Pirouette]] depuis [[date:la rentrée]]. Vaccin ROR 2 [[date:23/11]], lot [[device:W021883]]. Carnet n° [[record:75-2024-118830]]. Tél [[phone:06.39.98.22.07]]. Revu [[date:en mai]].',
	],
	[
		'fr-CA',
		'Demande CNESST dossier [[account:509 418 223]]. Travailleuse [[name:Nathalie Pomerleau]], préposée à [[inst:la Résidence du Parc]], [[place:Thetford Mines]]. Entorse lombaire [[date:le mercredi 28 octobre]] en mobilisant M. [[name:Fecteau]]. RAMQ [[plan:POMN 7861 0419]]. NAS [[ssn:418 220 936]]. Retour progressif [[date:14 déc.]]. Adresse [[street:815, 9e Rue Nord]], [[code:G6G 5J8]]. Cell. [[phone:418 555-0119]]. Conjoint [[name:Sylvain]], garagiste. Physio [[inst:Action Sport]]. IRM prévue [[date:3-12]].',
	],
	[
		'de-DE',
		'Stillberatung/Neonat: Mutter [[name:Canan Özdemir-Krüger]], Zwillinge [[name:Mila]] und [[name:Emre]], geb. [[date:19.10.]] in der 33+2 SSW, 1.840/1.990 g. Entlassung aus [[inst:Klinikum Links der Weser]] [[date:Mo 16.11.]]. Wohnung: [[street:Neustadtswall 114]], [[code:28199]] [[place:Bremen]]. Milchpumpe Miet-Nr. [[device:SY-0441882]]. hkk [[plan:Q 441 820 937]]. Erreichbar [[phone:0421 / 55 50 188]], Vater [[name:Sven]] bei [[inst:Airbus]]. U3 [[date:am 1. Dez.]], Rezept gültig [[date:bis Heiligabend]]. Fallnr [[record:61-0044182]].',
	],
	[
		'de-AT',
		'Entlassungsbericht Neuro: Hr. [[name:Alois Stadlober]], SV-Nr. [[ssn:2204 170761]], PD-Schub. Aufn. [[date:15.11.]], Entl. [[date:25.11.26]]. Pumpe LOT [[device:2261-88A]]. Wohnhaft [[place:Murau]], [[street:Anna-Neumann-Gasse 9]]. Früher [[inst:Stadtwerke Murau]]. Gattin [[name:Gerlinde]] [[phone:03532/55 019]]. Kontrolle [[date:Mitte Jänner]] im [[inst:LKH Stolzalpe]]. AZ [[record:1182/2026-N]]. Pflegestufe 4 seit [[date:1.7.]]. Taxi [[vehicle:MU-418 TX]].',
	],
	[
		'de-CH',
		'Physio-Verordnung [[date:20. Nov.]]: [[name:Bruno Allenspach]], Jg. 1961, VKB-Plastik re. [[date:am 6.11.]] [[inst:Schulthess]]. Schreiner bei [[inst:Röthlisberger AG]]. SUVA Schaden-Nr. [[account:26.41882.26.3]]. AHV [[ssn:756.2204.1882.09]]. [[street:Haldenweg 3]], [[code:9633]] [[place:Hemberg]]. Natel [[phone:078 555 41 82]]. Frau [[name:Regula]] fährt. Nächster Termin [[date:Mi, 2. Dezember]]. Kartennr. [[plan:80756000418820933]].',
	],
	[
		'nl-NL',
		'Thuiszorg: Mw. [[name:Tjitske Hoekstra]], BSN [[ssn:418820937]], geb. [[date:4-6-1938]], [[street:Buorren 22]], [[code:8491 EH]] [[place:Akkrum]]. Ulcus cruris li. Val [[date:zo 22-11]]. Zoon [[name:Sietse]] [[phone:06-55501882]]. Opname [[inst:Antonius Sneek]] [[date:t/m 2 dec]].',
	],
	[
		'ar-EG',
		'المريض [[name:محمود السيد عبد الغني]]، 57 سنة، من [[place:المنصورة]]، رقم قومي [[ssn:26904181200937]]، قسطرة [[date:يوم 18 نوفمبر]]. تليفون ابنه [[phone:01005504182]]. ضغط 140/90.',
	],
];

export const NINTH_SEALED_NOTHING: readonly string[] = [
	'A 71-year-old retired farmer presented with painless jaundice; CA 19-9 was 1,240 U/mL and the bile duct measured 14 mm.',
	'Eight weeks after transplantation a 29-year-old woman had fever, and adenovirus PCR in plasma showed 86,000 copies/mL.',
	'He had lived abroad for two years, owned a parrot, and drank unpasteurised goat’s milk; Brucella agglutinins were 1:1280.',
	'By the third day the rash had spread to the palms; on the fifth, arthralgia began. Serology for Chikungunya was positive.',
	'She declined surgery, was seen by Palliative Care and Dietetics, and went home with a syringe driver.',
	'Teaching point: Austin Flint is heard at the apex, Graham Steell at the left sternal edge, Carey Coombs in rheumatic carditis.',
	'Which is the next step? A: lumbar puncture. B: MRI with DWI. C: aciclovir 10 mg/kg. D: wait for HSV-1 PCR.',
	'A term infant (39+5, 3480 g) had bilious vomiting at 30 hours; contrast study: Ladd’s bands, volvulus of 270°.',
	'| Analyte | Baseline | Wk 4 | Wk 12 |\n| ALT | 812 | 143 | 38 |\n| IgG | 24.1 | 17.9 | 13.2 |\n| Ferritin | 1 904 | 610 | 212 |',
	'ABG on 15 L: 7.18 / 9.4 / 31.2 / HCO3 24 / BE -3.1 / lac 5.6. Osm gap 41. Anion gap 28.',
	'Cortisol 0/30/60 min: 88, 142, 151 nmol/L; ACTH 412 ng/L; renin 8.4; 17-OHP 3.1; DHEAS <0.4.',
	'HBsAg 12,500 IU/mL, HBeAg neg, HBV DNA 3.2 x 10^5, LSM 9.8 kPa, CAP 312 dB/m, FIB-4 1.91.',
	'Flow: CD34+ CD117+ CD13+ CD33+ HLA-DR-; FLT3-ITD AR 0.62; NPM1 type A; 46,XX[20]; MRD 0.03 %.',
	'Semen: 1.8 mL, 4.2 M/mL, 12 % progressive, 1 % normal forms; FSH 14.8, T 9.1; karyotype 47,XXY.',
	'Urine ACR 212, PCR 340, 24-h protein 3.8 g; C3 0.44, ANCA PR3 88; biopsy M1 E1 S0 T1 C2.',
	'The FLOW trial enrolled 3533 people; kidney events fell from 410 to 331 (HR 0.76; 0.66 to 0.88).',
	'In the registry of 112,304 admissions, 30-day mortality was 4.1 per 1000 (aOR 1.27, 1.11–1.46; E-value 1.86).',
	'Sample size: 2 x 418 for 90 % power at α 0.05, 12 % drop-out; interim at 200 and 400 events (O’Brien–Fleming).',
	'JPRN-jRCT2031200204, CTRI/2021/04/032648, ACTRN12618001232279, DRKS00017643, ChiCTR2000031494.',
	'Cochrane CD003316; PMC7745181; doi 10.1016/S0140-6736(20)30183-5; Lancet 2020;395:497–506.',
	'Mean age 64.2 (SD 9.7), 1,204 men and 988 women; 41.3 % were on statins, 12.0 % on insulin.',
	'NICE TA 733, SIGN 156, ACC/AHA 2017, EULAR 2022, BSACI 2021 and the 2023 Duke-ISCVID criteria agree here.',
	'CPT 36475, HCPCS J0897, DRG 291, OPCS W37.1, ICD-O 8140/3, ICF b730, ORPHA:98896, OMIM 310200, HGNC:2928.',
	'EN ISO 10993-1, IEC 60601-1-2, 21 CFR 820, MDR 2017/745 and UDI-DI carriers are what a device file names.',
	'Procedure: Ivor Lewis; two-lung phase 62 min; 25 mm EEA; 28 Fr apical drain; jejunostomy 9 Fr; specimen 14 x 6 cm.',
	'6 Fr EBU 3.5, Sion Blue, 2.5 x 15 NC at 18 atm, 3.0/38 Resolute Onyx, TIMI 3, 140 mL iodixanol 320.',
	'Phaco + IOL: CDE 6.41, Tecnis ZCB00 +22.0; 2.4 mm wound at 110°, hydrated; cefuroxime 1 mg/0.1 mL.',
	'THR: 54 mm Pinnacle, 36/+5 ceramic head, Corail KA 12; stability to 90/45; leg length equal; Hb 118 → 94.',
	'D&C under US; 12 mm curette; QBL 450; carboprost 250 mcg; Bakri 380 mL; 1 g TXA; uterotonics as per RCOG 52.',
	'VATS bx x3, 5 mm and 12 mm ports, Echelon 60 gold; pleurodesis with 4 g talc; 24 Fr to -20 cmH2O.',
	'Azathioprine 125 mg od, TPMT 32, 6-TGN 412, 6-MMP 5,860; allopurinol 100 mg added and AZA to 50 mg.',
	'Clozapine 350 mg, level 0.41 mg/L, ANC 2.1, BMI 34.2; metformin 500 bd; next FBC in 4/52.',
	'Enteral: 1500 kcal, 68 g protein, 60 mL/h x 20 h; K 3.1, PO4 0.52, Mg 0.61: refeeding; Pabrinex I+II tds 3/7.',
	'Vent: PRVC 420 x 18, PEEP 12, FiO2 0.6, Pplat 28, DP 16; prone 16 h; ECMO criteria (Murray 3.2) not met.',
	'Mujer de 36 años, gestante de 28+1, TA 162/104, proteinuria 3,4 g/24 h, plaquetas 88.000, LDH 812: HELLP.',
	'Ensayo con 1.284 pacientes: la mortalidad a 28 días fue de 22,9 % frente a 25,7 % (RR 0,83; IC 95 % 0,75–0,93).',
	'Enfant de 6 ans, purpura, plaquettes 12 000, frottis normal ; IgIV 0,8 g/kg ; à J4 plaquettes 94 000.',
	'Étude de cohorte (n = 4 812) : incidence 3,2 pour 1 000 personnes-années ; HRa 1,41 [1,12–1,78].',
	'Neugeborenes, 38+4 SSW, 3.120 g, APGAR 8/9/10, NapH 7,24; Bilirubin 14,8 mg/dl nach 62 h, Phototherapie über 24 h.',
	'In der LL 053-001 wird ab 3 Punkten (Wells) die CTA empfohlen; D-Dimer 2.410 µg/l; Rivaroxaban 15 mg 1-0-1 für 21 Tage.',
	'Man, 66 jaar, CVA, NIHSS 11, trombolyse na 95 min, mRS 2 na 3 maanden; RR 158/84, glucose 7,8.',
	'رجل عمره 62 سنة، ضغط الدم 150/95، الكرياتينين 1.9، الهيموغلوبين السكري 8.4٪، بدأ الإنسولين 12 وحدة.',
];
