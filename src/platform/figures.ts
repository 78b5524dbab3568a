// Figures as other keyboards write them: an Arabic or a Persian one gives "٣٫٥" where a Latin one gives "3.5".

const MARKS: Record<string, string> = { '٫': '.', '٬': ',' };

/** "٣٫٥" → "3.5", "۱۲" → "12"; everything else stays. */
export const latinFigures = (text: string): string =>
	text.replace(/[٠-٩۰-۹٫٬]/g, (sign) => MARKS[sign] ?? String((sign.codePointAt(0) as number) & 0xf));

/** The same for what is nothing but figures: a year, a code, a number of a register; words are left as they were written. */
export const plainFigures = (text: string): string =>
	/^[\s\d٠-٩۰-۹٫٬.,:/+<>=≥≤~()−-]*$/.test(text) ? latinFigures(text) : text;
