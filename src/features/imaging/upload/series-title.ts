// What a series is called until its owner says otherwise: from the listed words of modality and body part alone.

const MODALITIES: Record<string, string> = {
	CT: 'CT',
	MR: 'MR',
	US: 'Ultrasound',
	CR: 'Radiograph',
	DX: 'Radiograph',
	DR: 'Radiograph',
	RG: 'Radiograph',
	MG: 'Mammography',
	XA: 'Angiography',
	RF: 'Fluoroscopy',
	NM: 'Scintigraphy',
	PT: 'PET',
	IVUS: 'Intravascular ultrasound',
	OCT: 'Optical coherence tomography',
	OPT: 'Ophthalmic tomography',
	OP: 'Ophthalmic photograph',
	ES: 'Endoscopy',
	GM: 'Microscopy',
	SM: 'Slide microscopy',
	XC: 'Photograph',
	SC: 'Secondary capture',
	SEG: 'Segmentation',
};

/** "CT, head"; "Series" when the files say nothing that is on a list. */
export function seriesTitle(modality: string, bodyPart: string): string {
	const kind = MODALITIES[modality] ?? 'Series';
	return bodyPart ? `${kind}, ${PARTS[bodyPart] ?? bodyPart.toLowerCase()}` : kind;
}

const PARTS: Record<string, string> = {
	CSPINE: 'cervical spine',
	TSPINE: 'thoracic spine',
	LSPINE: 'lumbar spine',
	SSPINE: 'sacral spine',
	LSSPINE: 'lumbosacral spine',
	TLSPINE: 'thoracolumbar spine',
	ABDOMENPELVIS: 'abdomen and pelvis',
	CHESTABDOMEN: 'chest and abdomen',
	CHESTABDPELVIS: 'chest, abdomen and pelvis',
	NECKCHEST: 'neck and chest',
	HEADNECK: 'head and neck',
	WHOLEBODY: 'whole body',
	LOWEREXTREMITY: 'lower limb',
	UPPEREXTREMITY: 'upper limb',
	CORONARYARTERY: 'coronary arteries',
	CIRCLEOFWILLIS: 'circle of Willis',
};
