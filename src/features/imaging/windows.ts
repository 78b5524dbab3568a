// Which values of a picture are shown as grey: centre and width, as PS3.3, C.11.2.1.2 defines them. Runs in the browser too.

export interface Window {
	/** Of rescaled values: Hounsfield units in CT. */
	centre: number;
	width: number;
}

export interface Preset extends Window {
	/** In addresses. */
	name: string;
	words: string;
}

/** Usual settings for CT (Murphy A et al., "Windowing (CT)", Radiopaedia.org, https://doi.org/10.53347/rID-52108). */
const CT: Preset[] = [
	{ name: 'brain', words: 'Brain', centre: 40, width: 80 },
	{ name: 'subdural', words: 'Subdural', centre: 75, width: 215 },
	{ name: 'lung', words: 'Lung', centre: -600, width: 1500 },
	{ name: 'mediastinum', words: 'Mediastinum', centre: 50, width: 350 },
	{ name: 'abdomen', words: 'Abdomen', centre: 50, width: 400 },
	{ name: 'bone', words: 'Bone', centre: 400, width: 1800 },
];

/** Presets of a modality; none where values have no unit. */
export function presetsOf(modality: string): Preset[] {
	return modality === 'CT' ? CT : [];
}

/** The window of that name; null for any other name: then the picture's own is taken. */
export function presetNamed(modality: string, name: string | null): Preset | null {
	return presetsOf(modality).find((preset) => preset.name === name) ?? null;
}
