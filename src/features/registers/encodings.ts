// The encodings in which registers come. All but one are those of the Encoding Standard, which Node has; the one it lacks is
// what Excel in Western Europe saves as "CSV (MS-DOS)".

export const ENCODINGS = [
	'utf-8',
	'windows-1252',
	'iso-8859-1',
	'iso-8859-2',
	'iso-8859-15',
	'windows-1250',
	'windows-1251',
	'windows-1253',
	'windows-1254',
	'windows-1255',
	'windows-1256',
	'windows-1257',
	'windows-1258',
	'macintosh',
	'cp850',
	'shift_jis',
	'gb18030',
	'big5',
	'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The upper half of code page 850 (Unicode's table CP850.TXT). */
const CP850 =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

/** Makes text of bytes that end where a letter ends; what is no letter of the encoding becomes U+FFFD. */
export function decoderOf(encoding: Encoding): (bytes: Buffer) => string {
	if (encoding === 'utf-8') return (bytes) => bytes.toString('utf8');
	if (encoding === 'cp850')
		return (bytes) =>
			bytes.toString('latin1').replace(/[\x80-\xFF]/g, (sign) => CP850[sign.charCodeAt(0) - 128] as string);
	const decoder = new TextDecoder(encoding);
	return (bytes) => decoder.decode(bytes);
}
