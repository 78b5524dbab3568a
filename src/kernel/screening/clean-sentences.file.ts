// What clinicians write without pointing at anyone: none of it may be held against them. One sentence a line.

export const CLEAN = `
Am Tag 3, dann erneut am Tag 7, Fieber bis 39.
Im Stadium 2, 12 Kontrollen ohne Befund.
Amoxicillin 500 mg 8/8 h for 7 days.
BP 120/80, HR 72, RR 16, SpO2 98 % on room air.
NYHA 3, CCS 2, EHRA 2b.
ICD-10 I50.9, then I50.1 after the echo.
PMID 31535829 is the paper you mean.
PubMed ID 31388316 says otherwise; so does PubMed 29364767.
doi:10.1056/NEJMoa1911303 settles it.
Eur Heart J 2021;42:3599-3726.
BMJ Open 2019;2:e190096.
N Engl J Med 2019 Nov 21;381(21):1995-2008.
See JAMA. 2020;323(11):1061-1069 for the numbers.
Lancet 2018;391(10132):1693-1705 showed the same.
Ratio 1:2:3, number needed to treat 21.
The 2021 ESC guideline moved SGLT2 inhibitors up.
The guideline was updated in March 2024.
The new ESC guideline was published on 25 August 2023.
Registration for the congress closes on 12 May 2025.
Our webinar is on 14 March 2025 at 18:00 CET.
The FDA approved the drug on 24 April 2015.
World Sepsis Day is September 13.
Journal club meets on the first Tuesday of the month.
Parkinson, Alzheimer, Crohn and Behçet were all physicians.
A 67-year-old man with exertional dyspnoea for three weeks.
She is 45 and has had migraine since adolescence.
A 9-month-old infant with fever for 4 days.
The patient, 88 years old, declined surgery.
Patients aged 90 and over were excluded.
We included adults 18-95 years of age.
The mean age was 91 years in the care-home cohort.
Those over 90 years benefit less from statins.
Aged ≥ 90 years was an exclusion criterion.
Write “90 or older” for anyone above 89.
Haemoglobin 9.2 g/dL, platelets 112 x10^9/L, WBC 12,400.
Na 132, K 4.1, Cl 98, urea 8.2, creatinine 104 µmol/L.
pH 7.32, pCO2 48, pO2 62, HCO3 22, lactate 3.1.
ABG 7.25/60/80/24 on 2 L.
PEEP 10, FiO2 0.4, tidal volume 420 mL, plateau 27.
Glasgow coma scale 14/15 (E4 V4 M6).
Power 4/5 in the left arm, 5/5 elsewhere.
A 3/6 systolic murmur at the apex.
Pain 7/10 on movement, 2/10 at rest.
Visual acuity 20/40 OD, 20/20 OS.
Cover is 24/7 in our unit.
ANA 1:640 speckled, anti-dsDNA 1:80.
Troponin 12, then 340, then 1250 ng/L at 0, 1 and 3 h.
D-dimer 1250 ng/mL FEU, age-adjusted cut-off 670.
NT-proBNP fell from 8450 to 2310 pg/mL.
CK 12500 U/L after the marathon.
Ferritin 3200 µg/L, CRP 214 mg/L.
LVEF 35 %, LVEDD 62 mm, TAPSE 14 mm.
QTc 512 ms on day 3 of azithromycin.
TR/TE 600/15 ms, b = 0, 1000, 2000.
T1WI (TR/TE=4800/95ms) without contrast.
HR 0.74 (95 % CI 0.65–0.85), p < 0.001.
OR 1.32 (1.05-1.66) after adjustment.
N = 4744, median follow-up 18.2 months.
NCT03036124 reported the primary outcome.
Trial registration: ISRCTN12345678.
EudraCT 2019-001234-12 was the dapagliflozin trial.
The variant is NM_000546.6:c.743G>A, p.(Arg248Gln).
BRAF c.1799T>A (p.V600E) in 60 % of reads.
GenBank accession no. MN908947 is the reference.
rs429358 and rs7412 define the APOE alleles.
CAS 50-78-2 is aspirin.
EC 3.4.21.4 is trypsin.
ATC C03DA01, then C03DA04 if gynaecomastia.
SNOMED CT 84114007, LOINC 33762-6.
OMIM 143890 fits the xanthomas.
CPT 99213 was rejected by the payer twice.
ISBN 978-0-19-874669-5, chapter 12.
Schedule: day 1, day 8, day 15, then every 21 days.
Metformin 1000 mg 1-0-1, ramipril 5 mg 1-0-0.
Insulin glargine 24 IE at night, 10 IE lispro with meals.
Vancomycin 15 mg/kg q12h, trough 15-20 mg/L.
Noradrenaline 0.12 µg/kg/min through a central line.
Heparin 5000 IU sc, then 18 IU/kg/h.
Methotrexate 15 mg once a WEEK, never daily.
Paracetamol 1 g qds, max 4 g/24 h.
Potassium 40 mmol in 1000 mL over 4 h.
Give 30 mL/kg within 3 hours.
Prednisolone 40-30-20-10 mg, a week each.
Radiotherapy 60 Gy in 30 fractions.
Effective dose 7.2 mSv, DLP 480 mGy·cm.
Lesion 42 x 35 x 38 mm in segment VII.
Nodule 8 mm in 2019, 9 mm in 2022.
TNM cT2 cN1 cM0, stage IIB.
Gleason 4+3=7, PSA 12.4 ng/mL.
Ki-67 25 %, ER 8/8, PR 6/8, HER2 1+.
BI-RADS 4b, PI-RADS 4, TI-RADS 3.
CHA2DS2-VASc 4, HAS-BLED 2.
CURB-65 of 3, qSOFA 2, SOFA 9.
NIHSS 14 to 4 after thrombectomy, mRS 2 at 90 days.
90-day mortality was 12 %.
The 90 day mRS was better in 46 of 165.
At 96 hours the culture grew E. coli O157:H7.
S100 and CD99 were positive, CD34 negative.
CA 125 was 110 and CA 19-9 was 37.
Protein S 100 % and antithrombin 95 %.
GOT 110 y GPT 90, GGT 240.
Vertebrae L4/5 and L5/S1, protrusion 6 mm.
C5/6 radiculopathy on the left.
Catheter 5 F, sheath 6 F, guidewire 0.035.
Stent 3.0 x 28 mm, balloon 3.5 NC at 18 atm.
ECG: PR 210, QRS 142, LBBB, axis -45.
Lead V1-V3 ST elevation 2 mm.
Which of you uses the 0/1 h algorithm?
I would start low and go slow.
Does anyone still give digoxin in sinus rhythm?
Thank you, that is the paper I was looking for.
In 2016 we switched to direct anticoagulants.
Diagnosed in 2008, transplanted in 2015, stable since.
Symptoms since summer, worse in winter.
She was seen last week and again this week.
He comes back in 6 weeks for a repeat echo.
First dose at 08:00, second at 20:00.
The ward round starts at 7:30.
Shift 12-20, handover 19:45.
Our registry holds 12,450 patients.
About 1,250,000 cases a year in Europe.
The trial enrolled 10 000 patients at 820 sites in 39 countries.
Cohort of 4 815 602 adults in Sweden.
Cost about 12 500 euros a year.
Grant 101034421 paid for it.
See https://www.escardio.org/Guidelines for the full text.
https://pubmed.ncbi.nlm.nih.gov/31535829/ has the abstract.
https://doi.org/10.1056/NEJMoa1911303
https://clinicaltrials.gov/study/NCT03036124
Slides at https://www.nice.org.uk/guidance/ng106
https://www.who.int/news/item/2020-03-11-statement
Available online, accessed 4 November 2023.
Retrieved on 3 May 2024 from the registry’s site.
The pandemic was declared on 11 March 2020 by the WHO.
Version 4.3.1 of the app crashes, 4.3.2 does not.
SPSS version 27.0.1 and R 4.3.2 agree.
We run the 3 T scanner with software 12.1.
Windows 10 and iOS 17.2 both work.
Table 2, figure 3, pages 120-134.
Question 12 of the exam was about hyponatraemia.
Level 1A evidence, class IIa recommendation.
The score has 12 items, range 0-48, cut-off 24.
PHQ-9 of 17, GAD-7 of 12, MMSE 24/30.
HbA1c 8.1 % (65 mmol/mol).
FEV1 48 % predicted, FEV1/FVC 0.52.
6-minute walk 320 m, Borg 5.
Bilirubin 38, ALT 1240, INR 2.1, Child-Pugh C10.
MELD 24, MELD-Na 27.
eGFR 28 mL/min/1.73 m², ACR 45 mg/mmol.
Weight 82 kg, height 178 cm, BMI 25.9.
Temperature 39.2 °C for 5 days.
Apgar 7/9/10, cord pH 7.18.
G3P2, 32+4 weeks, fetal weight 1850 g.
Zwei Tabletten 1-0-1, dann 1-0-0 ab Tag 8.
Ein 67-jähriger Mann mit Belastungsdyspnoe, RR 150/90 mmHg.
Die Leitlinie wurde im März 2024 aktualisiert.
Varón de 65 años con disnea de esfuerzo.
TA 130/85 mmHg, FC 88 lpm, SatO2 95 %.
Femme de 54 ans, HTA, diabète de type 2.
Donna di 62 anni con angina stabile.
Un homme de 70 ans, TA 14/8, pouls 76.
Vrouw, 58 jaar, pijn op de borst sinds 3 dagen.
Dose 2.5 mg/kg 12/12 h, 14 dias.
Write 5 Mg Dr advised only if you must.
I may 3 times a week see this; you may not.
We march 5 km before rounds.
The set 12 exercises helped.
Phone triage cut visits by 20 %.
Call the anaesthetist before extubation.
A fax machine is still in use on 3 of 5 wards.
The licence for this drug covers adults only.
Serial troponins at 0 and 3 h are enough.
Chart review of 250 admissions.
Group 1 received 100 mg, group 2 placebo.
Case 12 in the series was atypical.
Patient 3 and patient 7 relapsed.
Insurance paid for 12 sessions.
Policy 2030 sets the goals for primary care.
`
	.trim()
	.split('\n');

/** The same, of a text that is the story of one patient: eponyms, signatures, authors, tests, scores, countries. */
export const CLEAN_STORY = `
A 62-year-old man with Parkinson's disease and Hodgkin lymphoma in remission.
Wolff-Parkinson-White pattern; Brugada was thought of and excluded.
Babinski positive on the left, Romberg negative, Phalen and Tinel positive.
The Glasgow Coma Scale was 14, the Edinburgh scale 9.
Rome criteria were met; the Atlanta classification called it severe.
A Foley catheter, a Swan-Ganz catheter and a Jackson-Pratt drain.
Smith et al. described the same picture in 2019.
See Kowalczyk and colleagues for the series.
She was born in Nigeria and moved to Canada as a child.
The patient is from Texas and takes no drugs.
Her mother has Crohn's disease and her brother Marfan syndrome.
Dr. X referred her back to us.
She presented to the emergency department and was admitted to intensive care.
He was seen in the Pulmonary Medicine Clinic and in the Pain Clinic.
Negative for Epstein-Barr, Coxsackie and Marburg virus.
Ringer's lactate, Allegra and Lasix were given.
Mayo score 9, Child-Pugh B, Gleason 3+4.
The Heimlich manoeuvre had been tried by the daughter.
Patientin mit Morbus Basedow, Lasègue beidseits negativ.
Varón de 58 años con enfermedad de Crohn y signo de Murphy positivo.
I thank my colleagues. With kind regards, Dr Ilse Brandt
Hashimoto thyroiditis in the sister, Graves disease in the aunt.
The Framingham score and the Bethesda category did not help.
Bell palsy, Horner syndrome and a Baker cyst in one week.
CHADS2 and Wells were both low.
Pain is 10/10 at night and 3/10 at rest, strength 4/5.
She was diagnosed with Parkinson's disease and treated with Procrit and CyberKnife.
He was referred to Physical Therapy and to Occupational Therapy.
Factor V Leiden was absent; Arnold-Chiari malformation type 1.
Quit smoking 2 years ago. 6 drinks a week since then.
Durante el seguimiento las cifras fueron normales. Dado que mejoró, recibió el alta.
Among the relatives nobody is affected. Alta hospitalaria a los 7 días.
Sehr geehrte Frau Kollegin, sehr geehrter Herr Kollege, wir berichten über einen Verlauf.
Debridement am Kopf, dann Vakuumverband; Lavage und Implantation ohne Besonderheiten.
Kraftgrad 4/5 rechts, NRS 7/10, GCS 14/15, Visus 0,8.
Criptolátex positivo 1/2048, ANA 1/1280, EVA 2-3/10.
She is from Korea, her husband from the Netherlands; they came from West Africa.
Ein 70-jähriger Mann aus Österreich, seine Frau stammt aus der Türkei.
Mujer procedente de Ecuador, residente en España desde hace años.
Newly found human polyomaviruses were named HPyV and MWPyV.
The molecular target of GDC-0449 is Smoothened.
He was seen at ABC Medical Center and sent to XYZ Hospital.
He stayed on the ward for 12 days and left the bed on day 3.
Our patient received an Evolut R valve (Medtronic, Minneapolis, MN, USA) through a 16F/14F sheath.
In this patient OCT (Cirrus HD-OCT, Carl Zeiss Meditec AG, Jena, Germany) showed fluid; her wire (Terumo, Tokyo, Japan) was changed.
El paciente recibió toxina (Botox, Allergan, Irvine, California) sin incidencias.
This man was HLA-B*57:01 negative and HLA-DR4 positive; recombinant IFN-beta was given.
Navigation (StealthStation S8) was used in our patient; the 3-T MR imager was next door.
Of these patients 85.7% (12/14) and 27.5 % (11/40) improved, and one of four (10/40, 25 %) did not.
Her MTX-Spiegel was high, and sIL-2Ralpha and the mAbs were low.
She was seen in Israel and treated in Italy; her parents are Slovak and Kurdish.
`
	.trim()
	.split('\n');
