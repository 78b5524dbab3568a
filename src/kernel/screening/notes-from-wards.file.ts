// A third set of invented notes, by writers that the sets before had few of: registrars, nurses, midwives, paramedics, pharmacists, dentists, social workers,
// relatives, prisons, barracks and schools; and passages that mislead. Written before the rules of decision 0179 and before the check was asked of them.
// A label stands in [[ ]], its class before a colon.

/** Language and country (BCP 47), and the note. */
export const FROM_WARDS: readonly (readonly [string, string])[] = [
	[
		'en-GB',
		'Med reg handover. B4 [[name:Mrs Oduya]] 84F, #NOF awaiting theatre, DNACPR done w/ son [[name:Femi]] (works at [[inst:Sainsburys]] in [[place:Yeovil]]). Clopi last taken [[date:Thurs 12/11]]. C2 [[name:Terry Blackmore]] – GI bleed, Rockall 5, OGD [[date:tomorrow 14/11 am]]. Sideroom 1: [[name:Vikram]], 29, ?TB, flew back from [[place:Ludhiana]] on [[date:the 2nd]], hosp no [[record:R208841]]. Bloods chased: Na 118.',
	],
	[
		'en-GB',
		'Dear Colleague,\nRe: [[name:Miss Philippa Wadsworth-Keane]], d.o.b. [[date:9th May 1987]], [[street:The Old Bakery, Church Lane]], [[place:Great Missenden]], [[code:HP16 0AX]]. Hosp No: [[record:SMH 441820]]. NHS No: [[ssn:612 334 0917]]\nThank you for referring this 39 year old primary school teacher at [[inst:Hazeldene]] who I saw in clinic on [[date:3.11.26]]. She developed galactorrhoea in the summer. Her mother, [[name:Rosalind]], had a prolactinoma resected at [[inst:the Radcliffe]]. Prolactin 4,112. I have asked [[clin:Mr Ansell]] to see her. She can be reached at [[email:pippa.wk87@outlook.com]].',
	],
	[
		'en-GB',
		'HMP healthcare reception screen. Prisoner no [[record:A4471DK]], [[name:Kieran Doyle]], arrived from [[inst:Leeds Crown Court]] [[date:Mon 9th Nov pm]]. Cell [[record:C3-14]]. On methadone 40 ml via [[inst:Lloyds in Harehills]]. Claims head injury 2 wks ago. Next of kin: girlfriend [[name:Shanice]], [[phone:07700 900 417]]. ACCT opened [[date:10/11]]. GCS 15, pupils equal.',
	],
	[
		'en-GB',
		'School nurse record: [[name:Alfie Thornton]] in 4B at [[inst:St Cuthbert’s]] had a further vacant episode in PE on [[date:Friday 6th November]]. Class teacher [[clin:Miss Pollard]] filmed it. Mum [[name:Jade]] works nights at [[inst:Amazon]], call dad [[name:Lee]] on [[phone:07700 900882]]. UPN [[record:K802411926004]]. EEG booked [[date:for the 24th]]. Sister [[name:Evie]] (Reception) has febrile seizures.',
	],
	[
		'en-IE',
		'Midwifery handover, labour ward: room 3 [[name:Sinéad Gallagher]], P1, 39+4, SROM at [[date:04.20 this morning, 17th]], from [[place:Ballybofey]]; partner [[name:Declan]] is a guard in [[inst:Store Street]]. Chart [[record:LUH 330915]]. Room 5 [[name:Blessing O.]], 41/40, IOL, induction started [[date:Sun night]], sister-in-law [[name:Grace]] interpreting. Eircode [[code:F93 K2D8]]. CTG pathological x1.',
	],
	[
		'en-US',
		'I am writing about my father, [[name:Walter Jelinek]]. He was admitted to [[inst:St. Luke’s]] in [[place:Duluth]] on [[date:October 21]], two days after his 92nd birthday, so he is [[age:92]] now. He worked for [[inst:Burlington Northern]] for 31 years and was a deacon at [[inst:Our Savior’s]]. My sister [[name:Marlene]] has the power of attorney; her number is [[phone:218 555 0166]]. He takes warfarin and fell in the garage at [[street:2210 Minnesota Ave]]. Can the bleed get worse?',
	],
	[
		'en-US',
		'EMS PCR Inc# [[record:2026-0031774]] Unit M41. Disp [[date:11/08/26 13:52]]. Loc: [[inst:Dollar General]], [[street:4417 Hwy 70 E]], [[place:Dickson]]. Pt [[name:Rayburn, Earl T]], 71 M, DOB [[date:06/30/55]], SSN last four [[ssn:4471]]. CC: CP x 1 hr radiating L arm. Hx: CABG, NIDDM. 12-lead: STE II, III, aVF. ASA 324, NTG x1, BP dropped to 84/50. Monitor [[device:LP15 SN 38811402]]. Tx to [[inst:Centennial]], arr 1431. Wife [[name:Loretta]] rode along. Medic: [[clin:Hatcher #2207]].',
	],
	[
		'en-US',
		'SW note: Met with pt and his niece [[name:Tamika Broussard]]. Pt is a 66yo veteran (served with [[inst:the 82nd Airborne]]) living at [[inst:Magnolia Manor]], [[place:Opelousas]]. Evicted [[date:on Halloween]]. Medicaid # [[plan:0044718820331]]. Case mgr at [[inst:Catholic Charities]]: [[clin:Denise Fontenot]], [[phone:337-555-0119]]. Food stamps card ending [[account:7712]]. Wants to go back to church at [[inst:Greater Mt Calvary]]. PHQ-9 17.',
	],
	[
		'en-US',
		'rx consult pls: pt [[name:Gutierrez]], acct [[record:4471-00982]], 54M on vanc day 6. trough [[date:11/3 0530]] 24.1, scr 0.9 → 1.8. ht 178 wt 112. last dose [[date:11/2 @2200]]. Pharmacy: [[inst:Walgreens on Lohman]], [[place:Las Cruces]]. PCN allergy per daughter [[name:Marisol]]. switch to linezolid? he is on sertraline 100. Rx# [[record:7718204]], DEA [[licence:BG4471820]].',
	],
	[
		'en-US',
		'Endo tx note [[date:10-27-2026]]: #19 previously initiated at [[inst:Aspen Dental]]. Pt [[name:Kimberly Nowak]], chart [[record:NOW0418]]. Cold: no response; EPT 80; perc ++. 4 canals, WL 19/19/20/20.5. Separated file MB1. Pt is a flight attendant with [[inst:Delta]] and flies [[date:Nov 2]]. RTC [[date:11.10.26 8am]]. Delta Dental ID [[plan:118820447-01]]. cell [[phone:(734) 555-0140]].',
	],
	[
		'en-CA',
		'Consult: [[name:Thibodeau, Marc-André]], PHN [[plan:9874 118 204]], 47 M, millwright at [[inst:Irving Pulp]], lives in [[place:Quispamsis]] with wife [[name:Chantal]] and 2 kids. Crush injury L hand [[date:Nov 4/26]] during night shift. Transferred from [[inst:Sussex Health Centre]] by Ambulance NB. Lives at [[street:88 Hampton Rd, Apt 3]], [[code:E2E 4P7]]. WorkSafe claim [[record:A0471188]]. Tetanus [[date:Sept 2021]]. Delayed primary closure.',
	],
	[
		'en-AU',
		'RFDS retrieval: [[name:Jarrah Nelson]], 6 yo M, from [[place:Yuendumu]], URN [[record:0447182]], grandmother [[name:Topsy Nelson]] escorting. Sick since [[date:Sunday arvo]], drowsy [[date:Mon 2/11]]. GCS 11, T 39.8, neck stiff. Ceftriaxone 50 mg/kg given by RAN [[clin:Shaz]] at clinic. Aircraft [[vehicle:VH-FDK]]. Dad works at [[inst:Granites]] mine. LP deferred. Retrieved to [[inst:Alice]].',
	],
	[
		'en-NZ',
		'Hi team, [[name:Tane Rangihuna]], NHI [[record:KJX4418]], 58, Māori, farmer, [[street:RD 2]], [[place:Ruatōria]]. Rheumatic MV disease. Whānau contact: daughter [[name:Aroha]] [[phone:021 055 0174]]. INR 6.1 on [[date:Labour Day]]. Missed appt on [[date:Tues 3 Nov]] as car (rego [[vehicle:KZW418]]) off the road. Vit K given. He used to play for [[inst:Ngāti Porou East Coast]].',
	],
	[
		'en-ZA',
		'Clinic note [[inst:Khayelitsha Site B]] CHC. [[name:Nomvula Mbeki-Dlamini]], 34 F, folder [[record:KH118204]], ID [[ssn:9203150418087]]. HIV+ on TLD since 2021, VL 88. Presents [[date:11 Nov]] with headaches, seen by Sr [[clin:Booysen]]. CrAg pos. Mother [[name:Nokuthula]] lives in [[place:Lusikisiki]]. Stays at [[street:Y 418 Mandela Park]]. Works for [[inst:Shoprite]]. Tel [[phone:073 555 0184]].',
	],
	[
		'en-NG',
		'[[name:Alhaji Sani Garba]], 62 yrs, Hosp No. [[record:44-18-20]], trader at [[inst:Kurmi market]], [[place:Kano]]. Presented via A&E on [[date:2nd Nov., 2026]] with R sided weakness which started [[date:after Jumat prayers on Friday 30th]]. NHIA no: [[plan:11820447]]. Son: [[name:Ibrahim]], [[phone:0803 555 0147]]. BP 220/130. CT: L putaminal bleed. Managed by [[clin:Dr. Okonkwo-Eze]].',
	],
	[
		'en-PH',
		'Referral: Px [[name:Ma. Lourdes Dimaculangan]], 45/F, G4P4, from [[place:Brgy. San Roque, Lipa]]. PhilHealth [[plan:02-118204471-8]]. CC: vaginal bleeding x 3 mos. LMP [[date:Oct 12]]. Husband [[name:Rodel]] is an OFW w/ [[inst:Saudi Aramco]]. Bx done [[date:11/05]] at [[inst:Mary Mediatrix]], S26-[[record:04471]]. CP [[phone:0917 555 0182]]. For RH vs CCRT.',
	],
	[
		'en-IN',
		'Pt name: [[name:Shri Ramanbhai Patel]] S/O [[name:Chhaganbhai]], 71 yrs/M, UHID [[record:AHD.0000447182]], R/o [[street:B/14 Gokuldham Soc., Nr. Swaminarayan Mandir]], [[place:Nadiad]] [[code:387001]]. Aadhaar [[ssn:4471 8820 3316]]. DOA: [[date:14/10/26]] DOD: [[date:21/10/26]]. C/o chest pain since [[date:Navratri]]. CAG: TVD. Mediclaim: [[plan:Star P/171118/01/2026/004471]]. Grandson [[name:Jignesh]] (M) [[phone:+91 98255 50147]].',
	],
	[
		'en-SG',
		'A/E: [[name:Lim Ah Huat]], NRIC [[ssn:S1447182F]], 74 Chinese M, stays alone [[street:Blk 118 Bukit Merah View #07-44]], S([[code:150118]]). Fell at [[inst:Tiong Bahru Market]] [[date:this morning (11/11)]]. NOK: nephew [[name:Desmond]] [[phone:9155 5018]]. On NOAC. CTB: SDH 14 mm. Prev admitted [[inst:SGH]] [[date:Aug 2025]]. NES informed [[date:at 1015h]].',
	],
	[
		'es-ES',
		'Relevo de enfermería. Cama [[record:218-A]]: [[name:Doña Encarna]], 79, PTC dcha, dolor EVA 6, no ha hecho caca desde [[date:el martes 3]]. Su hija [[name:Mari Carmen]] pregunta por el alta, trabaja en [[inst:Mercadona]] y solo puede por las tardes, tlf [[phone:655 01 18 22]]. Cama [[record:220]]: [[name:Abdelkader]], 44, de [[place:Nador]], neumonía, aislado hasta [[date:el 14]]. HC [[record:1182044]]. Hemocultivos [[date:del 9/11]] negativos.',
	],
	[
		'es-MX',
		'Buenas tardes doctores, soy hija de la paciente [[name:Ma. Guadalupe Cervantes Olguín]], de 68 años, internada en [[inst:el General de Irapuato]] desde [[date:el día 28 de octubre]]. Folio [[record:2026/44718]]. Vivimos en [[place:Cuerámaro]]. Mi hermano [[name:Chava]] dice que le pusieron un catéter [[date:el lunes 2 de noviembre por la noche]]. Mi cel: [[phone:462 555 0118]]. ¿Es normal que siga con fiebre? Creatinina 4.1.',
	],
	[
		'es-CO',
		'Informe trabajo social. Menor [[name:Dayana Michell Rentería]], TI [[ssn:1.118.204.471]], 13 años, gestante de 22 sem. Estudia en [[inst:la Institución Educativa Simón Bolívar]], vereda [[place:El Rosal]], municipio de [[place:Guapi]]. Madre [[name:Luz Dary]], cel [[phone:314 555 0187]]. Padrastro trabaja en [[inst:Cementos Argos]]. Denuncia radicada [[date:el 30 oct. 2026]], noticia criminal [[record:190016000447182]]. Control [[date:5 de nov]].',
	],
	[
		'es-AR',
		'Odontología: [[name:Graciela Inés Fusaro]], DNI [[ssn:17.447.118]], afiliada PAMI [[plan:150447182009/00]]. Exodoncia 36 [[date:el 27/10]], alveolitis. Denosumab hasta marzo. Vive en [[street:Av. Rivadavia 4471 7° B]], [[place:Caballito]]. La trajo el nieto, [[name:Facundo]]. Vuelve [[date:el viernes 13 a las 9]]. RX panorámica n° [[record:88204]] en [[inst:Diagnóstico Maipú]].',
	],
	[
		'fr-FR',
		'Mot de liaison IDE : [[name:Mme Pruvost Ginette]], 88 a, domicile [[street:14 résidence les Acacias]], [[code:62120]] [[place:Aire-sur-la-Lys]]. Pansement escarre talon D refait [[date:le lundi 9/11]]. Fille : [[name:Brigitte]], [[phone:06 39 98 22 14]], travaille chez [[inst:Decathlon]]. Médecin : [[clin:Dr Vandamme]]. Passage aux urgences de [[inst:Calmette]] [[date:le 5 nov]]. N° dossier [[record:HAD-44718]]. Allergie pénicilline.',
	],
	[
		'fr-FR',
		'Service médical des armées. [[name:1CL Moreau Jordan]], 22 ans, matricule [[record:0447182033]], [[inst:1er RPIMa]], consulte [[date:le 04/11/2026 à 07h30]] pour rhabdomyolyse d’effort après une marche [[date:dans la nuit du 2 au 3]]. CPK 48 000. Compagne [[name:Océane]] à [[place:Saubion]]. Inaptitude 6 semaines. Évacué vers [[inst:Robert-Picqué]]. NIR [[ssn:1 04 06 40 088 447 18]].',
	],
	[
		'fr-CA',
		'Évaluation SPU : [[name:Gagnon-Tremblay, Sylvie]], RAMQ [[plan:GAGS 6855 1418]], 58 ans, caissière chez [[inst:Maxi]] à [[place:Rimouski]]. Amenée par les policiers [[date:dans la nuit de samedi à dimanche, 8 nov.]]. Conjoint [[name:Réjean]], cell. [[phone:418 555-0163]]. Suivie au [[inst:CLSC]] par [[clin:Mélissa]]. Lithium 1,9. Dossier [[record:118204]]. Adresse : [[street:44, 3e Rang Ouest]], [[code:G0L 1B0]].',
	],
	[
		'de-DE',
		'Übergabe Station 7b: Zi. 12 [[name:Fr. Dombrowski]], 77J., Z.n. TEP re, RR 95/50, Drain ex [[date:am 10.11.]], Tochter [[name:Anke]] kommt aus [[place:Uelzen]]. Zi. 14 Fenster [[name:Hr. Yıldırım]], Delir, Bettgitter, Betreuer [[clin:RA Kessler]] Tel. [[phone:0581-555 0114]]. Zi. 15 [[name:Lukas B.]], 17, Azubi bei [[inst:Edeka]], Appendix perf., Entl. [[date:Do. 12.11. vormittags]]. Fallnr. [[record:60044718]].',
	],
	[
		'de-DE',
		'Sehr geehrte Kollegin, wir berichten über [[name:Marlies Bruckmüller]], geb. [[date:22.01.1949]], wohnhaft [[street:Am Anger 4a]], [[code:06618]] [[place:Naumburg]], stationär [[date:vom 26.10. bis 04.11.2026]]. Die ehemalige Köchin der [[inst:Kita Spatzennest]] stellte sich mit Ikterus vor. ERCP [[date:am 28.10.]], Stent [[device:Charge 4471882]]. Versichert: [[plan:AOK A118204471]]. Ihr Enkel [[name:Toni]] ist bevollmächtigt (mobil [[phone:0176 5550 2214]]). Bilirubin 188 µmol/l, Wiedervorstellung [[date:in KW 48]].',
	],
	[
		'de-CH',
		'Spitex-Rapport: [[name:Herr Zgraggen Alois]], [[age:91 j.]], [[street:Dorfstrasse 18]], [[code:6463]] [[place:Bürglen]]. AHV [[ssn:756.1182.0447.19]]. Sturz [[date:gestern Abend (9. Nov.)]]. Nachbarin [[name:Vreni]] hat ihn gefunden. Hausarzt [[clin:Dr. Arnold]]. Früher bei [[inst:Dätwyler]]. KK [[plan:Visana 44718820]]. INR 4,8, Marcoumar pausiert bis [[date:Mi 11.11.]].',
	],
	[
		'pt-BR',
		'Evolução SAMU: vítima [[name:Cleiton Rodrigues]], 26 anos, moto [[vehicle:placa QXR4C18]], colisão na BR-116 próximo a [[place:Milagres]] [[date:domingo, 8/11, por volta das 19h]]. RG [[ssn:14.471.882-0]]. Ocorrência [[record:2026.118204]]. GCS 13, FAST positivo. Esposa [[name:Rayane]], zap [[phone:(88) 99955-0147]]. Trabalha na [[inst:Grendene]]. Levado ao [[inst:Regional do Cariri]].',
	],
	[
		'pt-PT',
		'Carta à USF: utente [[name:Maria da Conceição Valadares]], 70 A, SNS [[plan:447 118 820]], residente em [[street:Rua do Poço, lote 4, r/c esq.]], [[code:4640-221]] [[place:Baião]]. Internada [[date:de 19 a 27 de outubro]] por ICC. Filho [[name:Nélson]] emigrado na [[inst:Renault]] em França. Processo [[record:26011820]]. Consulta [[date:4ª feira, dia 18, às 9h]]. NT-proBNP 6 200. Telem. [[phone:912 555 018]].',
	],
	[
		'it-IT',
		'Consegne: letto [[record:12]] [[name:sig.ra Pautasso]], 83 a, frattura femore, CAM neg, intervento [[date:mercoledì 11 mattina]]. Figlio [[name:Beppe]] (tel [[phone:347 555 0118]]) lavora alla [[inst:Ferrero]]. Letto [[record:14]]: [[name:Kofi]], 31, da [[place:Saluzzo]], malaria, parassitemia 2%. CF [[ssn:NSUKFO95C14Z318X]]. Dimissibile [[date:il 13]]. Nosologico [[record:2026044718]]. Medico curante [[clin:Giraudo]].',
	],
	[
		'nl-NL',
		'Verloskundige overdracht: [[name:mw. El Idrissi]], G2P1, 38+2, gebroken vliezen [[date:zo 8/11 23.40u]]. Partner [[name:Youssef]], werkt bij [[inst:Bol]] in [[place:Waalwijk]]. BSN [[ssn:118204479]]. Adres [[street:Zandstraat 44b]], [[code:5141 BK]]. Eerder sectio in [[inst:het Elisabeth]] ([[date:mrt 2023]]). Tel [[phone:06-5550 1184]]. Meconiumhoudend, CTG normaal. Zus [[name:Samira]] is bij haar.',
	],
	[
		'sv-SE',
		'Journal: [[name:Ingegerd Lindqvist]], pnr [[ssn:480214-4471]], bor [[street:Storgatan 18 B]], [[code:931 30]] [[place:Skellefteå]]. Inkom [[date:lördag kväll 7/11]] med ambulans. Sambo [[name:Sven-Åke]], tel [[phone:070-555 01 18]]. Arbetade på [[inst:Boliden]]. Opererad [[date:den 9 november]]. Utskriven till [[inst:Ursviksgården]]. Hb 92, CRP 44.',
	],
	[
		'pl-PL',
		'Karta informacyjna: [[name:Jadwiga Wróblewska-Zając]], ur. [[date:3 marca 1951 r.]], zam. [[street:ul. Polna 8]], [[code:38-500]] [[place:Sanok]], PESEL [[ssn:51030344718]]. Przyjęta [[date:5.11.2026 r.]], wypisana [[date:12 listopada]]. Mąż [[name:Zbigniew]], emeryt [[inst:Autosanu]]. Nr historii [[record:44718/2026]]. Kontrola [[date:w środę 25.11]].',
	],
	[
		'tr-TR',
		'Acil: [[name:Hatice Karabulut]], 67 y, TC kimlik [[ssn:44718820316]], dosya [[record:118204]], kocası [[name:Mehmet]] getirdi. Adres [[street:Cumhuriyet Mah. 1182. Sok. No 4]] [[place:Turgutlu]]. [[date:8 Kasım gecesi]] başlayan karın ağrısı. Oğlu [[inst:Vestel]] fabrikasında çalışıyor. Tel [[phone:0542 555 01 18]]. Lipaz 2200.',
	],
];

export const FROM_WARDS_NOTHING: readonly string[] = [
	'Differential: Wegener, Churg-Strauss, Goodpasture, Behçet, Takayasu, Kawasaki.',
	'Signs looked for and absent: Murphy, Rovsing, McBurney, Blumberg, Carnett, Psoas.',
	'Hodgkin, Burkitt and Castleman were excluded on the node; Rosai-Dorfman was not.',
	'DDx: Sjögren / Mikulicz / Heerfordt. Schirmer 3 mm, Rose Bengal 5.',
	'Think of Addison, Cushing, Conn, Graves, Hashimoto and Sheehan before anything else.',
	'Paget, Ewing, Codman triangle; no Pott, no Scheuermann, no Schmorl nodes.',
	'Marfan, Ehlers-Danlos, Loeys-Dietz and Beals were tested by the panel; Ghent score 5.',
	'Tourette, Rett, Angelman, Prader-Willi, Williams, Noonan, Turner, Klinefelter, Down, Edwards, Patau.',
	'Gram, Ziehl-Neelsen, Giemsa, Grocott, Congo red, Masson, Perls, Prussian blue, Von Kossa.',
	'Epley and Semont were done; Dix-Hallpike was positive on the left, Romberg and Unterberger normal.',
	'Bouchard and Heberden nodes; no Dupuytren, no de Quervain, no Baker cyst.',
	'Barthel 45, Waterlow 18, Norton 12, Braden 14, MUST 2, Morse 55.',
	'Apgar 6, 8 and 9; Ballard 38; Bishop 7; Moro and Galant present.',
	'Kocher, Lahey, Babcock, Allis, Mayo and Metzenbaum were counted twice.',
	'Foley 16 Ch, Ryles tube, Yankauer, Hudson mask, Guedel 3, Bair Hugger.',
	'Tissue: CD20+, CD10−, BCL2+, BCL6+, MYC rearranged, Ki-67 80 %; Ann Arbor IIIB.',
	'Adding Augustine’s triad is no use; ACR/EULAR 2022 gives 7 points.',
	'Tazocin 4.5 g tds, Timentin, Meropenem; Gent level 0.8 at 18 h, Teic 22.',
	'She uses Evra, then Yaz, then Marvelon; Cerazette now, Depo planned in 12 weeks.',
	'Olanzapine (Zyprexa), Abilify Maintena 400, Clopixol 200 fortnightly; Cogentin stopped.',
	'Keytruda with Abraxane after Taxol; Herceptin held; Zoladex monthly; Xgeva q4w.',
	'CHAARTED, LATITUDE, STAMPEDE, PEACE-1 and ARASENS all point one way.',
	'KEYNOTE-189 and CheckMate 227 were not powered for it; IMpower150 was.',
	'We follow Magee, Scales and Brown (2019), and the Cochrane review of Hartmann et al.',
	'Miller and Nguyen, in Anesthesia, put the dose at 2 mg/kg; Stoelting at 1.5.',
	'Rickettsia: Mediterranean spotted fever, Queensland tick typhus, Flinders Island fever, Astrakhan fever.',
	'Serology for Puumala, Hantaan, Sin Nombre, Seoul, Dobrava and Toscana was negative.',
	'St Louis, La Crosse, Venezuelan equine, Ross River and Murray Valley viruses; Zika no.',
	'Salmonella Newport, Dublin and Virchow; Shigella sonnei; E. coli O157:H7.',
	'He is an 88-year-old retired man; his wife is 86 and well; both live alone at home.',
	'A woman in her seventies fell two days before admission, in the evening, and was operated on within 36 hours.',
	'Review in 6/52, bloods in 2/7, PICC out after 14/7, sutures out D10.',
	'Hb 7.9, MCV 68, Plt 551, WCC 12.4 (N 9.8, L 1.4), CRP 88, ESR 102, Fe 2, TIBC 88.',
	'pH 7.21, pCO2 8.4, pO2 9.2, HCO3 21, BE −4.2, lac 3.3, gluc 11.8, Na 128, K 5.4, iCa 1.08.',
	'Femoral 12/14 taper, 36 +3.5 head, 54 cup, 6.5 x 25 screws; Vancouver B2.',
	'Pacing: DDDR 60–130, AV 180/150, threshold 0.75 V @ 0.4 ms, R 11.2 mV, battery 2.98 V.',
	'VT 420, PEEP 10, FiO2 0.6, Pplat 28, rate 22, I:E 1:2, ECMO 4.2 L/min, sweep 3.',
	'Tooth 36: MOD; 47 PDL widened; 11–21 diastema; BPE 3 2 3 / 3 1 3; ICDAS 4.',
	'Homeland: none. Travel: West Africa in spring, the Gulf before that; no camels, no Ganges water.',
	'La prueba de Mantoux fue de 14 mm; signo de Homans, de Kernig y de Nikolsky negativos; escala de Glasgow 15.',
	'Syndromes évoqués : Gougerot, Cogan, Susac, Vogt-Koyanagi-Harada ; Lhermitte positif.',
	'Morbus Bechterew, Morbus Ménière, Raynaud, Sudeck; Lachman und Pivot-Shift negativ, Wells 3.',
	'Doença de Chagas, Machado-Joseph, sinal de Blumberg e de Giordano; Mingazzini sem queda.',
	'Segno di Babinski a destra, Trousseau e Chvostek positivi; morbo di Basedow; scala di Norton 13.',
	'Objawy Goldflama i Chełmońskiego ujemne; choroba Hashimoto, zespół Conna.',
];
