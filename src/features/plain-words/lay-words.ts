// What medical words mean, in words that one need not have learned: short sentences, common words, nothing that frightens more than the
// thing itself. One line a word; "|" before the "=" gives other words for the same. Abbreviations are not here: they come from the
// product's list of synonyms (kernel/search/synonyms.ts), whose lines lead to these.

const LINES = `
abdomen | abdominal = the belly, or in the belly
abscess = a pocket of pus
acute = sudden, or short; it does not mean severe
acute coronary syndrome = the heart suddenly gets too little blood; a heart attack or close to one
acute kidney injury | acute renal failure = the kidneys suddenly work less well
adherence | compliance = taking a medicine as agreed
adverse event | adverse reaction = something harmful that happened during or after a treatment
allergy = the body reacts to something that does no harm to others
analgesia | analgesic = relief of pain, or a medicine that relieves it
anaemia | anemia = too few red blood cells; it makes people tired and pale
anaesthesia | anesthesia = medicine that stops feeling, or makes one sleep, for an operation
anaphylaxis = a severe allergic reaction that needs help at once
angina = pain in the chest because the heart gets too little blood
angiography | angiogram = pictures of the blood vessels
antibiotic | antimicrobial = a medicine against bacteria
anticoagulant | anticoagulation = a medicine that keeps blood from clotting; often called a blood thinner
antihypertensive = a medicine that lowers blood pressure
aorta = the large blood vessel that leaves the heart
arrhythmia | dysrhythmia = the heart beats out of its usual rhythm
arthritis = swelling and pain in joints
artery | arterial = a blood vessel that leads away from the heart
ascites = fluid in the belly
asymptomatic = without anything that one notices
atrial fibrillation = the upper part of the heart beats out of rhythm; clots can form there
autoimmune = the body’s defence attacks the body itself
bacteraemia | bacteremia = bacteria in the blood
benign = not cancer
biopsy = a small piece of the body is taken and looked at
blood pressure = how hard the blood presses against the walls of its vessels
bradycardia = a slow heartbeat
bronchoscopy = looking into the airways with a thin camera
cardiac arrest = the heart stops pumping; it needs help at once
cardiomyopathy = a disease of the heart muscle
cardiovascular = of the heart and blood vessels
catheter = a thin tube that is put into the body
cellulitis = an infection of the skin and what lies below it
cerebrovascular accident = a stroke: a part of the brain gets no blood, or bleeds
chemotherapy = medicines against cancer
cholecystitis = the gall bladder is inflamed
chronic = lasting for a long time
chronic kidney disease = the kidneys work less well, and do not recover
chronic obstructive pulmonary disease = a lasting disease of the lungs that makes breathing hard
cirrhosis = scars in the liver, so that it works less well
clinical trial = a study that tests a treatment on people who agreed to it
cohort = a group of people who are followed over time
comorbidity = another illness that somebody has at the same time
computed tomography = a scan that makes pictures of slices of the body with X-rays
contraindication | contraindicated = a reason not to give a treatment
control group = people in a study who do not get the new treatment, to compare with
coronary artery disease = the vessels that feed the heart are narrow
corticosteroid | steroid = a medicine that calms inflammation
cyst = a hollow filled with fluid
deep vein thrombosis = a blood clot in a deep vein, most often in the leg
delirium = sudden confusion that comes and goes, often with an illness
dementia = memory and thinking get worse over years
diabetes mellitus | diabetes = too much sugar in the blood
diagnosis = finding out which illness it is
dialysis = a machine cleans the blood when the kidneys cannot
differential diagnosis | differential = the list of illnesses that it could be
diuretic = a medicine that makes one pass more water
dose = how much of a medicine
dyspnoea | dyspnea = shortness of breath
dysphagia = trouble with swallowing
echocardiography | echocardiogram = an ultrasound scan of the heart
ectopic pregnancy = a pregnancy outside the womb
ejection fraction = how much of its blood the heart pumps out with a beat
electrocardiogram | electrocardiography = a recording of the heart’s electricity, with stickers on the skin
embolism | embolus = something, mostly a clot, that travels in the blood and blocks a vessel
endocarditis = an infection inside the heart
endoscopy = looking into the body with a thin camera
epidemiology = how often an illness is, and in whom
erythema = redness of the skin
exacerbation = an illness gets worse for a while
febrile | pyrexia = with fever
follow-up = what happens, and is looked at, afterwards
fracture = a broken bone
gastroenteritis = an upset stomach and bowel, with vomiting and diarrhoea
gestational diabetes = diabetes that comes in a pregnancy
haematoma | hematoma = blood that gathered below the skin or inside; a bruise
haematuria | hematuria = blood in the urine
haemoglobin | hemoglobin = what carries oxygen in the blood
haemorrhage | hemorrhage = bleeding
heart failure = the heart pumps less than the body needs; it has not stopped
hepatic = of the liver
hepatitis = the liver is inflamed
histology | histopathology = what tissue looks like under the microscope
hypercholesterolaemia | hypercholesterolemia | dyslipidaemia | dyslipidemia = too much fat, such as cholesterol, in the blood
hyperglycaemia | hyperglycemia = too much sugar in the blood
hyperkalaemia | hyperkalemia = too much potassium in the blood
hypertension = high blood pressure
hyperthyroidism = the thyroid gland works too much
hypoglycaemia | hypoglycemia = too little sugar in the blood
hypokalaemia | hypokalemia = too little potassium in the blood
hyponatraemia | hyponatremia = too little salt in the blood
hypotension = low blood pressure
hypothyroidism = the thyroid gland works too little
hypoxia | hypoxaemia | hypoxemia = too little oxygen in the body
idiopathic = nobody knows the cause
immunosuppression | immunosuppressed = the body’s defence is weakened
incidence = how many people get an illness in a certain time
infarction | infarct = a part of the body dies because its blood is cut off
inflammation | inflammatory = the body’s reaction to harm: red, warm, swollen, sore
informed consent = agreeing to something after one was told what it means
intensive care unit = the ward for the most seriously ill
intravenous | intravenously = into a vein
intubation | intubated = a tube into the windpipe, for breathing
ischaemia | ischemia | ischaemic | ischemic = too little blood reaches a part of the body
jaundice = yellow skin and eyes
laparoscopy | laparoscopic = an operation through small cuts, with a camera
lesion = a part that looks different or is damaged
leukaemia | leukemia = cancer of the blood
lumbar puncture = a needle in the lower back takes some of the fluid around the nerves
lymphadenopathy = swollen glands
lymphoma = cancer of the lymph glands
magnetic resonance imaging = a scan that makes pictures of the inside of the body with a magnet, without X-rays
malignant | malignancy = cancer
mechanical ventilation = a machine breathes for the patient
meningitis = an infection around the brain
meta-analysis = the results of several studies counted together
metastasis | metastatic | metastases = cancer that spread to another part of the body
morbidity = illness
mortality = death: how many people die
multiple sclerosis = a disease in which the body’s defence attacks nerves
murmur = an extra sound of the heart
myocardial infarction = a heart attack: a part of the heart muscle dies because its blood is cut off
myocarditis = the heart muscle is inflamed
nausea = feeling sick
necrosis | necrotic = tissue that died
neoplasm | tumour | tumor = a growth; it can be cancer or not
neuropathy = damaged nerves, with numbness or pain
neutropenia | neutropenic = too few of the white blood cells that fight germs
non-steroidal anti-inflammatory drug | nonsteroidal anti-inflammatory drug = a medicine against pain and swelling, such as ibuprofen
oedema | edema = swelling from fluid
oncology | oncologist = the care of people with cancer
opioid = a strong medicine against pain, such as morphine
oral | orally = by mouth
osteoporosis = bones that break more easily
outcome = what came of it in the end
pacemaker = a small device that keeps the heart beating in time
palliative care | palliative = care that makes life as good as it can be when an illness cannot be cured
pallor = looking pale
palpitation = feeling one’s own heart beat
pancreatitis = the pancreas is inflamed; it hurts in the upper belly
paracetamol | acetaminophen = a common medicine against pain and fever
pathology = what is wrong in the body, or the study of it
percutaneous coronary intervention = a narrow vessel of the heart is opened with a balloon through a thin tube
pericarditis = the bag around the heart is inflamed
peritonitis = the inside of the belly is infected
placebo = a treatment without any effect of its own, to compare with
pleural effusion = fluid around the lung
pneumonia = an infection of the lung
pneumothorax = air beside the lung, which then folds up
polyp = a small growth, mostly harmless
postoperative = after an operation
prevalence = how many people have an illness at one time
primary care | general practice = the doctors and nurses whom one sees first
prognosis = what is likely to come
prophylaxis | prophylactic = something that is done to prevent an illness
protocol = the plan of how something is done
pulmonary = of the lungs
pulmonary embolism = a blood clot in the lung
radiology | radiologist = X-rays and other pictures of the body
radiotherapy = rays against cancer
randomised controlled trial | randomized controlled trial | randomised trial = a study in which chance decides who gets which treatment
recurrence | recurrent = it comes back
remission = the signs of an illness are gone, at least for now
renal = of the kidneys
resection = cutting a part out
respiratory = of breathing
resuscitation = bringing heart and breathing back
rhabdomyolysis = muscles break down and harm the kidneys
screening = looking for an illness in people who notice nothing
seizure = a fit
sepsis | septic shock = an infection that makes the whole body ill; it needs help at once
serum = the clear part of blood
side effect = something that a medicine does besides what it is for
stenosis = a narrow place
stroke = a part of the brain gets no blood, or bleeds
subcutaneous | subcutaneously = under the skin
symptom = what a patient notices
syncope = fainting
syndrome = signs that come together
systematic review = all studies on one question, gathered and judged
tachycardia = a fast heartbeat
therapy | therapeutic = treatment
thrombocytopenia = too few of the cells that make blood clot
thrombosis | thrombus = a blood clot in a vessel
topical = put on the skin
transfusion = blood that is given
transient ischaemic attack | transient ischemic attack = a stroke that passes by itself, and warns of another
trauma = an injury
triage = deciding who must be seen first
troponin = a substance in the blood that shows harm to the heart
ulcer = an open sore
ultrasound | ultrasonography = pictures made with sound
urinary tract infection = an infection of the bladder or kidneys
vaccination | immunisation | immunization = an injection that teaches the body to fight an illness
vascular = of blood vessels
vein | venous = a blood vessel that leads to the heart
ventricle | ventricular = one of the heart’s two pumping chambers
vertigo = a feeling that everything turns
`;

const says = new Map<string, string>();
for (const line of LINES.trim().split('\n')) {
	const [words = '', meaning = ''] = line.split(' = ');
	for (const word of words.split('|')) says.set(keyOf(word), meaning.trim());
}

/** Alike for "Pulmonary  embolism" and "pulmonary-embolism". */
function keyOf(words: string): string {
	return words
		.toLowerCase()
		.replaceAll('’', "'")
		.replace(/[-\s]+/g, ' ')
		.trim();
}

/** How many words the longest entry has. */
export const LONGEST = Math.max(...[...says.keys()].map((key) => key.split(' ').length));

/** What a word or a phrase means, also in the plural; null when it is not in the list. */
export function layWords(words: string): string | null {
	const key = keyOf(words);
	return says.get(key) ?? (key.endsWith('s') ? (says.get(key.slice(0, -1)) ?? null) : null);
}

/** Number of words, for whoever asks how long the list is. */
export const layWordCount = says.size;
