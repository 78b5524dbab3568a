// The product's own list of words that mean the same: clinical abbreviations, lay words, and words of other languages.
// A line is one meaning. Capitals are an abbreviation, and are looked for as one; where the same letters are also a
// common word (IT, ALL, US) they must be typed in capitals. MeSH entry terms come on top where they are loaded.

const LINES = `
MI = myocardial infarction = heart attack = AMI = infarto de miocardio = infarto agudo de miocardio = IAM = Herzinfarkt = Myokardinfarkt = infarctus du myocarde = infarto do miocárdio = hjärtinfarkt = infarto miocardico = ataque al corazón = احتشاء عضلة القلب = احتشاء القلب = نوبة قلبية = جلطة قلبية
STEMI = ST elevation myocardial infarction = IAMCEST = supra de ST = SCACEST = infarto con elevación del ST
NSTEMI = non ST elevation myocardial infarction = SCASEST = infarto sin elevación del ST = IAMSEST
ACS = acute coronary syndrome = síndrome coronario agudo = SCA = syndrome coronarien aigu = akutes Koronarsyndrom = متلازمة الشريان التاجي الحادة
HF = heart failure = cardiac failure = CHF = CCF = insuficiencia cardíaca = Herzinsuffizienz = insuffisance cardiaque = insuficiência cardíaca = hjärtsvikt = scompenso cardiaco = قصور القلب = fallo cardíaco = فشل القلب
HFrEF = heart failure with reduced ejection fraction = systolic heart failure = insuficiencia cardíaca con fracción de eyección reducida
HFpEF = heart failure with preserved ejection fraction = diastolic heart failure = insuficiencia cardíaca con fracción de eyección preservada
AF = atrial fibrillation = AFib = fibrilación auricular = Vorhofflimmern = fibrillation auriculaire = fibrilação atrial = förmaksflimmer = fibrilación atrial = ACxFA = رجفان أذيني
SVT = supraventricular tachycardia = taquicardia supraventricular = TSV = تسرع القلب فوق البطيني
VT = ventricular tachycardia = VTach = taquicardia ventricular = تسرع القلب البطيني
VF = ventricular fibrillation = VFib = Kammerflimmern = fibrilación ventricular = رجفان بطيني
WPW = Wolff Parkinson White = pre-excitation
CAD = coronary artery disease = CHD = coronary heart disease = IHD = ischaemic heart disease = ischemic heart disease = KHK = cardiopatía isquémica = enfermedad coronaria = مرض الشريان التاجي = داء القلب الإقفاري
PCI = percutaneous coronary intervention = angioplasty = PTCA = intervención coronaria percutánea = angioplastia = قسطرة قلبية علاجية
CABG = coronary artery bypass = bypass surgery = derivación aortocoronaria = revascularización coronaria = مجازة الشريان التاجي
LVEF = left ventricular ejection fraction = ejection fraction = fracción de eyección = FEVI
LVH = left ventricular hypertrophy = hipertrofia ventricular izquierda = HVI
HTN = hypertension = high blood pressure = raised blood pressure = hipertensión = Bluthochdruck = Hypertonie = hypertension artérielle = HTA = hipertensão = högt blodtryck = hipertensión arterial = tensión alta = presión alta = ارتفاع ضغط الدم = ضغط الدم المرتفع
BP = blood pressure = presión arterial = Blutdruck = tension artérielle = tensión arterial = ضغط الدم
SBP = systolic blood pressure
DBP = diastolic blood pressure
MAP = mean arterial pressure
JVP = jugular venous pressure = jugular venous pulse
HR = heart rate = frecuencia cardíaca = معدل ضربات القلب
PVD = peripheral vascular disease = PAD = peripheral arterial disease = arteriopatía periférica = enfermedad arterial periférica
AAA = abdominal aortic aneurysm = aneurisma de aorta abdominal = أم الدم الأبهرية البطنية
DVT = deep vein thrombosis = deep venous thrombosis = TVP = tiefe Venenthrombose = blood clot in the leg = trombosis venosa profunda = خثار وريدي عميق = جلطة في الساق
PE = pulmonary embolism = lung clot = embolia pulmonar = TEP = Lungenembolie = embolie pulmonaire = tromboembolia pulmonar = انصمام رئوي = صمة رئوية
VTE = venous thromboembolism = tromboembolia venosa = enfermedad tromboembólica venosa = ETEV
CVA = stroke = cerebrovascular accident = brain attack = ictus = Schlaganfall = accident vasculaire cérébral = AVC = derrame cerebral = ACV = accidente cerebrovascular = infarto cerebral = سكتة دماغية = جلطة دماغية
TIA = transient ischaemic attack = transient ischemic attack = mini stroke = accidente isquémico transitorio = AIT = نوبة إقفارية عابرة
SAH = subarachnoid haemorrhage = subarachnoid hemorrhage = hemorragia subaracnoidea = HSA = نزف تحت العنكبوتية
ICH = intracerebral haemorrhage = intracerebral hemorrhage = intracranial haemorrhage = hemorragia intracerebral = hemorragia cerebral = نزف دماغي
SDH = subdural haematoma = subdural hematoma = hematoma subdural
TBI = traumatic brain injury = head injury = Schädel-Hirn-Trauma = traumatismo craneoencefálico = TCE = golpe en la cabeza = رض الدماغ = إصابة الرأس
LOC = loss of consciousness = pérdida de conciencia = فقدان الوعي
GCS = Glasgow coma scale = escala de coma de Glasgow = مقياس غلاسكو للغيبوبة
MS = multiple sclerosis = esclerosis múltiple = Multiple Sklerose = sclérose en plaques = التصلب المتعدد = التصلب اللويحي
PD = Parkinson disease = Parkinson's disease = enfermedad de Parkinson = داء باركنسون = مرض باركنسون
ALS = amyotrophic lateral sclerosis = motor neurone disease = MND = esclerosis lateral amiotrófica = ELA = التصلب الجانبي الضموري
GBS = Guillain Barré syndrome = síndrome de Guillain Barré = متلازمة غيلان باريه
MG = myasthenia gravis = miastenia gravis = الوهن العضلي الوبيل
CJD = Creutzfeldt Jakob disease
AD = Alzheimer disease = Alzheimer's disease = Alzheimer's = enfermedad de Alzheimer = مرض ألزهايمر = داء ألزهايمر
LP = lumbar puncture = spinal tap = punción lumbar = بزل قطني
CSF = cerebrospinal fluid = liquor = líquido cefalorraquídeo = LCR = السائل الدماغي الشوكي
EEG = electroencephalography = electroencephalogram = electroencefalograma = تخطيط الدماغ
EMG = electromyography = electromiografía
ICP = intracranial pressure = presión intracraneal = الضغط داخل القحف
NPH = normal pressure hydrocephalus
seizure = fit = convulsion = Krampfanfall = convulsión = crisis epiléptica = ataque epiléptico = نوبة صرع = اختلاج = تشنج
SE = status epilepticus = estado epiléptico = الحالة الصرعية
COPD = chronic obstructive pulmonary disease = emphysema = chronic bronchitis = EPOC = BPCO = DPOC = KOL = enfermedad pulmonar obstructiva crónica = enfisema = bronquitis crónica = داء الرئة الانسدادي المزمن = الانسداد الرئوي المزمن
AECOPD = acute exacerbation of COPD
CAP = community acquired pneumonia = neumonía adquirida en la comunidad = NAC = ذات الرئة المكتسبة في المجتمع
HAP = hospital acquired pneumonia = neumonía nosocomial = neumonía intrahospitalaria
VAP = ventilator associated pneumonia = neumonía asociada a ventilación mecánica = NAVM
pneumonia = lung infection = chest infection = neumonía = Lungenentzündung = pneumonie = lunginflammation = pulmonía = التهاب رئوي = ذات الرئة
ARDS = acute respiratory distress syndrome = síndrome de dificultad respiratoria aguda = SDRA = متلازمة الضائقة التنفسية الحادة
OSA = obstructive sleep apnoea = obstructive sleep apnea = sleep apnoea = apnea obstructiva del sueño = apnea del sueño = SAHOS = انقطاع النفس النومي
CF = cystic fibrosis = mucoviscidosis = fibrosis quística = التليف الكيسي
ILD = interstitial lung disease = enfermedad pulmonar intersticial = EPID = مرض الرئة الخلالي
IPF = idiopathic pulmonary fibrosis = fibrosis pulmonar idiopática = تليف رئوي
TB = tuberculosis = consumption = Tuberkulose = tuberculose = السل = سل رئوي
PH = pulmonary hypertension = PAH = pulmonary arterial hypertension = hipertensión pulmonar = ارتفاع ضغط الدم الرئوي
URTI = upper respiratory tract infection = URI = common cold = cold = Erkältung = resfriado = infección respiratoria alta = catarro = زكام = نزلة برد
LRTI = lower respiratory tract infection = infección respiratoria baja
RSV = respiratory syncytial virus = virus respiratorio sincitial = VRS = الفيروس المخلوي التنفسي
SOB = shortness of breath = dyspnoea = dyspnea = breathlessness = breathless = disnea = Atemnot = dyspnée = dispneia = falta de aire = ahogo = dificultad para respirar = ضيق التنفس = زلة تنفسية
NIV = non-invasive ventilation = noninvasive ventilation = BiPAP = ventilación no invasiva = VMNI = تهوية غير باضعة
CPAP = continuous positive airway pressure
ABG = arterial blood gas = blood gas = gasometría = Blutgas = BGA = gases arteriales = غازات الدم
HFNC = high flow nasal cannula = high flow nasal oxygen = HFNO = oxigenoterapia de alto flujo = cánula nasal de alto flujo
FEV1 = forced expiratory volume
ICS = inhaled corticosteroid = corticoide inhalado = corticoides inhalados
LABA = long acting beta agonist
SABA = short acting beta agonist
LAMA = long acting muscarinic antagonist
CXR = chest X-ray = chest radiograph = radiografía de tórax = Röntgen-Thorax = placa de tórax = صورة صدر = أشعة الصدر
PTX = pneumothorax = collapsed lung = neumotórax = استرواح الصدر
DM = diabetes mellitus = diabetes = sugar disease = Zuckerkrankheit = azúcar en la sangre = السكري = داء السكري
T1DM = type 1 diabetes = T1D = IDDM = juvenile diabetes = diabetes tipo 1 = السكري من النوع الأول
T2DM = type 2 diabetes = T2D = NIDDM = diabetes tipo 2 = السكري من النوع الثاني
GDM = gestational diabetes = diabetes gestacional = سكري الحمل
DKA = diabetic ketoacidosis = ketoacidosis = cetoacidosis diabética = cetoacidosis = الحماض الكيتوني السكري
HHS = hyperosmolar hyperglycaemic state = HONK = estado hiperosmolar hiperglucémico = estado hiperosmolar
CGM = continuous glucose monitoring = monitorización continua de glucosa
hypo = hypoglycaemia = hypoglycemia = low blood sugar = low sugar = hipoglucemia = Unterzucker = azúcar baja = bajada de azúcar = نقص سكر الدم = هبوط السكر
hyperglycaemia = hyperglycemia = high blood sugar = hiperglucemia = azúcar alta = ارتفاع سكر الدم
HbA1c = glycated haemoglobin = A1c = glycosylated hemoglobin = hemoglobina glucosilada = hemoglobina glicada = الهيموغلوبين الغليكوزيلاتي = السكر التراكمي
BMI = body mass index = índice de masa corporal = IMC = منسب كتلة الجسم = مؤشر كتلة الجسم
TSH = thyroid stimulating hormone
hypothyroidism = underactive thyroid = hipotiroidismo = قصور الغدة الدرقية
hyperthyroidism = overactive thyroid = thyrotoxicosis = hipertiroidismo = فرط نشاط الغدة الدرقية
PCOS = polycystic ovary syndrome = polycystic ovarian syndrome = síndrome de ovario poliquístico = متلازمة المبيض متعدد الكيسات = تكيس المبايض
SIADH = inappropriate antidiuretic hormone
hyponatraemia = hyponatremia = low sodium = hiponatremia = Hyponatriämie = sodio bajo = نقص صوديوم الدم
hypernatraemia = hypernatremia = high sodium = hipernatremia = sodio alto = فرط صوديوم الدم
hyperkalaemia = hyperkalemia = high potassium = hiperpotasemia = Hyperkaliämie = hiperkalemia = potasio alto = فرط بوتاسيوم الدم
hypokalaemia = hypokalemia = low potassium = hipopotasemia = hipokalemia = potasio bajo = نقص بوتاسيوم الدم
hypercalcaemia = hypercalcemia = high calcium = hipercalcemia = calcio alto = فرط كالسيوم الدم
hypocalcaemia = hypocalcemia = low calcium = hipocalcemia = calcio bajo = نقص كالسيوم الدم
AKI = acute kidney injury = acute renal failure = ARF = fracaso renal agudo = akutes Nierenversagen = insuffisance rénale aiguë = lesión renal aguda = insuficiencia renal aguda = القصور الكلوي الحاد = إصابة الكلى الحادة
CKD = chronic kidney disease = CRF = chronic renal failure = ERC = enfermedad renal crónica = insuficiencia renal crónica = المرض الكلوي المزمن = القصور الكلوي المزمن
ESRD = end stage renal disease = ESKD = kidney failure = end stage kidney disease = enfermedad renal terminal = فشل كلوي
RRT = renal replacement therapy = dialysis = diálisis = Dialyse = haemodialysis = hemodialysis = terapia de reemplazo renal = hemodiálisis = غسيل الكلى = الديال الدموي
CRRT = continuous renal replacement therapy = CVVH
GFR = glomerular filtration rate = eGFR = filtrado glomerular = معدل الترشيح الكبيبي
UTI = urinary tract infection = bladder infection = cystitis = infección urinaria = Harnwegsinfekt = infection urinaire = urinvägsinfektion = infección de orina = infección del tracto urinario = cistitis = التهاب المسالك البولية = التهاب البول
BPH = benign prostatic hyperplasia = enlarged prostate = hiperplasia benigna de próstata = próstata agrandada = تضخم البروستات الحميد
PSA = prostate specific antigen = antígeno prostático específico
ED = erectile dysfunction = impotence = disfunción eréctil = ضعف الانتصاب
kidney stone = renal calculus = nephrolithiasis = renal colic = Nierenstein = cálculo renal = piedra en el riñón = litiasis renal = cólico nefrítico = cólico renal = حصاة الكلى = مغص كلوي
GERD = GORD = gastroesophageal reflux = gastro-oesophageal reflux = heartburn = acid reflux = Sodbrennen = ERGE = reflujo gastroesofágico = acidez = ardor de estómago = الارتجاع المعدي المريئي = حرقة المعدة
PUD = peptic ulcer disease = peptic ulcer = stomach ulcer = gastric ulcer = úlcera péptica = úlcera de estómago = úlcera gástrica = القرحة الهضمية = قرحة المعدة
IBD = inflammatory bowel disease = enfermedad inflamatoria intestinal = EII = داء الأمعاء الالتهابي
UC = ulcerative colitis = colitis ulcerosa = التهاب القولون التقرحي
CD = Crohn disease = Crohn's disease = enfermedad de Crohn = داء كرون
IBS = irritable bowel syndrome = Reizdarm = síndrome del intestino irritable = colon irritable = متلازمة القولون العصبي = القولون العصبي
GI bleed = gastrointestinal bleeding = gastrointestinal haemorrhage = GIB = upper GI bleed = hemorragia digestiva = HDA = sangrado digestivo = نزف هضمي
CDI = Clostridioides difficile = Clostridium difficile = C diff
SBO = small bowel obstruction = ileus = obstrucción intestinal = oclusión intestinal = انسداد الأمعاء
NAFLD = non-alcoholic fatty liver disease = fatty liver = MASLD = hígado graso = esteatosis hepática = الكبد الدهني = تشحم الكبد
HCC = hepatocellular carcinoma = liver cancer = hepatocarcinoma = cáncer de hígado = سرطان الكبد
HBV = hepatitis B = VHB = التهاب الكبد B
HCV = hepatitis C = VHC = التهاب الكبد C
LFT = liver function test = pruebas de función hepática = perfil hepático = وظائف الكبد
ERCP = endoscopic retrograde cholangiopancreatography
PEG = percutaneous endoscopic gastrostomy
NGT = nasogastric tube = NG tube = sonda nasogástrica = SNG = أنبوب أنفي معدي
TPN = total parenteral nutrition = parenteral nutrition = nutrición parenteral = NPT
gallstones = cholelithiasis = biliary colic = Gallensteine = cálculos biliares = piedras en la vesícula = colelitiasis = cólico biliar = حصيات المرارة = حصوات المرارة
diarrhoea = diarrhea = loose stools = diarrea = Durchfall = diarrhée = إسهال
vomiting = emesis = throwing up = vómitos = Erbrechen = قيء = إقياء
constipation = estreñimiento = Verstopfung = إمساك
appendicitis = apendicitis = Blinddarmentzündung = التهاب الزائدة الدودية = الزائدة
piles = haemorrhoids = hemorrhoids = hemorroides = almorranas = بواسير
AIDS = acquired immunodeficiency syndrome = SIDA = síndrome de inmunodeficiencia adquirida = الإيدز = متلازمة العوز المناعي المكتسب
HIV = human immunodeficiency virus = VIH = virus de la inmunodeficiencia humana = فيروس العوز المناعي البشري
STI = sexually transmitted infection = STD = sexually transmitted disease = infección de transmisión sexual = enfermedad de transmisión sexual = عدوى منقولة جنسيا
PEP = post-exposure prophylaxis = profilaxis posexposición
PrEP = pre-exposure prophylaxis = profilaxis preexposición
HPV = human papillomavirus = virus del papiloma humano = VPH = فيروس الورم الحليمي البشري
HSV = herpes simplex
VZV = varicella zoster
CMV = cytomegalovirus
EBV = Epstein Barr virus
mono = glandular fever = infectious mononucleosis = mononucleosis infecciosa
shingles = herpes zoster = Gürtelrose = zona = herpes zóster = culebrilla = الحلأ النطاقي = الحزام الناري
chickenpox = varicella = Windpocken = varicela = الحماق = جدري الماء
measles = rubeola = sarampión = Masern = الحصبة
whooping cough = pertussis = tos ferina = Keuchhusten = tosferina = الشاهوق = السعال الديكي
flu = influenza = gripe = Grippe = إنفلونزا
COVID19 = COVID = coronavirus disease = SARS-CoV-2 = كوفيد
MRSA = methicillin resistant Staphylococcus aureus = SARM = Staphylococcus aureus resistente a la meticilina
VRE = vancomycin resistant enterococcus
ESBL = extended spectrum beta-lactamase = betalactamasas de espectro extendido = BLEE
CRE = carbapenemase = CPE = carbapenem resistant
sepsis = septicaemia = septicemia = blood poisoning = Blutvergiftung = septicemia = infección de la sangre = إنتان = تعفن الدم
SIRS = systemic inflammatory response
BSI = bloodstream infection = bacteraemia = bacteremia = bacteriemia = تجرثم الدم
CLABSI = central line associated bloodstream infection = CRBSI = catheter related infection
CAUTI = catheter associated urinary tract infection
SSI = surgical site infection = wound infection = infección de la herida quirúrgica = infección del sitio quirúrgico = عدوى الموقع الجراحي
WHO = World Health Organization = World Health Organisation = OMS = Organización Mundial de la Salud = منظمة الصحة العالمية
CDC = Centers for Disease Control
fever = pyrexia = febrile = high temperature = fiebre = Fieber = fièvre = feber = حمى = calentura = temperatura alta = ارتفاع الحرارة
FUO = fever of unknown origin = PUO = fiebre de origen desconocido
antibiotic = antibacterial = antimicrobial = antibiótico = Antibiotikum = antibiotique = مضاد حيوي = antibacteriano = antimicrobiano = صاد حيوي
AMS = antimicrobial stewardship = antibiotic stewardship = optimización de antimicrobianos = PROA
cancer = malignancy = neoplasm = tumour = tumor = cáncer = Krebs = câncer = neoplasia = tumor maligno = سرطان = ورم خبيث
ALL = acute lymphoblastic leukaemia = acute lymphoblastic leukemia = acute lymphocytic leukemia = leucemia linfoblástica aguda = leucemia linfoide aguda = ابيضاض لمفاوي حاد
AML = acute myeloid leukaemia = acute myeloid leukemia = leucemia mieloide aguda = ابيضاض نقوي حاد
CLL = chronic lymphocytic leukaemia = chronic lymphocytic leukemia = leucemia linfática crónica
CML = chronic myeloid leukaemia = chronic myeloid leukemia = leucemia mieloide crónica
NHL = non-Hodgkin lymphoma
MM = multiple myeloma = mieloma múltiple = ورم نقوي متعدد
NSCLC = non-small cell lung cancer
SCLC = small cell lung cancer
BCC = basal cell carcinoma
SCC = squamous cell carcinoma
CRC = colorectal cancer = bowel cancer = colon cancer = cáncer colorrectal = cáncer de colon = سرطان القولون والمستقيم
TLS = tumour lysis syndrome = tumor lysis syndrome
MSCC = metastatic spinal cord compression
CINV = chemotherapy induced nausea and vomiting
RT = radiotherapy = radiation therapy = radioterapia = علاج إشعاعي
chemo = chemotherapy = quimioterapia = Chemotherapie = quimio = علاج كيميائي
anaemia = anemia = low haemoglobin = Blutarmut = فقر الدم
IDA = iron deficiency anaemia = iron deficiency anemia = anemia ferropénica = فقر الدم بعوز الحديد
SCD = sickle cell disease = sickle cell anaemia = drepanocitosis = anemia falciforme = فقر الدم المنجلي
ITP = immune thrombocytopenia = púrpura trombocitopénica inmune = trombocitopenia inmune
TTP = thrombotic thrombocytopenic purpura
DIC = disseminated intravascular coagulation = coagulación intravascular diseminada = CID
HIT = heparin induced thrombocytopenia
INR = international normalised ratio = international normalized ratio
FBC = full blood count = CBC = complete blood count = hemograma = biometría hemática = تعداد الدم الكامل = صورة الدم
Hb = haemoglobin = hemoglobin = hemoglobina = الهيموغلوبين = خضاب الدم
RBC = red blood cell
WBC = white blood cell = WCC = leucocytes = leukocytes
FFP = fresh frozen plasma
DOAC = direct oral anticoagulant = NOAC = factor Xa inhibitor = anticoagulante oral directo = ACOD
VKA = vitamin K antagonist = warfarin = antagonista de la vitamina K = acenocumarol
LMWH = low molecular weight heparin = enoxaparin = heparina de bajo peso molecular = HBPM
blood thinner = anticoagulant = anticoagulation = anticoagulante = مميع الدم = مضاد التخثر
bleeding = haemorrhage = hemorrhage = sangrado = Blutung = saignement = hemorragia = نزف = نزيف
PPH = postpartum haemorrhage = postpartum hemorrhage = bleeding after birth = hemorragia posparto = HPP = نزف ما بعد الولادة
RA = rheumatoid arthritis = artritis reumatoide = التهاب المفاصل الروماتويدي
OA = osteoarthritis = arthrosis = Arthrose = artrosis = osteoartritis = خشونة المفاصل = الفصال العظمي
SLE = systemic lupus erythematosus = lupus = lupus eritematoso sistémico = ذئبة حمامية جهازية
AS = ankylosing spondylitis = espondilitis anquilosante
PMR = polymyalgia rheumatica = polimialgia reumática
GCA = giant cell arteritis = temporal arteritis = arteritis de células gigantes = arteritis de la temporal
ESR = erythrocyte sedimentation rate = velocidad de sedimentación = VSG = سرعة التثفل
CRP = C-reactive protein = proteína C reactiva = البروتين المتفاعل C
NSAID = non-steroidal anti-inflammatory = nonsteroidal anti-inflammatory = AINE = NSAR = antiinflamatorio no esteroideo = antiinflamatorio = مضاد التهاب لاستيرويدي
DMARD = disease modifying antirheumatic drug
MTX = methotrexate = metotrexato
broken bone = fracture = fractura = Knochenbruch = hueso roto = rotura de hueso = كسر
NOF = fractured neck of femur = hip fracture = broken hip = fractura de cadera = كسر عنق الفخذ = كسر الورك
ACL = anterior cruciate ligament
THR = total hip replacement = hip arthroplasty = prótesis de cadera = استبدال مفصل الورك
TKR = total knee replacement = knee arthroplasty = prótesis de rodilla = استبدال مفصل الركبة
ORIF = open reduction internal fixation
LBP = low back pain = back pain = lumbago = dolor lumbar = Rückenschmerzen = lumbalgia = dolor de espalda = ألم أسفل الظهر = ألم الظهر
pressure sore = pressure ulcer = pressure injury = bedsore = decubitus = úlcera por presión = Dekubitus = escarre = UPP = escara = lesión por presión = قرحة الفراش = قرحة الضغط
bruise = contusion = haematoma = hematoma = moratón = كدمة
eczema = atopic dermatitis = dermatitis atópica = إكزيمة = إكزيما
hives = urticaria = شرى = أرتكاريا
itch = pruritus = itching = picor = prurito = حكة
rash = exanthem = eruption = erupción = sarpullido = exantema = طفح جلدي
SJS = Stevens Johnson syndrome
TEN = toxic epidermal necrolysis
HS = hidradenitis suppurativa
nosebleed = epistaxis = sangrado de nariz = رعاف = نزف الأنف
OM = otitis media = ear infection = otitis = dolor de oído = التهاب الأذن الوسطى
sore throat = pharyngitis = tonsillitis = dolor de garganta = faringitis = amigdalitis = anginas de garganta = التهاب البلعوم = التهاب الحلق
MDD = major depressive disorder = depression = depresión = trastorno depresivo mayor = اكتئاب
GAD = generalised anxiety disorder = generalized anxiety disorder = ansiedad = trastorno de ansiedad = قلق
PTSD = post-traumatic stress disorder = posttraumatic stress disorder = trastorno por estrés postraumático = TEPT = اضطراب ما بعد الصدمة
OCD = obsessive compulsive disorder = trastorno obsesivo compulsivo = TOC = الوسواس القهري
ADHD = attention deficit hyperactivity disorder = TDAH = ADHS = hiperactividad = déficit de atención = فرط الحركة ونقص الانتباه
ASD = autism spectrum disorder = autism = autismo = trastorno del espectro autista = توحد
BPD = borderline personality disorder
SSRI = selective serotonin reuptake inhibitor = ISRS = inhibidor de la recaptación de serotonina
SNRI = serotonin noradrenaline reuptake inhibitor
TCA = tricyclic antidepressant
MAOI = monoamine oxidase inhibitor
ECT = electroconvulsive therapy
CBT = cognitive behavioural therapy = cognitive behavioral therapy
NMS = neuroleptic malignant syndrome
AUD = alcohol use disorder = alcoholism = alcohol dependence = alcoholismo = trastorno por consumo de alcohol = إدمان الكحول
OUD = opioid use disorder = opioid addiction
DTs = delirium tremens = alcohol withdrawal
acute confusion = delirium = acute confusional state = síndrome confusional = confusión aguda = هذيان
suicide = suicidal = self-harm = suicidio = autolesión = انتحار
burnout = burn-out = exhaustion = agotamiento = Erschöpfung = desgaste profesional = احتراق وظيفي
pre-eclampsia = preeclampsia = toxaemia of pregnancy = PET = ما قبل الارتعاج = تسمم الحمل
CS = caesarean section = cesarean section = C-section = Kaiserschnitt = cesárea = ولادة قيصرية = عملية قيصرية
IUGR = intrauterine growth restriction = FGR = fetal growth restriction = crecimiento intrauterino restringido = RCIU
PROM = premature rupture of membranes = rotura prematura de membranas
NICU = neonatal intensive care unit = UCIN = cuidados intensivos neonatales = عناية مركزة لحديثي الولادة
PICU = paediatric intensive care unit = UCIP = cuidados intensivos pediátricos
SIDS = sudden infant death syndrome = cot death = síndrome de muerte súbita del lactante = muerte súbita del lactante
miscarriage = spontaneous abortion = pregnancy loss = aborto espontáneo = إجهاض
HG = hyperemesis gravidarum
LARC = long acting reversible contraception
IUD = intrauterine device = coil = dispositivo intrauterino = لولب
COC = combined oral contraceptive = the pill = anticonceptivo oral = píldora anticonceptiva = حبوب منع الحمل
HRT = hormone replacement therapy = MHT = menopausal hormone therapy = terapia hormonal sustitutiva = terapia hormonal
PID = pelvic inflammatory disease
IVF = in vitro fertilisation = in vitro fertilization = fecundación in vitro = FIV = إخصاب في المختبر = طفل الأنابيب
newborn = neonate = recién nacido = Neugeborenes = nouveau-né = neonato = مولود = حديث الولادة
breastfeeding = breast feeding = lactation = lactancia = Stillen = allaitement = lactancia materna = dar el pecho = رضاعة طبيعية
child = paediatric = pediatric = children = niño = Kind = infantil = pediátrico = طفل = أطفال
AMD = age-related macular degeneration = macular degeneration = degeneración macular = تنكس بقعي
IOP = intraocular pressure
pink eye = conjunctivitis = conjuntivitis = ojo rojo = التهاب الملتحمة
ICU = intensive care unit = ITU = critical care = intensive care = UCI = Intensivstation = réanimation = cuidados intensivos = unidad de cuidados intensivos = عناية مركزة
A&E = emergency department = emergency room = urgencias = Notaufnahme = urgences = servicio de urgencias = قسم الطوارئ = طوارئ
EMS = emergency medical services = ambulance = paramedic = ambulancia = emergencias = إسعاف
GP = general practitioner = family physician = family doctor = Hausarzt = médico de familia = médico de cabecera = طبيب الأسرة
RN = registered nurse = nurse = enfermera = Krankenschwester = infirmière = enfermero = enfermería = ممرضة = ممرض = تمريض
CPR = cardiopulmonary resuscitation = resuscitation = RCP = Reanimation = reanimación = reanimación cardiopulmonar = إنعاش قلبي رئوي
ROSC = return of spontaneous circulation
OHCA = out-of-hospital cardiac arrest
cardiac arrest = heart stopped = parada cardíaca = Herzstillstand = paro cardíaco = parada cardiorrespiratoria = توقف القلب
ACLS = advanced cardiac life support = ALS algorithm
BLS = basic life support
DNR = do not resuscitate = DNAR = DNACPR = resuscitation order = no reanimar = orden de no reanimación = عدم الإنعاش
AED = automated external defibrillator = desfibrilador
ICD = implantable cardioverter defibrillator = desfibrilador automático implantable = مزيل الرجفان المزروع
PPM = permanent pacemaker = pacemaker = marcapasos = Herzschrittmacher = ناظمة قلبية
ECMO = extracorporeal membrane oxygenation = ECLS
ECG = electrocardiogram = electrocardiography = EKG = heart tracing = electro = electrocardiograma = تخطيط القلب
TTE = transthoracic echocardiography = echocardiogram = echocardiography = echo = ecocardiograma = eco cardíaco = تخطيط صدى القلب = إيكو القلب
TOE = transoesophageal echocardiography = TEE
CT = computed tomography = CAT scan = tomografía = Computertomographie = scanner = TAC = escáner = tomografía computarizada = تصوير مقطعي محوسب = طبقي محوري
MRI = magnetic resonance imaging = RMN = resonancia magnética = IRM = MRT = resonancia = رنين مغناطيسي
US = ultrasound = ultrasonography = sonography = ecografía = Ultraschall = échographie = ultrasonido = eco = تصوير بالموجات فوق الصوتية = إيكو
POCUS = point of care ultrasound = bedside ultrasound
PET = positron emission tomography
EtCO2 = capnography = end-tidal carbon dioxide
RSI = rapid sequence induction = rapid sequence intubation
ETT = endotracheal tube = endotracheal intubation = intubation
LMA = laryngeal mask airway = supraglottic airway
GA = general anaesthesia = general anesthesia = Vollnarkose = anestesia general = تخدير عام
NPO = nil by mouth = NBM = fasting = nothing by mouth = ayuno = nüchtern = en ayunas = nada por boca = صيام
PONV = postoperative nausea and vomiting = náuseas y vómitos posoperatorios = NVPO
PCA = patient controlled analgesia
MH = malignant hyperthermia
ROTEM = thromboelastometry
PICC = peripherally inserted central catheter
CVC = central venous catheter = central line = catéter venoso central = vía central = قثطرة وريدية مركزية
IV = intravenous = intravenoso
IM = intramuscular
SC = subcutaneous = subcut
PRN = as needed = when required
BD = twice daily = BID
TDS = three times daily = TID
OD = once daily = overdose = sobredosis = جرعة زائدة
PPI = proton pump inhibitor = omeprazole = inhibidor de la bomba de protones = IBP = omeprazol = مثبط مضخة البروتون
ACEI = ACE inhibitor = angiotensin converting enzyme inhibitor = ramipril = IECA = inhibidor de la enzima convertidora
ARB = angiotensin receptor blocker = sartan = antagonista del receptor de la angiotensina = sartán
ARNI = sacubitril
MRA = mineralocorticoid receptor antagonist = spironolactone
CCB = calcium channel blocker = antagonista del calcio = calcioantagonista
BB = beta blocker = beta-blocker = betablocker = betabloqueante = Betablocker = bêtabloquant = حاصر بيتا
SGLT2i = SGLT2 inhibitor = gliflozin = SGLT2
GLP1 = GLP-1 receptor agonist = GLP-1 = semaglutide
statin = HMG-CoA reductase inhibitor = estatina = ستاتين
ASA = aspirin = acetylsalicylic acid = AAS = aspirina = ácido acetilsalicílico = أسبرين
paracetamol = acetaminophen = APAP
adrenaline = epinephrine = adrenalina = epinefrina = أدرينالين
noradrenaline = norepinephrine = noradrenalina = norepinefrina
salbutamol = albuterol
furosemide = frusemide = lasix
pethidine = meperidine
lidocaine = lignocaine
steroid = corticosteroid = cortisone = corticoide = corticoides = cortisona = ستيرويد = كورتيزون
water tablet = diuretic = diurético = pastilla para orinar = مدر للبول
painkiller = analgesic = analgesia = pain relief = analgésico = calmante = مسكن
ADR = adverse drug reaction = side effect = adverse effect = adverse event = reacción adversa = efecto secundario = efecto adverso = أثر جانبي
TDM = therapeutic drug monitoring
OTC = over the counter
Rx = prescription = receta = prescripción = وصفة طبية
RCT = randomised controlled trial = randomized controlled trial = ensayo clínico aleatorizado = ensayo controlado aleatorizado = تجربة عشوائية محكومة
SR = systematic review = revisión sistemática = مراجعة منهجية
NNT = number needed to treat
CI = confidence interval = intervalo de confianza = مجال الثقة
EBM = evidence-based medicine = medicina basada en la evidencia = MBE = الطب المسند بالدليل
QI = quality improvement
M&M = morbidity and mortality
EHR = electronic health record = EMR = electronic medical record = EPR = historia clínica electrónica = expediente clínico electrónico = سجل طبي إلكتروني
AI = artificial intelligence = machine learning = KI = inteligencia artificial = ذكاء اصطناعي
IT = information technology
SBAR = handover = handoff = hand-off = Übergabe = transmissions = traspaso de turno = cambio de turno = relevo = تسليم المناوبة
OSCE = objective structured clinical examination
ADL = activities of daily living
OT = occupational therapy = occupational therapist
PT = physiotherapy = physical therapy = physiotherapist = fisioterapia = علاج طبيعي = علاج فيزيائي
SLT = speech and language therapy = speech therapist
MDT = multidisciplinary team = equipo multidisciplinar = equipo multidisciplinario
LTC = long-term care = nursing home = care home = residencia = Pflegeheim = residencia de mayores = دار رعاية المسنين
ACP = advance care planning = advance directive = living will = voluntades anticipadas = testamento vital = وصية طبية
EOL = end of life = terminal care = palliative = hospice = paliativo = Palliativ = cuidados paliativos = final de la vida = رعاية تلطيفية
swallowing difficulty = dysphagia = disfagia = dificultad para tragar = عسر البلع
fainting = syncope = blackout = síncope = Ohnmacht = desmayo = pérdida de conocimiento = إغماء = غشي
dizziness = vertigo = giddiness = mareo = Schwindel = vértigo = دوار = دوخة
headache = cephalalgia = cefalea = Kopfschmerzen = céphalée = dolor de cabeza = jaqueca = صداع
fall = falls = caída = Sturz = chute = سقوط
chest pain = angina = dolor torácico = Brustschmerz = douleur thoracique = dor torácica = dolor en el pecho = angina de pecho = ألم الصدر = ألم صدري
high cholesterol = hypercholesterolaemia = hypercholesterolemia = dyslipidaemia = dyslipidemia = colesterol alto = hipercolesterolemia = dislipidemia = كوليسترول مرتفع = فرط كوليسترول الدم
FTT = failure to thrive
SNRT = sinus node recovery time
NEWS = early warning score = MEWS
VBG = venous blood gas
`;

/** Typed in small letters these are plain words of some language. */
const COMMON_WORDS = new Set(
	'all it us who as or is so no on be he ela me we am pm do at mi ms si sa map cap hit ten set pet rt cs ci ed pt ot sc sr hs om od bd iv im ga hr ad cd ai ms news aids loc'.split(
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

const GREEK: Record<string, string> = {
	α: 'alpha',
	β: 'beta',
	γ: 'gamma',
	δ: 'delta',
	ε: 'epsilon',
	κ: 'kappa',
	λ: 'lambda',
	ω: 'omega',
};

/** Under which a line is found: "β-blocker" is a beta blocker, and Arabic words are typed with their article and without. */
const keyOf = (words: string) =>
	plainWords(words)
		.replace(/(?<!\p{L})[αβγδεκλω](?!\p{L})/gu, (letter) => GREEK[letter] as string)
		.replace(/(?<!\p{L})ال(?=\p{L}{3})/gu, '');

const isShort = (words: string) => /^[\p{L}\p{N}&]{2,8}$/u.test(words) && (words.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

const meanings = new Map<string, Meaning[]>();
for (const line of LINES.trim().split('\n')) {
	const words = line.split(' = ').map((one) => one.trim());
	const meaning: Meaning = { short: words.filter(isShort), words: words.filter((one) => !isShort(one)) };
	for (const one of words) {
		const key = keyOf(one);
		meanings.set(key, [...(meanings.get(key) ?? []), meaning]);
	}
}

/** How many words the longest entry has. */
export const LONGEST_SYNONYM = 7;

/** What else the typed words mean; null when they are in no line. An abbreviation may mean several things. */
export function synonymsOf(typed: string): Meaning | null {
	const plain = plainWords(typed);
	const found = meanings.get(keyOf(typed));
	if (!found || (COMMON_WORDS.has(plain) && typed !== typed.toUpperCase())) return null;
	const other = (all: string[]) => [...new Set(all)].filter((one) => plainWords(one) !== plain);
	return { short: other(found.flatMap((one) => one.short)), words: other(found.flatMap((one) => one.words)) };
}

/** What an abbreviation stands for, a meaning each, its formal words first; it must be written as one. */
export function expansionsOf(short: string): { words: string[] }[] {
	if (!isShort(short)) return [];
	return (meanings.get(keyOf(short)) ?? []).filter(
		(one) => one.short.some((known) => known === short) && one.words.length > 0,
	);
}

/** Every word of the list, for spelling. */
export function synonymWords(): string[] {
	const all = [...meanings.values()].flat().flatMap(({ short, words }) => [...short, ...words]);
	return [...new Set(all.flatMap((one) => plainWords(one).split(' ')))].filter((word) => word.length > 3);
}

/** Number of lines, for whoever asks how long the list is. */
export const synonymLines = LINES.trim().split('\n').length;
