// The product's own list of words that mean the same: clinical abbreviations, lay words, and words of other languages.
// A line is one meaning. Capitals are an abbreviation, and are looked for as one; where the same letters are also a
// common word (IT, ALL, US) they must be typed in capitals. MeSH entry terms come on top where they are loaded.

const LINES = `
MI = myocardial infarction = heart attack = AMI = infarto de miocardio = infarto agudo de miocardio = IAM = Herzinfarkt = Myokardinfarkt = infarctus du myocarde = infarto do miocárdio = hjärtinfarkt = infarto miocardico
STEMI = ST elevation myocardial infarction = IAMCEST = supra de ST
NSTEMI = non ST elevation myocardial infarction
ACS = acute coronary syndrome = síndrome coronario agudo = SCA = syndrome coronarien aigu = akutes Koronarsyndrom
HF = heart failure = cardiac failure = CHF = CCF = insuficiencia cardíaca = Herzinsuffizienz = insuffisance cardiaque = insuficiência cardíaca = hjärtsvikt = scompenso cardiaco = قصور القلب
HFrEF = heart failure with reduced ejection fraction = systolic heart failure
HFpEF = heart failure with preserved ejection fraction = diastolic heart failure
AF = atrial fibrillation = AFib = fibrilación auricular = Vorhofflimmern = fibrillation auriculaire = fibrilação atrial = förmaksflimmer
SVT = supraventricular tachycardia
VT = ventricular tachycardia = VTach
VF = ventricular fibrillation = VFib = Kammerflimmern
WPW = Wolff Parkinson White = pre-excitation
CAD = coronary artery disease = CHD = coronary heart disease = IHD = ischaemic heart disease = ischemic heart disease = KHK
PCI = percutaneous coronary intervention = angioplasty = PTCA
CABG = coronary artery bypass = bypass surgery
LVEF = left ventricular ejection fraction = ejection fraction
LVH = left ventricular hypertrophy
HTN = hypertension = high blood pressure = raised blood pressure = hipertensión = Bluthochdruck = Hypertonie = hypertension artérielle = HTA = hipertensão = högt blodtryck
BP = blood pressure = presión arterial = Blutdruck = tension artérielle
SBP = systolic blood pressure
DBP = diastolic blood pressure
MAP = mean arterial pressure
JVP = jugular venous pressure = jugular venous pulse
HR = heart rate
PVD = peripheral vascular disease = PAD = peripheral arterial disease
AAA = abdominal aortic aneurysm
DVT = deep vein thrombosis = deep venous thrombosis = TVP = tiefe Venenthrombose = blood clot in the leg
PE = pulmonary embolism = lung clot = embolia pulmonar = TEP = Lungenembolie = embolie pulmonaire
VTE = venous thromboembolism
CVA = stroke = cerebrovascular accident = brain attack = ictus = Schlaganfall = accident vasculaire cérébral = AVC = derrame cerebral = ACV
TIA = transient ischaemic attack = transient ischemic attack = mini stroke
SAH = subarachnoid haemorrhage = subarachnoid hemorrhage
ICH = intracerebral haemorrhage = intracerebral hemorrhage = intracranial haemorrhage
SDH = subdural haematoma = subdural hematoma
TBI = traumatic brain injury = head injury = Schädel-Hirn-Trauma
LOC = loss of consciousness
GCS = Glasgow coma scale
MS = multiple sclerosis = esclerosis múltiple = Multiple Sklerose = sclérose en plaques
PD = Parkinson disease = Parkinson's disease
ALS = amyotrophic lateral sclerosis = motor neurone disease = MND
GBS = Guillain Barré syndrome
MG = myasthenia gravis
CJD = Creutzfeldt Jakob disease
AD = Alzheimer disease = Alzheimer's disease = Alzheimer's
LP = lumbar puncture = spinal tap
CSF = cerebrospinal fluid = liquor
EEG = electroencephalography = electroencephalogram
EMG = electromyography
ICP = intracranial pressure
NPH = normal pressure hydrocephalus
seizure = fit = convulsion = Krampfanfall = convulsión
SE = status epilepticus
COPD = chronic obstructive pulmonary disease = emphysema = chronic bronchitis = EPOC = BPCO = DPOC = KOL
AECOPD = acute exacerbation of COPD
CAP = community acquired pneumonia = neumonía adquirida en la comunidad
HAP = hospital acquired pneumonia
VAP = ventilator associated pneumonia
pneumonia = lung infection = chest infection = neumonía = Lungenentzündung = pneumonie = lunginflammation
ARDS = acute respiratory distress syndrome
OSA = obstructive sleep apnoea = obstructive sleep apnea = sleep apnoea
CF = cystic fibrosis = mucoviscidosis = fibrosis quística
ILD = interstitial lung disease
IPF = idiopathic pulmonary fibrosis
TB = tuberculosis = consumption = Tuberkulose = tuberculose
PH = pulmonary hypertension = PAH = pulmonary arterial hypertension
URTI = upper respiratory tract infection = URI = common cold = cold = Erkältung = resfriado
LRTI = lower respiratory tract infection
RSV = respiratory syncytial virus
SOB = shortness of breath = dyspnoea = dyspnea = breathlessness = breathless = disnea = Atemnot = dyspnée = dispneia
NIV = non-invasive ventilation = noninvasive ventilation = BiPAP
CPAP = continuous positive airway pressure
ABG = arterial blood gas = blood gas = gasometría = Blutgas = BGA
HFNC = high flow nasal cannula = high flow nasal oxygen = HFNO
FEV1 = forced expiratory volume
ICS = inhaled corticosteroid
LABA = long acting beta agonist
SABA = short acting beta agonist
LAMA = long acting muscarinic antagonist
CXR = chest X-ray = chest radiograph = radiografía de tórax = Röntgen-Thorax
PTX = pneumothorax = collapsed lung
DM = diabetes mellitus = diabetes = sugar disease = Zuckerkrankheit
T1DM = type 1 diabetes = T1D = IDDM = juvenile diabetes
T2DM = type 2 diabetes = T2D = NIDDM
GDM = gestational diabetes
DKA = diabetic ketoacidosis = ketoacidosis = cetoacidosis diabética
HHS = hyperosmolar hyperglycaemic state = HONK
CGM = continuous glucose monitoring
hypo = hypoglycaemia = hypoglycemia = low blood sugar = low sugar = hipoglucemia = Unterzucker
hyperglycaemia = hyperglycemia = high blood sugar = hiperglucemia
HbA1c = glycated haemoglobin = A1c = glycosylated hemoglobin
BMI = body mass index
TSH = thyroid stimulating hormone
hypothyroidism = underactive thyroid
hyperthyroidism = overactive thyroid = thyrotoxicosis
PCOS = polycystic ovary syndrome = polycystic ovarian syndrome
SIADH = inappropriate antidiuretic hormone
hyponatraemia = hyponatremia = low sodium = hiponatremia = Hyponatriämie
hypernatraemia = hypernatremia = high sodium
hyperkalaemia = hyperkalemia = high potassium = hiperpotasemia = Hyperkaliämie
hypokalaemia = hypokalemia = low potassium
hypercalcaemia = hypercalcemia = high calcium
hypocalcaemia = hypocalcemia = low calcium
AKI = acute kidney injury = acute renal failure = ARF = fracaso renal agudo = akutes Nierenversagen = insuffisance rénale aiguë
CKD = chronic kidney disease = CRF = chronic renal failure = ERC = enfermedad renal crónica
ESRD = end stage renal disease = ESKD = kidney failure = end stage kidney disease
RRT = renal replacement therapy = dialysis = diálisis = Dialyse = haemodialysis = hemodialysis
CRRT = continuous renal replacement therapy = CVVH
GFR = glomerular filtration rate = eGFR
UTI = urinary tract infection = bladder infection = cystitis = infección urinaria = Harnwegsinfekt = infection urinaire = urinvägsinfektion
BPH = benign prostatic hyperplasia = enlarged prostate
PSA = prostate specific antigen
ED = erectile dysfunction = impotence
kidney stone = renal calculus = nephrolithiasis = renal colic = Nierenstein
GERD = GORD = gastroesophageal reflux = gastro-oesophageal reflux = heartburn = acid reflux = Sodbrennen = ERGE
PUD = peptic ulcer disease = peptic ulcer = stomach ulcer = gastric ulcer
IBD = inflammatory bowel disease
UC = ulcerative colitis
CD = Crohn disease = Crohn's disease
IBS = irritable bowel syndrome = Reizdarm
GI bleed = gastrointestinal bleeding = gastrointestinal haemorrhage = GIB = upper GI bleed = hemorragia digestiva
CDI = Clostridioides difficile = Clostridium difficile = C diff
SBO = small bowel obstruction = ileus
NAFLD = non-alcoholic fatty liver disease = fatty liver = MASLD
HCC = hepatocellular carcinoma = liver cancer
HBV = hepatitis B
HCV = hepatitis C
LFT = liver function test
ERCP = endoscopic retrograde cholangiopancreatography
PEG = percutaneous endoscopic gastrostomy
NGT = nasogastric tube = NG tube = sonda nasogástrica
TPN = total parenteral nutrition = parenteral nutrition
gallstones = cholelithiasis = biliary colic = Gallensteine
diarrhoea = diarrhea = loose stools = diarrea = Durchfall = diarrhée
vomiting = emesis = throwing up = vómitos = Erbrechen
constipation = estreñimiento = Verstopfung
appendicitis = apendicitis = Blinddarmentzündung
piles = haemorrhoids = hemorrhoids
AIDS = acquired immunodeficiency syndrome = SIDA
HIV = human immunodeficiency virus = VIH
STI = sexually transmitted infection = STD = sexually transmitted disease
PEP = post-exposure prophylaxis
PrEP = pre-exposure prophylaxis
HPV = human papillomavirus
HSV = herpes simplex
VZV = varicella zoster
CMV = cytomegalovirus
EBV = Epstein Barr virus
mono = glandular fever = infectious mononucleosis
shingles = herpes zoster = Gürtelrose = zona
chickenpox = varicella = Windpocken
measles = rubeola = sarampión = Masern
whooping cough = pertussis = tos ferina = Keuchhusten
flu = influenza = gripe = Grippe
COVID19 = COVID = coronavirus disease = SARS-CoV-2
MRSA = methicillin resistant Staphylococcus aureus
VRE = vancomycin resistant enterococcus
ESBL = extended spectrum beta-lactamase
CRE = carbapenemase = CPE = carbapenem resistant
sepsis = septicaemia = septicemia = blood poisoning = Blutvergiftung = septicemia
SIRS = systemic inflammatory response
BSI = bloodstream infection = bacteraemia = bacteremia
CLABSI = central line associated bloodstream infection = CRBSI = catheter related infection
CAUTI = catheter associated urinary tract infection
SSI = surgical site infection = wound infection
WHO = World Health Organization = World Health Organisation = OMS
CDC = Centers for Disease Control
fever = pyrexia = febrile = high temperature = fiebre = Fieber = fièvre = feber = حمى
FUO = fever of unknown origin = PUO
antibiotic = antibacterial = antimicrobial = antibiótico = Antibiotikum = antibiotique = مضاد حيوي
AMS = antimicrobial stewardship = antibiotic stewardship
cancer = malignancy = neoplasm = tumour = tumor = cáncer = Krebs = câncer
ALL = acute lymphoblastic leukaemia = acute lymphoblastic leukemia = acute lymphocytic leukemia
AML = acute myeloid leukaemia = acute myeloid leukemia
CLL = chronic lymphocytic leukaemia = chronic lymphocytic leukemia
CML = chronic myeloid leukaemia = chronic myeloid leukemia
NHL = non-Hodgkin lymphoma
MM = multiple myeloma
NSCLC = non-small cell lung cancer
SCLC = small cell lung cancer
BCC = basal cell carcinoma
SCC = squamous cell carcinoma
CRC = colorectal cancer = bowel cancer = colon cancer
TLS = tumour lysis syndrome = tumor lysis syndrome
MSCC = metastatic spinal cord compression
CINV = chemotherapy induced nausea and vomiting
RT = radiotherapy = radiation therapy
chemo = chemotherapy = quimioterapia = Chemotherapie
anaemia = anemia = low haemoglobin = Blutarmut
IDA = iron deficiency anaemia = iron deficiency anemia
SCD = sickle cell disease = sickle cell anaemia
ITP = immune thrombocytopenia
TTP = thrombotic thrombocytopenic purpura
DIC = disseminated intravascular coagulation
HIT = heparin induced thrombocytopenia
INR = international normalised ratio = international normalized ratio
FBC = full blood count = CBC = complete blood count = hemograma
Hb = haemoglobin = hemoglobin = hemoglobina
RBC = red blood cell
WBC = white blood cell = WCC = leucocytes = leukocytes
FFP = fresh frozen plasma
DOAC = direct oral anticoagulant = NOAC = factor Xa inhibitor
VKA = vitamin K antagonist = warfarin
LMWH = low molecular weight heparin = enoxaparin
blood thinner = anticoagulant = anticoagulation
bleeding = haemorrhage = hemorrhage = sangrado = Blutung = saignement
PPH = postpartum haemorrhage = postpartum hemorrhage = bleeding after birth
RA = rheumatoid arthritis
OA = osteoarthritis = arthrosis = Arthrose
SLE = systemic lupus erythematosus = lupus
AS = ankylosing spondylitis
PMR = polymyalgia rheumatica
GCA = giant cell arteritis = temporal arteritis
ESR = erythrocyte sedimentation rate
CRP = C-reactive protein
NSAID = non-steroidal anti-inflammatory = nonsteroidal anti-inflammatory = AINE = NSAR
DMARD = disease modifying antirheumatic drug
MTX = methotrexate
broken bone = fracture = fractura = Knochenbruch
NOF = fractured neck of femur = hip fracture = broken hip
ACL = anterior cruciate ligament
THR = total hip replacement = hip arthroplasty
TKR = total knee replacement = knee arthroplasty
ORIF = open reduction internal fixation
LBP = low back pain = back pain = lumbago = dolor lumbar = Rückenschmerzen
pressure sore = pressure ulcer = pressure injury = bedsore = decubitus = úlcera por presión = Dekubitus = escarre
bruise = contusion = haematoma = hematoma
eczema = atopic dermatitis
hives = urticaria
itch = pruritus = itching
rash = exanthem = eruption
SJS = Stevens Johnson syndrome
TEN = toxic epidermal necrolysis
HS = hidradenitis suppurativa
nosebleed = epistaxis
OM = otitis media = ear infection
sore throat = pharyngitis = tonsillitis
MDD = major depressive disorder = depression
GAD = generalised anxiety disorder = generalized anxiety disorder
PTSD = post-traumatic stress disorder = posttraumatic stress disorder
OCD = obsessive compulsive disorder
ADHD = attention deficit hyperactivity disorder = TDAH = ADHS
ASD = autism spectrum disorder = autism
BPD = borderline personality disorder
SSRI = selective serotonin reuptake inhibitor
SNRI = serotonin noradrenaline reuptake inhibitor
TCA = tricyclic antidepressant
MAOI = monoamine oxidase inhibitor
ECT = electroconvulsive therapy
CBT = cognitive behavioural therapy = cognitive behavioral therapy
NMS = neuroleptic malignant syndrome
AUD = alcohol use disorder = alcoholism = alcohol dependence
OUD = opioid use disorder = opioid addiction
DTs = delirium tremens = alcohol withdrawal
acute confusion = delirium = acute confusional state
suicide = suicidal = self-harm
burnout = burn-out = exhaustion = agotamiento = Erschöpfung
pre-eclampsia = preeclampsia = toxaemia of pregnancy = PET
CS = caesarean section = cesarean section = C-section = Kaiserschnitt = cesárea
IUGR = intrauterine growth restriction = FGR = fetal growth restriction
PROM = premature rupture of membranes
NICU = neonatal intensive care unit
PICU = paediatric intensive care unit
SIDS = sudden infant death syndrome = cot death
miscarriage = spontaneous abortion = pregnancy loss
HG = hyperemesis gravidarum
LARC = long acting reversible contraception
IUD = intrauterine device = coil
COC = combined oral contraceptive = the pill
HRT = hormone replacement therapy = MHT = menopausal hormone therapy
PID = pelvic inflammatory disease
IVF = in vitro fertilisation = in vitro fertilization
newborn = neonate = recién nacido = Neugeborenes = nouveau-né
breastfeeding = breast feeding = lactation = lactancia = Stillen = allaitement
child = paediatric = pediatric = children = niño = Kind
AMD = age-related macular degeneration = macular degeneration
IOP = intraocular pressure
pink eye = conjunctivitis
ICU = intensive care unit = ITU = critical care = intensive care = UCI = Intensivstation = réanimation
A&E = emergency department = emergency room = urgencias = Notaufnahme = urgences
EMS = emergency medical services = ambulance = paramedic
GP = general practitioner = family physician = family doctor = Hausarzt
RN = registered nurse = nurse = enfermera = Krankenschwester = infirmière
CPR = cardiopulmonary resuscitation = resuscitation = RCP = Reanimation
ROSC = return of spontaneous circulation
OHCA = out-of-hospital cardiac arrest
cardiac arrest = heart stopped = parada cardíaca = Herzstillstand
ACLS = advanced cardiac life support = ALS algorithm
BLS = basic life support
DNR = do not resuscitate = DNAR = DNACPR = resuscitation order
AED = automated external defibrillator
ICD = implantable cardioverter defibrillator
PPM = permanent pacemaker = pacemaker = marcapasos = Herzschrittmacher
ECMO = extracorporeal membrane oxygenation = ECLS
ECG = electrocardiogram = electrocardiography = EKG = heart tracing = electro
TTE = transthoracic echocardiography = echocardiogram = echocardiography = echo = ecocardiograma
TOE = transoesophageal echocardiography = TEE
CT = computed tomography = CAT scan = tomografía = Computertomographie = scanner
MRI = magnetic resonance imaging = RMN = resonancia magnética = IRM = MRT
US = ultrasound = ultrasonography = sonography = ecografía = Ultraschall = échographie
POCUS = point of care ultrasound = bedside ultrasound
PET = positron emission tomography
EtCO2 = capnography = end-tidal carbon dioxide
RSI = rapid sequence induction = rapid sequence intubation
ETT = endotracheal tube = endotracheal intubation = intubation
LMA = laryngeal mask airway = supraglottic airway
GA = general anaesthesia = general anesthesia = Vollnarkose
NPO = nil by mouth = NBM = fasting = nothing by mouth = ayuno = nüchtern
PONV = postoperative nausea and vomiting
PCA = patient controlled analgesia
MH = malignant hyperthermia
ROTEM = thromboelastometry
PICC = peripherally inserted central catheter
CVC = central venous catheter = central line
IV = intravenous = intravenoso
IM = intramuscular
SC = subcutaneous = subcut
PRN = as needed = when required
BD = twice daily = BID
TDS = three times daily = TID
OD = once daily = overdose
PPI = proton pump inhibitor = omeprazole
ACEI = ACE inhibitor = angiotensin converting enzyme inhibitor = ramipril
ARB = angiotensin receptor blocker = sartan
ARNI = sacubitril
MRA = mineralocorticoid receptor antagonist = spironolactone
CCB = calcium channel blocker
BB = beta blocker = beta-blocker = betablocker = betabloqueante = Betablocker = bêtabloquant
SGLT2i = SGLT2 inhibitor = gliflozin = SGLT2
GLP1 = GLP-1 receptor agonist = GLP-1 = semaglutide
statin = HMG-CoA reductase inhibitor = estatina
ASA = aspirin = acetylsalicylic acid = AAS
paracetamol = acetaminophen = APAP
adrenaline = epinephrine = adrenalina
noradrenaline = norepinephrine
salbutamol = albuterol
furosemide = frusemide = lasix
pethidine = meperidine
lidocaine = lignocaine
steroid = corticosteroid = cortisone
water tablet = diuretic
painkiller = analgesic = analgesia = pain relief
ADR = adverse drug reaction = side effect = adverse effect = adverse event
TDM = therapeutic drug monitoring
OTC = over the counter
Rx = prescription
RCT = randomised controlled trial = randomized controlled trial
SR = systematic review
NNT = number needed to treat
CI = confidence interval
EBM = evidence-based medicine
QI = quality improvement
M&M = morbidity and mortality
EHR = electronic health record = EMR = electronic medical record = EPR
AI = artificial intelligence = machine learning = KI
IT = information technology
SBAR = handover = handoff = hand-off = Übergabe = transmissions
OSCE = objective structured clinical examination
ADL = activities of daily living
OT = occupational therapy = occupational therapist
PT = physiotherapy = physical therapy = physiotherapist
SLT = speech and language therapy = speech therapist
MDT = multidisciplinary team
LTC = long-term care = nursing home = care home = residencia = Pflegeheim
ACP = advance care planning = advance directive = living will
EOL = end of life = terminal care = palliative = hospice = paliativo = Palliativ
swallowing difficulty = dysphagia = disfagia
fainting = syncope = blackout = síncope = Ohnmacht
dizziness = vertigo = giddiness = mareo = Schwindel
headache = cephalalgia = cefalea = Kopfschmerzen = céphalée
fall = falls = caída = Sturz = chute
chest pain = angina = dolor torácico = Brustschmerz = douleur thoracique = dor torácica
high cholesterol = hypercholesterolaemia = hypercholesterolemia = dyslipidaemia = dyslipidemia
FTT = failure to thrive
SNRT = sinus node recovery time
NEWS = early warning score = MEWS
VBG = venous blood gas
`;

/** Typed in small letters these are plain words of some language. */
const COMMON_WORDS = new Set(
	'all it us who as or is so no on be he me we am pm do at mi ms si sa map cap hit ten set pet rt cs ci ed pt ot sc sr hs om od bd iv im ga hr ad cd ai ms news aids loc'.split(
		' ',
	),
);

/** Is it also a common word, so that only capitals make it an abbreviation? */
export const isCommonWord = (word: string) => COMMON_WORDS.has(word.toLowerCase());

interface Meaning {
	/** Abbreviations, as they are written. */
	short: string[];
	/** Everything else. */
	words: string[];
}

/** Lower case without accents, so that a query finds the line whatever it was typed with. */
export const plainWords = (words: string) =>
	words
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}&]+/gu, ' ')
		.trim();

const isShort = (words: string) => /^[\p{L}\p{N}&]{2,8}$/u.test(words) && (words.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

const meanings = new Map<string, Meaning[]>();
for (const line of LINES.trim().split('\n')) {
	const words = line.split(' = ').map((one) => one.trim());
	const meaning: Meaning = { short: words.filter(isShort), words: words.filter((one) => !isShort(one)) };
	for (const one of words) {
		const key = plainWords(one);
		meanings.set(key, [...(meanings.get(key) ?? []), meaning]);
	}
}

/** How many words the longest entry has. */
export const LONGEST_SYNONYM = 6;

/** What else the typed words mean; null when they are in no line. An abbreviation may mean several things. */
export function synonymsOf(typed: string): Meaning | null {
	const key = plainWords(typed);
	const found = meanings.get(key);
	if (!found || (COMMON_WORDS.has(key) && typed !== typed.toUpperCase())) return null;
	const other = (all: string[]) => [...new Set(all)].filter((one) => plainWords(one) !== key);
	return { short: other(found.flatMap((one) => one.short)), words: other(found.flatMap((one) => one.words)) };
}

/** What an abbreviation stands for, a meaning each, its formal words first; it must be written as one. */
export function expansionsOf(short: string): { words: string[] }[] {
	if (!isShort(short)) return [];
	return (meanings.get(plainWords(short)) ?? []).filter(
		(one) => one.short.some((known) => known === short) && one.words.length > 0,
	);
}

/** Every word of the list, for spelling. */
export function synonymWords(): string[] {
	return [...new Set([...meanings.keys()].flatMap((key) => key.split(' ')))].filter((word) => word.length > 3);
}

/** Number of lines, for whoever asks how long the list is. */
export const synonymLines = LINES.trim().split('\n').length;
