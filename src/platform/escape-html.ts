// Text as HTML, between tags and within quoted attributes (WHATWG HTML, 13.3, escaping a string).

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The same text with the four signs that mean something to HTML written out. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);
