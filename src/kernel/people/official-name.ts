// Names that say an office of the network instead of a person: whoever is called “Administrator” is believed what an administrator
// says, without any badge. Letters are compared as they look.

/** Signs that are taken for letters of Latin: those of Cyrillic, Greek and Armenian, small capitals, and digits. */
const ALIKE = new Map(
	[...'асеіјорѕухԁһмтткнвгαενιορτυκμɑıɩաոսցօᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ013457'].map((sign, at) => [
		sign,
		[...'aceijopsyxdhmttkhbraeviortukuaiianugoabcdeghijklmnoprtuvwyzoleast'][at] as string,
	]),
);

/** No person is called so: one of these words in a name is the office. */
const OFFICES = `admin admins administrator administrators administration administrador administradora administradores administradoras
	administracion administrateur administratrice administratoren administratorin moderator moderators moderation moderador moderadora
	moderadores moderacion moderateur moderatrice moderatoren moderatorin sysadmin webmaster helpdesk superuser postmaster
	администратор администрация модератор модераторы админ`;
/** Names of people, or parts of them, as well: Musharraf is written like “moderator” in Arabic. Nothing else must stand beside them. */
const WORDS = `support supports soporte staff team equipo official oficial officiel service servicio verified verificado security seguridad help
	ayuda root system sistema network red mod owner operator operador the el la los las de del of and y desk management direccion
	accounts account cuentas cuenta customer technical tecnico tecnica asistencia
	مشرف مشرفه مشرفو مدير مديره اداره دعم فني فنيه مسؤول مسوول شبكه موقع فريق نظام رسمي خدمه عملاء حساب امن
	поддержка команда`;
/** Words that say no office by themselves. */
const BESIDE = 'the el la los las de del of and y network red';

/** Letters as they look: without marks and case, each alphabet's twins as one, “rn” as m and l as i. */
function looks(text: string): string {
	const plain = text
		.normalize('NFKD')
		.replace(/[\p{M}ـ]/gu, '')
		.toLowerCase()
		.replace(/[أإآٱ]/g, 'ا')
		.replace(/ة/g, 'ه')
		.replace(/ى/g, 'ي');
	return [...plain]
		.map((sign) => ALIKE.get(sign) ?? sign)
		.join('')
		.replace(/rn/g, 'm')
		.replace(/[l|]/g, 'i');
}

const split = (text: string): string[] => looks(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const offices = new Set(split(OFFICES));
const offering = new Set([...offices, ...split(WORDS)]);
const beside = new Set(split(BESIDE));

/** Words of a name; single letters with something between them are one: “A d m i n”, “M.o.d”. Arabic words without their article. */
function wordsOf(name: string): string[] {
	const together = name.replace(
		/(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[^\p{L}\p{N}]{1,2}[\p{L}\p{N}]){2,}(?![\p{L}\p{N}])/gu,
		(spaced) => spaced.replace(/[^\p{L}\p{N}]/gu, ''),
	);
	return split(together).map((word) => (offering.has(word) ? word : word.replace(/^(?:وال|لل|ال|و)(?=..)/, '')));
}

/**
 * Does this name say an office instead of a person, or the network itself?
 * @param network how the network is called; null before it was set up.
 */
export function saysOffice(name: string, network: string | null): boolean {
	const words = wordsOf(name);
	// “Ad-min”, “Mode rator”: what a sign in the middle parts.
	const whole = words.join('');
	if (offices.has(whole) || words.some((word) => offices.has(word.replace(/\d+$/, '')))) return true;
	const own = network === null ? [] : split(network);
	if (own.length > 0 && whole === own.join('')) return true;
	const known = words.every((word) => offering.has(word) || own.includes(word));
	return known && words.some((word) => offering.has(word) && !beside.has(word));
}
