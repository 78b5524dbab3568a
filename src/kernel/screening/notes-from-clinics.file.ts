// A sixth set of invented notes: letters, mails, chat, dictation, nursing notes, handovers and pages that were read by OCR, of the United Kingdom,
// the United States, India, Australia, Canada and countries that write Spanish, French and German. Written before any rule of decision 0187 was
// read or made, and asked once with the rules as they were. A label stands in [[ ]], its class before a colon. Hours of a day, and weekdays with
// nothing beside them, are no labels: the law's list has days.

/** Language and country (BCP 47), and the note. */
export const FROM_CLINICS: readonly (readonly [string, string])[] = [
	[
		'en-GB',
		'Dear [[clin:Dr Okonjo]],\nRe: [[name:Mr Terence Wilmot]], DOB [[date:04/07/1951]], NHS No [[ssn:485 777 3456]], [[street:14 Sandpiper Close]], [[place:Leighton Buzzard]], [[code:LU7 3TT]]\nDiagnosis: HFrEF, LVEF 32 % on echo [[date:19 Sept]]. I reviewed him in clinic on [[date:2nd November 2026]]. NT-proBNP 2,140 ng/L, eGFR 48. His wife [[name:Maureen]] has noticed he is more breathless since the August bank holiday. Hospital no. [[record:LD0044817]]. Bisoprolol up to 5 mg. I will see him again on [[date:Monday 14 December]]. He can ring the heart failure nurses on [[phone:01525 555 812]].',
	],
	[
		'en-GB',
		'Handover nights to days: S/R 3 [[name:Joan Pettifer]] 82 #NOF fixed [[date:yesterday (25th)]], Hb 84 → 2u. Daughter [[name:Lynne]] NOK [[phone:07700 900461]]. Bay B bed 4 [[name:Ahmed Yusuf]] 44 DKA, ketones 0.4, off sliding scale at 0530. Lives with his brother in [[place:Smethwick]], delivers for [[inst:Deliveroo]]. Bed 6 [[name:"Bunny" Fairclough]], [[age:97]], EoL, syringe driver [[device:T34 serial 1120 4471]], family to be rung any time on [[phone:0121 496 0388]].',
	],
	[
		'en-GB',
		'from: [[email:s.kaczmarek@mailcroft.example]]\nto: reception\nsubject: sick note [[name:Sylwia Kaczmarek]] [[date:12.2.88]]\nHi, the note ran out on [[date:the 20th]], I need a new one from [[date:21 Nov]] for my manager at [[inst:Amazon BHX4]]. My mobile changed: [[phone:+44 7700 900 238]]. Address is still [[street:Flat 3b, 221 Foleshill Rd]], [[place:Coventry]]. NI number [[ssn:QQ 12 34 56 C]] if you need it for the form.',
	],
	[
		'en-GB',
		'Physio DN: pt seen at home [[street:The Old Forge, Chapel Lane, Wrinehill]]. TKR [[date:3/52 ago, 5/11]]. Flexion 85, ext -5. Key safe [[other:2580Y]]. Neighbour [[name:Doreen]] lets the dog out. Goal: walk to [[inst:St Chad’s]] for carol service [[date:20/12]]. Uses stick. Blue badge [[licence:8FKL4T1124]]. Next visit [[date:Thurs 3rd Dec]].',
	],
	[
		'en-GB',
		'CAMHS crisis note. [[name:Poppy R]], Y9 at [[inst:Hillbrow Academy]], paracetamol 12 g [[date:Saturday 14th]] around 2200, level 38 mg/L at 4 h, NAC not needed. Posts on insta as [[handle:@poppyrr_x09]]. Dad [[name:Gareth]] (separated, lives in [[place:Porthcawl]]) informed. Social worker [[clin:Tunde Balogun]], LCS ref [[record:1187204]]. Mum’s car [[vehicle:FV68 OJC]] outside. PHQ-A 19.',
	],
	[
		'en-GB',
		'Dictated but not signed. This pleasant seventy-one year old retired postmaster from [[place:Kirkcudbright]] was admitted on [[date:the fourth of October]] and discharged on [[date:the ninth]]. His CHI number is [[ssn:0407511234]]. CT on [[date:the fifth of October]] showed a 4.1 centimetre infrarenal aneurysm. His brother [[name:Alasdair]] had the same and was operated at [[inst:the Golden Jubilee]]. Repeat scan in twelve months.',
	],
	[
		'en-GB',
		'WhatsApp [[date:26/11/2026]], 07:41 - [[name:Nkechi mum]]: doc said come back if temp over 38\n[[date:26/11/2026]], 07:43 - Me: is [[name:Chidi]] drinking?\n07:44 - 2 bottles since midnight, he was born [[date:30th Oct]] at [[inst:Whipps Cross]], red book no [[record:WX-26-30417]]. we r at [[street:88 Lea Bridge Road]] [[code:E10 7DL]] now, buzzer [[other:#47]]',
	],
	[
		'en-GB',
		'HMP healthcare. [[name:Reece Danvers]] [[record:A4417FK]], B wing, cell [[record:B3-17]]. Methadone 45 ml. Allegedly punched [[date:Tues 24/11]], L zygoma tender, no diplopia. PNC [[record:17/204471K]]. Solicitor: [[inst:Tuckers]], [[phone:020 7946 0551]]. Release date [[date:8 January]] to [[place:Skegness]].',
	],
	[
		'en-US',
		'DISCHARGE SUMMARY\nPatient: [[name:GUTIERREZ, MARISOL A]]\nMRN: [[record:00918274]]  Acct: [[account:V4410028817]]\nAdmit: [[date:11/02/2026]]  D/C: [[date:11/06/2026]]\nPCP: [[clin:Leonard Fitch, MD]]\n58F with T2DM (A1c 9.4), NSTEMI, LHC [[date:11/3]] DES x1 to mid LAD (3.0 x 18 mm Xience). Trop peaked at 4.21. Echo EF 45-50%. ASA 81, ticagrelor 90 BID. Her son [[name:Hector]] will drive her to cardiac rehab at [[inst:Baylor Scott & White]]. Lives in [[place:Killeen]], TX [[code:76541]]. Cell [[phone:(254) 555-0119]]. Medicare [[plan:1EG4-TE5-MK73]].',
	],
	[
		'en-US',
		'ED triage 0342: 23 y/o M, GSW L thigh, BIBA Medic [[record:14]], incident [[record:F26-118204]]. States name [[name:Deshawn]], no ID. Hx per girlfriend [[name:Kiara Bell]] [[phone:313.555.0162]]. Tourniquet 0321. BP 92/54 HR 128. Shot outside [[inst:Popeyes]] on [[street:Gratiot & 7 Mile]]. Trauma alias [[record:TRAUMA, Zebra 2211]]. PD case [[record:26-1104471]]. Last tetanus unknown.',
	],
	[
		'en-US',
		'Portal message [[date:11/19/26 8:02 PM]]\nHi Dr. [[clin:Abrams]], this is [[name:Colleen Vogt]] ([[date:3-8-62]]). The rash came back the day after Thanksgiving dinner at my sister [[name:Peg]]’s in [[place:Eau Claire]]. My pharmacy is now [[inst:Kwik Trip]]... kidding, [[inst:Walgreens]] on [[street:Clairemont Ave]]. Rx number [[record:2204471-03312]]. Insurance switched to [[plan:UHC 944718203]] as of [[date:11/1]]. Pics at [[url:photos.vogtfamily.example/rash]]',
	],
	[
		'en-US',
		'VA PCP note. [[name:Mr. Ulysses Tran]], 74yo, USMC 67-70, last 4 [[ssn:4471]]. SC 70%. PTSD, COPD GOLD 3, FEV1 41%. CAT 22. Drives up from [[place:Socorro]] for visits. Hearing aids SN [[device:20H441827L]] / [[device:20H441828R]]. Wife passed [[date:April 9, 2024]]. Dgtr [[name:Linh]] HCPOA. Tele-visit IP [[ip:203.0.113.77]]. NM DL [[licence:044718203]]. RTC [[date:the week of Jan 11]].',
	],
	[
		'en-US',
		'L&D: [[name:Ashleigh Kowalczyk-Reyes]] G3P1011 39w2d by 8w US, EDD [[date:12/1]], SROM [[date:11/26]] at 0410 clear. GBS neg. Fetus vtx, FHR 135 mod. FOB [[name:Mateo]] deployed w/ [[inst:the 10th Mountain]]. Doula [[name:Sage Whitlock]] [[phone:315-555-0144]]. Del’d [[date:11/26]] 1522 F 3340 g Apgars 8/9, band [[record:44718-B]]. QBL 310. Peds [[clin:Dr. Nwosu]].',
	],
	[
		'en-US',
		'Psych consult: Pt is a 36M, line cook at [[inst:Waffle House]], BIB [[inst:Tulsa PD]] after standing on the [[street:21st Street]] bridge [[date:the night of 11/22]]. C-SSRS 5. UDS + THC. Sister [[name:Brandi Lofton]] (in [[place:Muskogee]]) collateral [[phone:918 555 0177]]: he lost his job at [[inst:QuikTrip]] on [[date:Halloween]] and son [[name:Jaxon]] moved to [[place:Reno]]. EOD expires [[date:11/27 @ 1400]]. FIN [[account:8820044718]].',
	],
	[
		'en-US',
		'OPERATIVE REPORT (OCR)\nPATlENT: [[name:Dolores M. Quackenbush]]   ROOM: [[record:0R-07]]\nM.R.#: [[record:77-40-l8]]    AGE: [[age:91]]\nDATE 0F SURGERY: [[date:1O/28/2O26]]\nPREOP DX: Intertrochanteric fracture, left\nIMPLANT: Gamma3 11 x 180 mm, 125 deg, LOT [[device:K0447I8]], lag screw 95 mm\nEBL 150 cc. The patient, of [[place:Ticonderoga]], N.Y., fell at [[inst:Moses-Ludington]] swing bed unit.',
	],
	[
		'en-US',
		'Billing note: claim [[account:2026-31044718801]] denied CO-197 for [[name:Trevor Haskins]], DOS [[date:09-14-26]], CPT 29881, dx S83.242A. Member ID [[plan:XEA 910 447 188]], grp [[plan:70044-01]]. Auth [[account:A118204471]] was for [[date:9/15]]. Guarantor [[name:Sheila Haskins]], PO Box [[street:1182]], [[place:Ottumwa]] IA [[code:52501-1182]]. Check #[[account:004471]]. NPI on file.',
	],
	[
		'en-US',
		'School nurse log [[date:Wed 11/18]]: [[name:Emmy-Lou T.]] rm [[record:12]] bus [[vehicle:44]] nut exposure at snack, hives, EpiPen Jr 0.15 given 1012, EMS 1019. Mother works at [[inst:the Ford plant]], reached via [[phone:502 555 0133 x 417]]. Grandma [[name:Nonna Rosalia]] picked up. Student ID [[record:0044718]]. Allergist [[clin:Dr. Pham]] in [[place:Elizabethtown]].',
	],
	[
		'en-US',
		'Telestroke: LKW [[date:2115 11/25]], 67F [[name:Wilhelmina "Billie" Strand]], found by neighbor [[name:Cletus]] at [[street:4471 County Road 18]], [[place:Hibbing]]. NIHSS 14. CT neg, CTA R M1. TNK 0.25 mg/kg at 2312. Transfer to [[inst:Essentia]] by LifeLink N[[vehicle:447LL]]. Has ICD, Medtronic [[device:PJX447182H]]. Warfarin off since [[date:Nov. 9]]. CSN [[account:100447182]]',
	],
	[
		'en-IN',
		'OPD slip. Name: [[name:Sh. Ramavtar Meena]] S/o [[name:Kajod Mal]], 62/M, R/o [[street:V.P.O. Bassi, Teh. Bassi]], [[place:Dist. Jaipur]] [[code:303301]]. Aadhaar [[ssn:4471 8820 3316]]. Reg [[record:OPD/26/118204]]. c/o cough x 3 wk, wt loss 6 kg. CBNAAT +ve Rif sens. Nikshay ID [[record:21447188]]. ATT started [[date:17-11-26]]. Rev after 2 wks ([[date:1/12]]). Mob. [[phone:9829 044718]]. Labourer at [[inst:RIICO]].',
	],
	[
		'en-IN',
		'Discharge: Mrs. [[name:Fathima Beevi K.P.]], 49 yrs, IP No [[record:2026/IP/04471]], DOA [[date:9/11/26]], DOD [[date:14/11/26]]. Lap chole [[date:10th Nov]]. Histo [[record:S-4471/26]]: chronic cholecystitis. Husband [[name:Abdul Kareem]] in [[place:Sharjah]], bystander [[name:Shamna]] [[phone:+91 94470 44718]]. ABHA [[plan:91-4471-8820-3316]]. House: [[street:Puthenpurayil (H), Near Juma Masjid]], [[place:Kondotty]]. Karunya claim [[account:KL/KBF/118204]].',
	],
	[
		'en-IN',
		'Cardio call: pt of [[clin:Dr. Venkat]], [[name:Mr. Subramaniam Iyer]], 58, bank manager at [[inst:Canara Bank, Adyar]], AWMI, window 3 hr, lysed w/ TNK 40 mg at [[inst:Kauvery]], came by ambulance [[vehicle:TN 07 AK 4471]]. Vegetarian, no DM. EF 38. CAG on [[date:Diwali day]], LAD 99 %. UPI paid [[account:venki.iyer@okbank]]. Father died MI at 52.',
	],
	[
		'en-AU',
		'GP letter. Thank you for seeing [[name:Bronte McAllister]], 29, of [[street:17/8 Bundarra St]], [[place:Wauchope]] [[code:2446]]. Medicare [[plan:2951 44718 1 / 2]], DVA no. RA since 2019, anti-CCP >340, DAS28 4.6 on [[date:12 Oct]]. MTX 20 mg weekly. Partner [[name:Tyrone]] drives trucks for [[inst:Linfox]], they have a 2yo, [[name:Kobi]]. Ph [[phone:0491 570 156]]. She works on reception at [[inst:Big4]]. IHI [[ssn:8003 6044 7182 0331]].',
	],
	[
		'en-AU',
		'RFDS: [[name:Uncle Clarrie]], 71, from [[place:Warburton]] community, ?sepsis, lactate 5.2, diabetic foot. UR [[record:447182]]. Retrieved [[date:0230 Melbourne Cup morning]] to [[inst:Kalgoorlie]]. Niece [[name:Shantelle]] escort. Flight [[record:FD447]]. BP 85/40, metaraminol. Clinic ph [[phone:08 5550 4471]]. HRN [[record:H0447182]].',
	],
	[
		'en-AU',
		'Nursing home transfer: [[name:Mavis]] (likes "Mave") [[name:Tregenza]], b. [[date:2.6.1929]], rm [[record:14A]] at [[inst:Bluff Haven]], fall [[date:o/n 23-24/11]], skin tear cat 2 L shin, on apixaban. Son [[name:Des]] EPOA [[phone:(03) 5550 0447]], he’s at [[place:Yarrawonga]] til Sunday. Pension card [[plan:307-447-182K]]. Last Covid booster [[date:9 April 2026]]. MMSE 17/30.',
	],
	[
		'en-CA',
		'Consult note: [[name:Marc-André Thibodeau]], 47, HCN [[plan:4471 882 033 LK]], lives [[street:RR 2, 4418 Concession Rd 6]], [[place:Tweed]] ON [[code:K0K 3J0]]. OHIP. Logger, employer [[inst:Domtar]]. Crush injury R hand [[date:Remembrance Day]]. D3, D4 amputated at PIPJ. WSIB claim [[account:30447182]]. Flown by [[inst:Ornge]] from [[place:Bancroft]]. Wife [[name:Josée]] cell [[phone:613-555-0187]]. Follow-up [[date:the first Monday in December]].',
	],
	[
		'en-CA',
		'Hi team, [[name:Harpreet G]] PHN [[plan:9447 182 033]] no-showed [[date:Nov 24]]. Called home [[phone:604 555 0172]] – mother [[name:Jaswinder]] says pt is w/ cousins in [[place:Abbotsford]] until [[date:Dec 2nd]]. INR due. Bring back [[date:Fri the 4th]]. Also pharmacy is [[inst:London Drugs]] on [[street:Scott Rd]] now. MSP ok. fax [[phone:604-555-0173]].',
	],
	[
		'es-ES',
		'INFORME DE ALTA. Paciente: [[name:Encarnación Úbeda Lillo]]. F. Nac.: [[date:23/09/1947]]. NHC: [[record:0044718]]. SIP [[plan:4471882]]. DNI [[ssn:44718820-Q]]. Ingreso [[date:8-11-26]], alta [[date:13-11-26]]. Mujer de 79 años, vive en [[street:C/ Sierra Calderona 8, pta 12]], [[code:46500]] [[place:Sagunto]]. EPOC GOLD 3, FEV1 38 %. Gasometría: pH 7,34, pCO2 52. VMNI 3 días. Su hija [[name:Inma]] es enfermera en [[inst:La Plana]]. Revisión con [[clin:la Dra. Ferrandis]] [[date:el 14 de diciembre]]. Tel. [[phone:655 044 718]].',
	],
	[
		'es-ES',
		'Guardia de trauma: me pasan a [[name:Iker]], 19, futbolista del [[inst:Barakaldo]], luxación de hombro [[date:el domingo pasado, 22 nov]]. Reducida con Milch. Su padre [[name:Koldo Etxeberria]] ([[phone:944 550 147]]) pide informe para la mutua, póliza [[plan:MUT-0447182]]. Cita en CCEE [[date:el jueves 3]]. Es de [[place:Portugalete]]. CIC [[record:BBB447182]].',
	],
	[
		'es-MX',
		'Nota de urgencias [[date:26-nov-26]] 03:10 h. [[name:José Guadalupe Treviño]], masc. 54 a, CURP [[ssn:TEXG720312HNLRXD05]], afiliación [[plan:4372 72 0447 1]]. Originario de [[place:Linares]], trailero de [[inst:Transportes Castores]], placas [[vehicle:RE-44-718]]. Dolor precordial 4 h. TA 160/95. Trop I 2.8. Esposa [[name:Lupita]], tel. [[phone:826 555 0147]]. Trombolizado. Traslado a [[inst:la 34]] del IMSS. Dom.: [[street:Priv. Hidalgo 118-B, Col. Benítez]].',
	],
	[
		'es-AR',
		'Hola doc, soy la mamá de [[name:Benja]] ([[date:6/2/23]]). Estuvo con fiebre desde [[date:el finde del 15]], 38,9. Lo vio [[clin:la pediatra Mariela]] en [[inst:el Posadas]] y le dio amoxi 500 cada 8. Le salió un rash [[date:ayer 25]]. Estamos en lo de mi vieja en [[place:Merlo]], [[street:Pueyrredón 1182]]. DNI de él [[ssn:58.447.182]]. OSDE [[plan:61 447182 03]]. Le paso mi cel: [[phone:11 5550-4471]]. mail [[email:yani.rios@correo.example]]',
	],
	[
		'es-CO',
		'Evolución enfermería. Cama [[record:307-B]]. Paciente [[name:Yuleidy Mosquera]], CC [[ssn:1.077.447.182]], G2P1, 34 sem, preeclampsia, TA 158/102, sulfato 1 g/h. HC [[record:447182]]. Remitida de [[place:Istmina]] el [[date:24/11]] en ambulancia [[vehicle:OKZ 447]]. Acompañante: su tía [[name:Nubia]]. EPS [[plan:Savia 0447182]]. Cesárea programada para [[date:mañana viernes 27]].',
	],
	[
		'es-ES',
		'Correo: Buenos días, adjunto la eco de [[name:Mª Ángeles]], la paciente de [[place:Villaviciosa de Odón]] que vimos [[date:el martes 17]]. Nódulo TI-RADS 4 de 14 mm, TSH 2,1. Nº historia [[record:447.182/6]]. CIP [[plan:MDOR471182044710]]. Trabaja en [[inst:Mercadona]] y no puede venir hasta [[date:después de Reyes]]. Enlace al visor: [[url:https://pacs.clinicaverde.example/v/447182]]. Saludos.',
	],
	[
		'fr-FR',
		'Cher confrère, je vous adresse [[name:Mme Huguette Le Goff]], née [[name:Kerbrat]], le [[date:17/03/1944]] à [[place:Douarnenez]], NIR [[ssn:2 44 03 29 046 118 71]]. AIT [[date:le 9 novembre]], NIHSS 0, ABCD2 à 5. IRM [[date:le 10]] : FLAIR +. Elle vit [[street:3 venelle du Four]], [[code:29100]]. Son fils [[name:Ronan]], marin-pêcheur, [[phone:06 39 98 04 71]]. Apixaban 5 mg x 2. Elle revoit [[clin:le Pr Timsit]] [[date:le 15/12]].',
	],
	[
		'fr-FR',
		'Transmissions IDE nuit [[date:du 25 au 26/11]] : Ch. [[record:218]] M. [[name:Zoubir]], 66 ans, J3 PTH, EVA 3, 180 ml au Redon. Ch. [[record:220]] [[name:Mme Vasseur]], [[age:94 ans]], chute à 4 h, pas de TC. Fille prévenue ([[name:Brigitte]], [[phone:0639980118]]). IPP [[record:8004471820]]. Retour à l’EHPAD [[inst:Les Glycines]] prévu [[date:samedi 28]]. Dextro 1,84 g.',
	],
	[
		'fr-CA',
		'Note de suivi CLSC : [[name:Réjean Lachance]], NAM [[plan:LACR 5104 1718]], 75 ans, [[street:1182, rang Saint-Joseph]], [[place:Saint-Tite]] ([[code:G0X 3H0]]). Plaie talon stade 3, 2 x 1,5 cm. Conjointe [[name:Ghislaine]]. Opéré à [[inst:Enfant-Jésus]] [[date:le 2 nov.]]. Prochain pansement [[date:mercredi le 2 décembre]]. Tél. [[phone:418 555-0147]]. Ancien mécanicien chez [[inst:Bombardier]].',
	],
	[
		'fr-BE',
		'Bonjour docteur, ma fille [[name:Louane]] (n° national [[ssn:14.02.11-447.18]]) tousse depuis [[date:la Saint-Nicolas]], crèche [[inst:Les P’tits Loups]] à [[place:Gembloux]]. Fièvre 38,5 [[date:hier 25/11]]. On était aux urgences à [[inst:Saint-Luc]] dossier [[record:U447182]]. Mon gsm [[phone:0470 44 71 82]]. Mutuelle [[plan:319 044718200]]. Merci, [[name:Vanessa D.]]',
	],
	[
		'fr-CH',
		'Rapport d’ambulance, mission [[record:144-26-44718]] du [[date:22.11.26]]. Patiente [[name:Odile Favre]], 70, [[street:Ch. des Vignes 11]], [[code:1096]] [[place:Cully]]. AVS [[ssn:756.4471.8820.33]]. Chute à vélo électrique devant [[inst:la Coop]]. Fracture col huméral. Tramadol 50. Mari [[name:Jean-Luc]] prévenu. Conduite au [[inst:CHUV]]. Assureur Groupe Mutuel [[plan:80756044718203316]].',
	],
	[
		'de-DE',
		'Arztbrief. Wir berichten über Herrn [[name:Burkhard Zschoche]], geb. [[date:11.05.1958]], wohnhaft [[street:Am Anger 4b]], [[code:09661]] [[place:Hainichen]], stationär [[date:vom 09. bis 16.11.2026]]. Diagnosen: NSTEMI, KHK-2, DES RIVA 3,0/24 mm. LVEF 48 %. Fallnr. [[record:2026447182]], Pat.-ID [[record:0044718]]. KVNR [[plan:K447182033]]. Die Ehefrau [[name:Heidrun]] erreichen Sie unter [[phone:037207 55 01 47]]. Kontrolle bei [[clin:Dr. Uhlig]] [[date:in der KW 50]].',
	],
	[
		'de-DE',
		'Übergabe ZNA: Schockraum 2, [[name:Mehmet Y.]], 31, Motorrad gegen PKW ([[vehicle:GÖ-KL 4471]]) auf der [[street:B27 bei Waake]], [[date:heute 26.11.]] 16:40. GCS 14, Becken instabil, TXA 1 g. Arbeitet bei [[inst:Sartorius]]. Freundin [[name:Jule]] da, [[phone:0151-5550 4471]]. Christoph [[vehicle:44]] brachte ihn. Einsatznr. [[record:4471882]]. Tetanus zuletzt [[date:03/2021]].',
	],
	[
		'de-DE',
		'Pflegebericht [[date:24.11.]] Nacht: Bew. [[name:Fr. Ottilie Brandstätter]], Zi. [[record:112]], [[age:99 J.]], unruhig, rief nach [[name:Rosemarie]]. RR 170/85, SpO2 93 %. Gestürzt [[date:gg. 3 Uhr]], keine Verletzung. Sohn [[name:Volkmar]] kommt [[date:am Totensonntag]]. Dekubitus Grad 2 sakral, 3 x 2 cm. Hausarzt [[clin:Dr. med. Lehnhardt]] per Fax [[phone:05551 55 01 48]] informiert. Pflegekasse [[plan:M447118820]].',
	],
	[
		'de-AT',
		'Ambulanzbefund: [[name:Gruber Leopold]], SVNR [[ssn:4471 110558]], Landwirt aus [[place:Ybbsitz]], Kreissägenverletzung Dig. II li. [[date:am 8. November]]. AZ [[record:U-2026/04471]]. Naht, Tetanus aufgefrischt. Tochter [[name:Resi]] bringt ihn zur NK [[date:am Mittwoch, dem 18.]] nach [[inst:Amstetten]]. Tel [[phone:0664 5550147]]. Traktor-Kennz. [[vehicle:AM 447 LT]].',
	],
	[
		'de-CH',
		'Mail an Spitex: Frau [[name:Vreni Zurbuchen]], [[date:1938]], [[street:Dorfstrasse 44]], [[code:3806]] [[place:Bönigen]], kommt [[date:am Fr. 27.11.]] heim, Quickwert 28 %, Marcoumar n. S. Ihre AHV-Nr. [[ssn:756.4471.1820.44]]. Schlüssel beim Nachbarn [[name:Hansueli]], [[phone:079 555 01 47]]. Zuständig [[clin:Dr. Amstutz]] im [[inst:Spital Interlaken]], Station [[inst:B2]]. Versichert bei [[plan:Visana 4471.882]].',
	],
];

export const FROM_CLINICS_NOTHING: readonly string[] = [
	'CHA2DS2-VASc 4, HAS-BLED 2; apixaban 5 mg BID started. ORBIT 3.',
	'GFR 34, UACR 48 mg/mmol, K 5.6: finerenone held, patiromer 8.4 g daily.',
	'DAPA-HF and EMPEROR-Reduced both support an SGLT2 inhibitor at eGFR above 20.',
	'pT3 pN1b (4/22) M0 L1 V0 Pn1 R0, G2, MSS, KRAS G12D, BRAF V600E wild type.',
	'FOLFOX6 x 12 at 85 mg/m2, then capecitabine 1250 mg/m2 d1–14 q21d.',
	'HLA-B*5701 negative; CD4 312, VL 48,000; Biktarvy one tablet daily.',
	'BP 148/92, HR 88, RR 18, SpO2 96 % RA, T 37.2, GCS 15, BM 7.4, NEWS 1.',
	'ICD-10: I21.4, E11.65, N18.32, Z79.4. CPT 93458, 92928. MS-DRG 247.',
	'Gram stain: GPC in clusters; MRSA by PCR; vancomycin trough 17.4, AUC 512.',
	'A 54-year-old woman with a BMI of 31 presented with six months of fatigue.',
	'MRI: T2 hyperintense lesion 14 x 11 x 9 mm at C5/6, no enhancement, ADC 0.8.',
	'Garden III, Pauwels II; hemiarthroplasty with an Exeter V40 stem and 28 mm head.',
	'Ranson 4 at 48 h; Balthazar D; BISAP 3; lipase 2,410 U/L; CRP 288.',
	'Child-Pugh B8, MELD-Na 21, Maddrey 44, Lille 0.31 on day 7.',
	'Murphy positive, Rovsing and psoas negative; Alvarado 7; WCC 14.8.',
	'Warfarin 3 mg Mon/Wed/Fri and 4 mg on other days, target INR 2.5.',
	'Levothyroxine 75 mcg; TSH 8.1 → 3.2 in 8 weeks; anti-TPO 640.',
	'ECG: PR 212 ms, QRS 134 ms, QTcF 478 ms, LBBB by Strauss, axis −42°.',
	'RSBI 68, PEEP 5, FiO2 0.35, P/F 266; extubated to HFNC 40 L/min.',
	'Noradrenaline 0.18 mcg/kg/min, vasopressin 0.03 U/min, MAP 67, ScvO2 71 %.',
	'CAP treated per BTS: CURB-65 2, amoxicillin 1 g TDS and clarithromycin 500 mg BD for 5 days.',
	'Hb 7.9, MCV 68, ferritin 4, TSAT 6 %; Ferinject 1000 mg over 15 min.',
	'The SPRINT trial (n = 9,361) was stopped after a median of 3.26 years.',
	'NCT02065791 compared canagliflozin 100 mg with placebo (HR 0.70, 95 % CI 0.59–0.82).',
	'PMID 31535829; doi:10.1056/NEJMoa1911303; KDIGO 2024 recommends the same.',
	'Snellen 6/9 OD, 6/60 OS; IOP 14/31 by Goldmann; C/D 0.8; van Herick 2.',
	'BI-RADS 4B, 9 mm at 10 o’clock, 4 cm FN; 14 G core x 5; ER 8/8, PR 6/8, HER2 2+, FISH 1.4.',
	'Gleason 4 + 3 = 7 (ISUP 3), PSA 11.2, PI-RADS 5, cT2c; EBRT 60 Gy in 20 fractions.',
	'Fitzpatrick II; Breslow 1.1 mm, Clark IV, mitoses 2/mm2; SLNB 0/3; stage IB (AJCC 8).',
	'G2P1001 at 31+4, fundus 30 cm, Bishop 6, GTT 5.1/10.4/8.9, anti-D given at 28 weeks.',
	'Apgar 7, 9 and 10; cord pH 7.21, BE −6.4; birth weight 2,870 g (24th centile).',
	'Ballard 34 weeks, Sarnat I, Finnegan 9; morphine 0.04 mg/kg q4h; bilirubin 214 at 60 h.',
	'MoCA 21/30, Hachinski 3, CDR 0.5; Aβ42 480, p-tau 92 pg/mL; APOE ε3/ε4.',
	'Hoehn and Yahr 3, MDS-UPDRS III 38 off and 22 on; co-careldopa 25/100 five times a day.',
	'EDSS 3.5, T25FW 6.8 s; JCV index 1.9; switched from natalizumab to Ocrevus 600 mg.',
	'Salter-Harris II of the distal radius, 18° dorsal tilt; Colles cast; Mehlman class 2.',
	'Lachman 2+, pivot shift positive, McMurray negative, Beighton 5/9, KT-1000 6 mm.',
	'Vaccines today: MenACWY, Tdap and Gardasil 9, dose 1 of 2.',
	'Staph aureus in 2/2 bottles, TTP 9.5 h; TTE clear; flucloxacillin 2 g q4h, day 6 of 14.',
	'Wells 6, D-dimer 3,410 FEU; CTPA: saddle embolus, RV/LV 1.3; PESI 112; sPESI 2.',
	'Ann Arbor IIIB, IPI 3, Deauville 4 after 2 x R-CHOP; Ki-67 90 %; MYC and BCL2 rearranged.',
	'BCR-ABL1 0.08 % IS (MR3); imatinib 400 mg; ELTS 1.4; Sokal 0.9.',
	'Rome IV IBS-D; faecal calprotectin 41; SeHCAT 6 %; colesevelam 1.25 g BD.',
	'Mayo 9, UCEIS 6, Truelove and Witts severe; hydrocortisone 100 mg QDS; Travis day 3.',
	'Forrest IIb, Rockall 5, Glasgow-Blatchford 12; adrenaline 8 ml 1:10,000 and two clips.',
	'EuroSCORE II 3.4 %, STS 2.8 %; CABG x 4 (LIMA-LAD, SVG-OM1, D1, PDA); bypass 94 min.',
	'Dukes B, CEA 3.1; next colonoscopy at one year and then every three.',
	'ABPI 0.54 R, 0.71 L; Rutherford 4; TASC C; 6 x 80 mm DCB; Fontaine III.',
	'She smokes 20 a day (35 pack-years), drinks 4 units a week and is retired.',
	'Seen at 0830, 1215 and 1800; pain 7/10, 4/10 and 2/10; urine 30, 45, 60 ml/h.',
	'The patient was born in the summer, walked at 14 months and started school at five.',
	'His grandfather had Huntington disease; CAG 17/43; anticipation explained.',
	'Insulin: Tresiba 24 U nocte, NovoRapid 1:10, ISF 1:3; TIR 64 %, GMI 7.4 %, CV 38 %.',
	'Reviewed the RECOVERY, ACTT-1 and SOLIDARITY results on dexamethasone and remdesivir.',
	'Lithium 0.82 mmol/L; YMRS 26; HAM-D 8; quetiapine XL 300 mg; Bush-Francis 11.',
	'DSM-5 F33.2; PHQ-9 21; GAD-7 16; sertraline 150 mg; CBT 12 sessions.',
	'Barthel 65, FIM 82, Rankin 3, Berg 41/56, TUG 19 s, Waterlow 18, MUST 2.',
	'Paciente de 63 años, HTA y DM2, HbA1c 8,1 %, FG 52, con disnea clase III de la NYHA.',
	'Ecocardiograma: FEVI 34 %, DTDVI 62 mm, TAPSE 15, PSAP 48; Simpson biplano.',
	'Signos de Kernig y Brudzinski negativos; LCR: 3 células, glucosa 61, proteínas 38.',
	'Se administró ceftriaxona 2 g c/24 h durante 7 días y dexametasona 6 mg.',
	'Fractura Weber B, AO 44-B1; placa tercio de caña 6 orificios; carga a las 6 semanas.',
	'Patient de 58 ans, tabac 40 PA, adressé pour hémoptysie ; TDM : nodule LSD 22 mm, SUV 9.',
	'Signe de Lasègue à 30°, Babinski absent ; IRM L4-L5 ; Prégabaline 75 mg x 2.',
	'Hémoglobine 8,2 g/dl, plaquettes 42 G/L, TP 58 %, facteur V 61 % ; score de Child C10.',
	'Ordonnance : furosémide 40 mg 1-0-0, ramipril 5 mg 1-0-1, Kardégic 75.',
	'Eine 46-jährige Patientin mit Zöliakie (Marsh 3b), tTG-IgA 112 U/ml, Ferritin 6.',
	'Hb 9,8, Leuko 12,4, CRP 88, PCT 0,9; Pip/Taz 4,5 g 1-1-1 für 7 Tage.',
	'Z. n. Whipple, ISGPS B; Drainage 40 ml, Amylase 1.240; Clavien-Dindo IIIa.',
	'Mallampati III, Cormack 2b, ASA III; Rocuronium 50 mg, Sufentanil 15 µg, MAC 0,9.',
	'Cobb 42°, Risser 3, Lenke 1A; Korsett 20 h am Tag; Kontrolle in 6 Monaten.',
	'ARISTOTLE, ROCKET AF und RE-LY schlossen mechanische Klappen aus.',
];
