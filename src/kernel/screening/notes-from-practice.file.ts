// Invented notes as clinicians write or paste them into a discussion, English: letters, charts, exports, chat, dictation, triage, handover,
// reports, threads of mail. Written before the rules of decision 0168, which were measured on them by totals alone.
// A label stands in [[ ]], its class before a colon.

/** Language and country (BCP 47), and the note. */
export const FROM_PRACTICE: readonly (readonly [string, string])[] = [
	[
		'en-US',
		'DISCHARGE SUMMARY\nPatient Name:  [[name:Kowalczyk, Brandi Lynn]]\nMedical Record #:  [[record:3390-118-02]]\nAdmit Date:  [[date:08/29/2026]]   Discharge Date:  [[date:09/02/2026]]\nAttending:  [[clin:Marcus Tillery]], DO\nPCP:  [[clin:Shah]]\nHOSPITAL COURSE: 38F G3P2 who presented to [[inst:Mercy West]] ED with RUQ pain. HIDA on [[date:8/30]] EF 12%. Lap chole [[date:8/31]] without complication. Husband [[name:Todd]] at bedside. She teaches second grade at [[inst:Lincoln Elementary]] and wants to go back by [[date:the 14th]]. Discharged to [[place:Coralville]] home. Call [[phone:319-555-0142 x 208]] for biopsy results.',
	],
	[
		'en-US',
		'Pt:\t[[name:J. Abercrombie]]\nDOB:\t[[date:2-17-61]]\nMRN:\t[[record:E4471980]]\nCSN:\t[[record:610044871]]\nPCP:\t[[clin:Nakamura]]\nIns:\t[[plan:Humana H8820413301]]\nAllergies:\tPCN (hives), sulfa\nWt:\t84.4 kg\nRoom:\t[[record:5 North 512-B]]\nCode:\tFull\nK 3.2, Mg 1.6, QTc 512. On methadone 90 and fluconazole. Would you stop both?',
	],
	[
		'en-US',
		'yo anyone on tonight?? got [[name:kaylee]] in 14, 19yo, [[inst:ASU]] sophomore, roommate [[name:bri]] found her [[date:sat around 2am]] after the [[inst:sig ep]] party, etoh 310, lactate 6, cant get a second line. mom is flying in from [[place:Boise]] [[date:sun am]] on [[record:southwest 1822]]. her insta is [[email:@kaylee.does.dallas]] lol. what pressor thru a 22?',
	],
	[
		'en-US',
		'This is doctor [[clin:Pell]] dictating an operative note on [[name:Gwendolyn Achterberg]], spelled [[name:a c h t e r b e r g]], medical record number [[record:zero four four nine one seven]], date of birth [[date:november second nineteen fifty five]], date of surgery [[date:june the ninth twenty twenty six]] period Preoperative diagnosis colon right inguinal hernia period Her sister [[name:Roberta]] can be reached at [[phone:area code six one two five five five oh one eight eight]] period',
	],
	[
		'en-US',
		'ED TRIAGE 2246\nCC: MVC. 31 y/o M restrained driver, [[vehicle:2019 Tacoma TX plate KBR-4471]], rollover on I-35 near [[place:Salado]] this evening. EMS run# [[record:26-099417]]. Pt ID by DL [[licence:TX 22814907]]. States name is [[name:Deshawn]], NOK mother [[name:Yolanda Priestly]] [[phone:(254) 555-0193]]. GCS 14, FAST +, HR 128, BP 92/50. MTP activated. ESI 1. Tetanus UTD [[date:3/2022]].',
	],
	[
		'en-US',
		"S: [[name:Mr. Oyelaran]] returns for f/u of gout. Last flare [[date:Memorial Day weekend]], R 1st MTP. Was at his granddaughter [[name:Imani]]'s graduation from [[inst:Spelman]]. Had turned 90 [[date:on June 3rd]] – [[age:now ninety years old]].\nO: BP 138/78, UA 8.9, Cr 1.4\nA/P: 1) Allopurinol 100 → 200. 2) Colchicine 0.6 daily. 3) RTC [[date:Oct 12 @ 9:40]]. Labs at [[inst:Quest on Cascade Rd]], req # [[record:QD77120394]].",
	],
	[
		'en-US',
		'From: [[clin:Halvorsen, Kirsten RN]]\nSent: [[date:Thursday, September 17, 2026 6:52 AM]]\nTo: ICU Fellows\nSubject: FW: bed 9\n> On [[date:Wed, Sep 16, 2026 at 11:14 PM]] [[clin:T. Okada]] wrote:\n> [[name:Ferraro]] in 9 is dyssynchronous again. Wife [[name:Connie]] called from [[phone:+1 (617) 555 0110 ext. 4]] and wants everything done.\n> Pump [[device:SN 14228871-B]] alarmed twice.\nCan we paralyze? He coded [[date:on the 15th]]. He is the guy from [[inst:the Gloucester trawler]] that was on [[inst:Channel 7]] [[date:Sunday night]].',
	],
	[
		'en-US',
		'EXAM: MR BRAIN W WO CONTRAST\nACCESSION: [[record:MR-26-0081173]]\nPATIENT: [[name:VANTASSEL^ROY^E]]\nMRN: [[record:0017743920]]\nSEX/AGE: M / 67Y\nORDERING: [[clin:SUBRAMANIAN]]\nCOMPARISON: [[date:04-Mar-2025]], [[date:11/19/24]]\nSTATION: [[device:SIEMENS SKYRA 45277]]\nFINDINGS: 2.3 cm rim enhancing lesion in the left parietal lobe with 8 mm of midline shift. IMPRESSION: GBM vs metastasis.\nResults called to [[clin:Dr. Weems]] at 1422 on [[date:7/7]].',
	],
	[
		'en-US',
		'SURG PATH REPORT  Case: [[record:SP26-19022]]  Collected [[date:5/18/2026 13:05]]  Received [[date:5/18/2026 15:40]]\nName: [[name:PHAM, LINH T]]   SSN: [[ssn:xxx-xx-4417]]  Gender F\nClient: [[inst:Gulf Coast Dermatology Assoc]], [[street:8800 Katy Fwy Ste 210]], [[place:Houston]], TX [[code:77024-1819]]\nSpecimen A "left shin". Breslow 1.4 mm, Clark IV, mitoses 3/mm2, ulceration absent. Slide [[record:A2-H&E 26-19022-3]]. BRAF V600E detected.',
	],
	[
		'en-US',
		'PID|1||[[record:9900418]]^^^MRN||[[name:GALLEGOS^ESTEBAN^R]]||[[date:19730914]]|M|||[[street:1412 Mesquite Ln]]^^[[place:Las Cruces]]^NM^[[code:88001]]||[[phone:5755550126]]\nOBX|1|NM|2160-0^Creatinine||3.9|mg/dL|0.6-1.2|H\nOBX|2|NM|2823-3^Potassium||6.4|mmol/L|3.5-5.1|HH\nMissed HD since [[date:Labor Day]], EKG with peaked T. access L AVF.',
	],
	[
		'en-US',
		'Handoff:\n301 - [[name:Burch]] 71M COPD, on 4L, dc to [[inst:Golden Living]] [[date:tmrw 11/6]]\n302 - [[name:Ms Delgadillo-Reyes]] 54F DKA, gap closed, bridge to SQ\n304 - [[name:Whitt, C.]] 88F hip fx POD2, daughter [[name:Suzanne]] wants SNF in [[place:Paducah]]\n306 - [[name:"Junior" Tatum]] 29M sickle crisis, PCA, knows [[clin:Dr Frye]]\n310 - empty',
	],
	[
		'en-US',
		"Parent portal message: Hello, it's [[name:Annika's mom]] again. The pump (Tandem, serial [[device:1208834]]) keeps saying occlusion. Her endo is in [[place:Bozeman]]. School nurse at [[inst:Whittier Middle]] gave a site change [[date:Mon 9/21 at lunch]]. Our new address is [[street:PO Box 88]], [[place:Big Timber]] MT [[code:59011]] and you can find pics at [[url:annikast1dstory.blogspot.example]]. Login IP shows [[ip:73.162.18.204]]. Thanks, [[name:Marit]]",
	],
	[
		'en-GB',
		"Dear Colleague\nRe: [[name:Mr Alfred BICKERSTAFFE]], dob [[date:01.ii.1935]], NHS No [[ssn:943 476 5919]]\n[[street:14 Cobbler's Row]], [[place:Hebden Bridge]], [[code:HX7 6LU]]\nThank you for seeing this [[age:ninety-one year old]] retired signalman, who was on the [[inst:Settle line]] for 40 years. He lost his wife [[name:Edna]] [[date:last Whitsun]]. Lives alone, carer [[name:Shaz]] visits bd. Falls x3 since [[date:the clocks went back]]. MMSE 21/30. GP tel [[phone:01422 496 0172]].\nYours sincerely",
	],
	[
		'en-GB',
		'A&E clerking [[date:14/10 03:20]]\nPC: SOB 2/7\nPt [[name:Siobhan McAllister-Kaur]] 46F, hosp no [[record:RXH-661204]], BIBA from [[inst:Wetherspoons on Briggate]]. PMH asthma (ITU ×2, last [[date:Feb 24]]). DH salbutamol, Fostair 200/6. SH works nights [[inst:Amazon DS4]], smokes 20. NOK: partner [[name:Gaz]] [[phone:07700 900812]]. OE: RR 34, sats 88% RA, silent R base. Plan: back to back nebs, Mg 2 g, d/w ITU reg.',
	],
	[
		'en-GB',
		'hi all, q re a pt on [[inst:Bluebell]]. [[name:mrs t]] (82), ex headmistress of [[inst:St Hilda’s]], came up from [[place:Chipping Sodbury]] [[date:tues pm]], #NOF, op [[date:weds first on list]]. son [[name:piers]] is a barrister and v cross, emailed [[email:p.thorncastle@chambers.example]] to PALS. anticoag restarted [[date:on the 6th]]?? thx, [[clin:Mo]] F2',
	],
	[
		'en-GB',
		'Histopathology, Lab No. [[record:H26/30442]], [[name:Ogunleye Temitope]], f, 59 yrs. [[inst:St Aldhelm’s Hospital]], Consultant [[clin:Miss Pargeter]]. Date taken [[date:3rd Aug]], reported [[date:12.8.26]]. Left breast WLE: IDC, grade 2, 18 mm, NPI 3.36, ER 8/8, HER2 1+. Nearest margin 2 mm.',
	],
	[
		'en-GB',
		'Midwifery handover, [[inst:Delivery Suite Rm 4]]: [[name:Bethany O’Dowd]] P1, EDD [[date:19/12]], [[date:4th Nov]] SROM, hind leak. Partner [[name:Kwame]] just back off HMS [[inst:Dauntless]]. Baby [[name:Ottilie Grace]] b. [[date:05.11.26 at 04:12]], 3.42 kg, Apgars 9, 10. Baby NHS [[ssn:624 118 0073]]. Red book given. Community: [[inst:Rowan team]], [[code:PO12]].',
	],
	[
		'en-IE',
		'GP letter. [[name:Bríd Ní Chonaill]], DOB [[date:22 Iúil 1958]], GMS no. [[plan:K204418A]], [[street:Cnoc na Cathrach]], [[place:Roundstone]], [[code:H91 K0P4]]. Eldest of nine, sister [[name:Nuala]] has the same tremor. Worked in [[inst:the co-op]] and plays sessions at [[inst:Tigh Neachtain]]. Was seen in [[inst:Merlin Park]] [[date:the Friday before St Patrick’s Day]]. TSH 2.1, caeruloplasmin 0.28.',
	],
	[
		'en-IE',
		'Aisling chart ref [[record:MH/26/4481]]. 17 yr old [[name:Darragh]], hurler with [[inst:Kilmacud Crokes]], collapsed at training [[date:Thursday 8th inst.]]. Year head [[name:Mr Devaney]] of [[inst:Coláiste Eoin]] did CPR; AED serial [[device:X22K118390]]. QTc 480, epsilon wave V1. Dad [[name:Fergal]] [[phone:(086) 555 0144]].',
	],
	[
		'en-AU',
		'RFDS retrieval request [[date:0315 12/03/26]]. [[name:Warren "Bluey" Hatcher]], DOB [[date:3.3.57]], MRN [[record:NT0448172]], from [[place:Yuendumu]] clinic, chest pain 6 hrs, inferior STEMI, TNK at 0240. Station hand at [[inst:Narwietooma]]. De facto [[name:Charmaine]] [[phone:08 7010 4472]]. DVA gold card [[plan:NX118842]]. Plane [[vehicle:VH-FVA]].',
	],
	[
		'en-AU',
		'bub is 5/52, [[name:Jaxon]], mum [[name:Tahlia]] from [[place:Dubbo]], came thru [[inst:Orange Base]] ED [[date:arvo of the 21st]]. Projectile vomits, olive felt, pyloric 5.1 mm. Child health book no [[record:CHB 7718204]]. Nan is a teacher aide at [[inst:Buninyong Public]]. Next appt [[date:Fri wk 27/3]] w [[clin:Dr Papadimitriou]].',
	],
	[
		'en-IN',
		'DISCHARGE CARD\nName : [[name:Baby of Kavitha R]]\nIP No : [[record:IP/26-27/008831]]   MRD : [[record:55190]]\nAddress : [[street:12/4, 3rd Cross, Weavers Colony]], [[place:Erode]] - [[code:638 009]]\nDOB : [[date:02.09.2026 @ 4.35 AM]]\nFather : [[name:Senthil Kumar M]], powerloom worker, Ph [[phone:94430-55512]]\nBaby cried at birth, B.wt 2.1 kg, bili 17.8 on D3, phototherapy 36 hrs. Review on [[date:Friday (11/9)]] with [[clin:Dr. Meenakshi]] at [[inst:Kongu Child Clinic]].',
	],
	[
		'en-IN',
		'Sir/Madam, kindly opine. Mrs [[name:Harbhajan K]], 62, w/o ex-serviceman, ECHS card [[plan:CH 0044 7718 20]], PAN [[ssn:AFZPK7190K]], R/o VPO [[place:Kharar]], Distt Mohali. Fell in bathroom [[date:on Karva Chauth]]. Xray no. [[record:2261/26]] shows IT fracture. Son [[name:Gurpreet]] is in [[place:Brampton]], landing [[date:20th night]] by [[record:AI 188]]. Hb 7.9, EF 35%. SA or GA?',
	],
	[
		'en-CA',
		'REFERRAL – rheum\nPt: [[name:Tremblay-Wong, Isla]]  HCN [[plan:4417 902 886 VK]]  DOB (y/m/d): [[date:1994/11/07]]\nAddr: [[street:RR 2, Site 9]], [[place:Sundre]] AB [[code:T0M1X0]]  C: [[phone:587.555.0170]]\n31F barrel racer, psoriasis, dactylitis L 3rd toe. CRP 22, HLA-B27 neg. Saw [[clin:Dr Gill]] at [[inst:Foothills]] [[date:Victoria Day wknd]]. Husband [[name:Cody]] works rigs for [[inst:Precision]]. MSP pending. Please see before [[date:Thanksgiving]].',
	],
	[
		'en-NG',
		'Case for discussion: [[name:Mallam Sani Danjuma]], 45yrs, card no [[record:AKTH/GOPD/22/1190]], trader at [[inst:Sabon Gari market]], [[place:Hadejia]]. Presented [[date:during the last Ramadan]] with ascites. Second wife [[name:Hajiya Rabi]] brought him. NIN [[ssn:22814409173]]. Phone: [[phone:0803 555 0147]]. AFP 2,200. HBsAg reactive. Booked for scan [[date:Tues., 6th Oct.]]',
	],
	[
		'en-NG',
		'unbooked primip [[name:Chidinma]], 22, brought in by [[inst:TBA at Umuahia road]] [[date:12 midnight of 1st Oct]], BP 180/120, fitted ×3. husband [[name:Oga Emeka]] is okada rider in [[place:Aba]], plate [[vehicle:ABA-447-QK]]. hosp no. [[record:FMC 118827]]. her pastor ([[inst:Winners Chapel]]) stopped the drugs. MgSO4 loading given, Pls advise',
	],
	[
		'en-ZA',
		'[[name:Koos van der Walt-Mokoena]], 58M, hosp # [[record:CHBAH 2611 0093]], farm worker at [[inst:Weltevreden]], [[place:Koster]]. Admitted [[date:Heritage Day]] organophosphate. Boss [[name:Baas Hennie]] phoned [[phone:014 555 0112]]. Passport (Lesotho) [[ssn:RB118204]]. Discovery [[plan:DH 4471 9920]]. Trop neg, ChE 400.',
	],
	[
		'en-SG',
		'Uncle [[name:Tan Ah Kow]], NRIC [[ssn:S1447820D]], [[street:Blk 118 Bishan St 12 #07-201]] S([[code:570118]]), helper [[name:Siti]] brought to [[inst:TTSH]] [[date:CNY day 2]]. Last dialysis [[date:Tue 17 Feb]]. Trace [[record:Case 2604417/A]]. K 7.1, wide QRS.',
	],
	[
		'en-PH',
		'Referral: [[name:Ma. Luisa D. Santos-Uy]], 34/F, G2P1, PhilHealth [[plan:12-050044718-9]], [[street:Purok 4, Brgy. San Isidro]], [[place:Tagum]] [[code:8100]]. LMP [[date:Mar. 3]]; seen at [[inst:lying-in ni Aling Nena]] [[date:noong Lunes]]. Husband is seaman on [[inst:MV Ever Grace]]. BP 160/100 +3 protein. FB: [[email:Malou Santos Uy]]. Viber [[phone:0917-555-0188]].',
	],
	[
		'en-KE',
		'[[name:Wanjiru Kamau]], IP [[record:KNH 2261184]], ID no [[ssn:28114420]], SHA [[plan:CR4471180293]]. From [[place:Murang’a]], casual at [[inst:Del Monte]]. Burnt by stove [[date:Jamhuri eve]]. Last born [[name:Njoki]] 3 yrs also. 27% TBSA. Contact: chief [[name:Mzee Githinji]] [[phone:0722-555-019]]. Theatre [[date:Alhamisi 17/12]].',
	],
];
