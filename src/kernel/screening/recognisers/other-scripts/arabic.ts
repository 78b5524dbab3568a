// Arabic texts: names behind who is spoken of, towns and houses of healing, months of three calendars, numbers behind their words.
// Given and family names from @faker-js/faker (MIT) and the commonest of the Arab countries, written down; towns from GeoNames' largest
// of each country as they are written there; the words from the forms of hospitals and ministries.

import { arabicNames } from '../../lists/lists.ts';
import type { Span } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';
import type { Parts } from './parts.ts';
import { spansOf } from './spans.ts';

const LETTER = '[\\u0621-\\u064a\\u064b-\\u0652\\u0670]';
const WORD = `${LETTER}+`;
const NOT_BEFORE = `(?<!${LETTER})`;
const NOT_BEHIND = `(?!${LETTER})`;

/** Whoever is called so is called by name: any word counts that is no verb or preposition. */
const CALLED =
	'(?:و?(?:اسمه|اسمها|اسمي|يدعى|تدعى|المدعو|المدعوة|المسمى|المسماة|السيد|السيدة|الآنسة|الحاج|الحاجة|الأستاذ|الأستاذة|الشيخ)|(?:ال)?اسم(?: (?:المريض|المريضة|الكامل|الأب|الأم|الطفل|الطفلة))?(?=[ :]*:))';
/** Behind these only a known name counts. */
const BEARER =
	'و?(?:ل|ب)?(?:(?:ال)?مريض(?:ة|نا|تنا|تي|ي)?|(?:ال)?طفل(?:ة|ه|ها|تها|ته)?|(?:ال)?شاب(?:ة)?|(?:ال)?رجل|(?:ال)?سيدة|(?:ال)?مولود(?:ة)?|زوج(?:ته|تها|ها|ه|ة)?|(?:ا|إ)?بن(?:ه|ها|ته|تها|ت|ي|تي)?|ابنة|والد(?:ه|ها|ته|تها|ة)?|أم(?:ه|ها)|أب(?:وه|وها|يه|يها)|أخ(?:ته|تها|وه|وها|يه|يها|ت)|شقيق(?:ه|ها|ته|تها)?|جد(?:ه|ها|ته|تها)|عم(?:ه|ها|ته|تها)|خال(?:ه|ها|ته|تها)|حفيد(?:ه|ها|ته|تها)|خطيب(?:ها|ته)|جار(?:ه|ها|ته|تها)|صديق(?:ه|ها|ته|تها)|مرافق(?:ه|ها|ته|تها)?)';
const STOPS = new Set(
	'من في على إلى الى عن مع بعد قبل عند منذ حتى التي الذي وهو وهي هو هي كان كانت يعاني تعاني يبلغ تبلغ عمره عمرها البالغ البالغة حضر حضرت دخل دخلت أحضره أحضرها ترافقه يرافقها ترافقها أحضرته لديه لديها يشكو تشكو راجع راجعت أدخل أدخلت بتاريخ يوم رقم هاتف و أو ثم قد لا لم ليس ليست بسبب لدى غير ذات ذو يسكن تسكن يقطن تقطن متزوج متزوجة أعزب حامل مدخن مدخنة مصاب مصابة يعمل تعمل سليم سليمة صالح صالحة حي المعالج المعالجة السابق السابقة الكامل'.split(
		' ',
	),
);
/** Names that are also what is said of patients. */
const WORDS_TOO = new Set(
	'سليم كريم صالح أمل سعيد جميل حسن شريف عادل نور فرح وفاء شفاء سلام إيمان رحمة نجاة هدى'.split(' '),
);

const bare = (word: string) => word.replace(/[\u064b-\u0652\u0670]/g, '');
const isName = (word: string) =>
	arabicNames().has(bare(word)) || /^(?:عبدال|عبد$|أبو$|ابو$|بن$|ابن$|بنت$|آل$|أم$)/u.test(word);

/** Who is seen, comes or phones: a known name follows, or a word with a family's name behind it. */
const SEEN =
	'(?:و|ف)?(?:رأيت|شاهدت|فحصت|عاينت|قابلت|زرت|استقبلت|عالجت|جاءت|جاء|حضرت|حضر|راجعت|راجعنا|راجعتنا|راجع|وصلت|وصل|زارت|زارنا|زارتنا|اتصلت|اتصل|دخلت|دخل|أدخلت|توفيت|توفي|سقطت|سقط)';
const ANNOUNCED = new RegExp(
	`${NOT_BEFORE}(?:${BEARER} (?=${CALLED}))?(${CALLED}|${BEARER}|${SEEN}(?! (?:${BEARER}|${CALLED}) ))[ :،(]{1,3}(${WORD}(?: ${WORD}){0,4})`,
	'gdu',
);

function names(plain: string): Span[] {
	const found: Span[] = [];
	for (const match of everyMatch(plain, ANNOUNCED)) {
		const range = match.indices?.[2];
		if (!range) continue;
		const certain = new RegExp(`^${CALLED}$`, 'u').test(match[1] as string) || /اسم/u.test(match[1] as string);
		const words = (match[2] as string).split(' ');
		const first = words[0] as string;
		if (
			STOPS.has(bare(first)) ||
			(!certain && (!isName(first) || (WORDS_TOO.has(bare(first)) === true && words.length === 1)))
		)
			continue;
		if (!certain && WORDS_TOO.has(bare(first)) && !(words[1] && isName(words[1]) && !STOPS.has(words[1]))) continue;
		let end = first.length;
		for (const word of words.slice(1)) {
			// A family's name is known, begins with the article, or follows عبد, بن and the like.
			if (
				STOPS.has(bare(word)) ||
				!(
					isName(word) ||
					/^ال/u.test(word) ||
					/(?:عبد|بن|ابن|بنت|أبو|ابو|آل)$/u.test((match[2] as string).slice(0, end)) ||
					(certain && end === first.length && !/^[بلوكف]/u.test(word))
				)
			)
				break;
			end += 1 + word.length;
		}
		found.push({ start: range[0], end: range[0] + end });
	}
	return found;
}

/** "سلمى الخطيب عندها سعال": a name of the lists, a family's name with its article, and what somebody has or feels. */
const AILING = new RegExp(
	`(?:^|[.!؟\\n] ?)(${WORD} ال${WORD}|${WORD} ${WORD}) (?:عندها|عنده|لديها|لديه|تعاني|يعاني|تشكو|يشكو|تشتكي|يشتكي|مصابة|مصاب|تتألم|يتألم)${NOT_BEHIND}`,
	'gdu',
);
function ailing(plain: string): Span[] {
	return everyMatch(plain, AILING).flatMap((match) => {
		const range = match.indices?.[1];
		const first = (match[1] as string).split(' ')[0] as string;
		return range && isName(first) && !STOPS.has(bare(first)) ? [{ start: range[0], end: range[1] }] : [];
	});
}

const TOWNS =
	'القاهرة|الإسكندرية|الاسكندرية|الجيزة|المنصورة|طنطا|الزقازيق|أسيوط|اسيوط|سوهاج|أسوان|اسوان|الأقصر|المنيا|بني سويف|الفيوم|دمياط|بورسعيد|السويس|الإسماعيلية|دمنهور|كفر الشيخ|شبين الكوم|قنا|الغردقة|المحلة الكبرى|بنها|مرسى مطروح|العريش|الرياض|جدة|مكة|المدينة المنورة|الدمام|الخبر|الطائف|بريدة|تبوك|خميس مشيط|أبها|حائل|نجران|جازان|الجبيل|ينبع|الأحساء|القطيف|عرعر|سكاكا|الباحة|عنيزة|الخرج|دبي|أبوظبي|أبو ظبي|الشارقة|العين|عجمان|الفجيرة|رأس الخيمة|الدوحة|الريان|المنامة|المحرق|مسقط|صلالة|صحار|نزوى|صنعاء|عدن|تعز|الحديدة|إب|المكلا|بغداد|البصرة|الموصل|أربيل|كركوك|النجف|كربلاء|السليمانية|الناصرية|الحلة|الرمادي|دهوك|دمشق|حلب|حمص|حماة|اللاذقية|دير الزور|الرقة|إدلب|درعا|طرطوس|بيروت|طرابلس|صيدا|صور|زحلة|بعلبك|النبطية|عمان|إربد|الزرقاء|العقبة|الكرك|السلط|مادبا|المفرق|جرش|معان|عجلون|القدس|غزة|رام الله|نابلس|الخليل|جنين|طولكرم|قلقيلية|بيت لحم|أريحا|خان يونس|رفح|الخرطوم|أم درمان|بورتسودان|كسلا|الأبيض|بنغازي|مصراتة|سبها|الزاوية|البيضاء|درنة|تونس|صفاقس|سوسة|القيروان|بنزرت|قابس|أريانة|قفصة|الجزائر|وهران|قسنطينة|عنابة|باتنة|سطيف|سيدي بلعباس|بسكرة|تلمسان|الدار البيضاء|الرباط|فاس|مراكش|طنجة|أكادير|مكناس|وجدة|القنيطرة|تطوان|سلا|آسفي|المحمدية|الجديدة|بني ملال|نواكشوط|نواذيبو|الكويت|حولي|السالمية|الجهراء|الأحمدي';
const TOWN = new RegExp(
	`${NOT_BEFORE}(?:من|في|إلى|الى|بمدينة|مدينة|بـ|قرب|سكان|أهالي|أهل|مواليد|يقطن|تقطن|يسكن|تسكن)(?: (?:سكان|أهالي|مدينة|محافظة|في))? (${TOWNS})${NOT_BEHIND}`,
	'gdu',
);
const PLACE = new RegExp(
	`${NOT_BEFORE}(?:(?:ب|ال)?(?:قرية|بلدة|مدينة|مخيم|حي|ناحية|قضاء|مركز مدينة)|من (?:سكان|أهالي|مواليد)|(?:يسكن|تسكن|يقطن|تقطن|يقيم|تقيم)(?: في| بـ| ب)?) (?!في|من|على|مع|هذه|تلك|نفس|أخرى|اخرى|صغيرة|نائية|ريفية|كبيرة|بعيدة|أو|قرية|مدينة|سكان|منطقة|بيت|دار|شقة|منزل|وحيد|مع)(${WORD}(?: ال${WORD})?)`,
	'gdu',
);
/** A house of healing by its name; not "a hospital" alone, nor one by its kind. */
/** "من كفر الزيات": villages by their first word. */
const VILLAGE = new RegExp(
	`${NOT_BEFORE}(?:من|في|إلى|الى) ((?:كفر|منية|ميت|بني|دير|عين|وادي|خان|تل|بيت|شبين|أبو|سيدي|أولاد|رأس|جبل|كوم) ال?${WORD})`,
	'gdu',
);
const INSTITUTION = new RegExp(
	`${NOT_BEFORE}(?:ب|ل)?(?:مستشفى|مستوصف|عيادة|عيادات|مجمع|مدرسة|جامعة|شركة|مصنع|مسجد|جامع|كنيسة|روضة|فندق|مصرف|بنك|مطعم) (?!آخر|أخرى|خاص|خاصة|حكومي|عام|جامعي|ميداني|تخصصي|الأسنان|الأطفال|القلب|العيون|الجراحة|النساء|الولادة|الطوارئ|القدم|السكري|الباطنة|التأمين|الأدوية|في|من|على|محلي|كبير|لمدة|بسبب|منذ)(${WORD}(?: (?!في|من|على|بتاريخ|يوم|بسبب|منذ|و|لدي|حيث|بعد)${WORD}){0,2})`,
	'gdu',
);

const MONTHS =
	'يناير|فبراير|مارس|أبريل|ابريل|إبريل|مايو|يونيو|يونيه|يوليو|يوليه|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر|كانون الثاني|شباط|آذار|اذار|نيسان|أيار|ايار|حزيران|تموز|آب|أيلول|ايلول|تشرين الأول|تشرين الثاني|كانون الأول|جانفي|فيفري|أفريل|ماي|جوان|جويلية|أوت|يوليوز|غشت|شتنبر|نونبر|دجنبر|محرم|صفر|ربيع الأول|ربيع الثاني|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة';
const YEAR = '(?: ?(?:من |عام |سنة |لعام )?(?:1[34]\\d{2}|(?:19|20)\\d{2})(?: ?هـ| ?م(?![\\u0621-\\u064a]))?)';
const DATES = [
	new RegExp(
		`(?<!\\d)((?:ال(?:أحد|احد|اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|سبت)،? )?\\d{1,2} ?[/-]? ?(?:من )?(?:شهر )?(?:${MONTHS})${NOT_BEHIND}${YEAR}?)`,
		'gdu',
	),
	new RegExp(`${NOT_BEFORE}(?:ب|ل|في )?((?:${MONTHS})${YEAR})`, 'gdu'),
	// Of the Islamic calendar in figures: 1445/9/12
	/(?<!\d)(14\d{2}[/-]\d{1,2}[/-]\d{1,2})(?!\d)|(?<!\d)(\d{1,2}[/-]\d{1,2}[/-]14\d{2})(?!\d)/dgu,
];

const NUMBER = '[ :.#-]{0,4}(?:رقم[ :]{0,2}|هو |هي )?((?:[A-Z]{1,3} ?)?\\d[\\d /-]{3,22}\\d)';
const PHONES = new RegExp(
	`${NOT_BEFORE}(?:ال|و|ب)?(?:رقم )?(?:ال)?(?:هاتف|جوال|موبايل|تليفون|تلفون|محمول|نقال|واتساب|واتس|فاكس|هاتفه|هاتفها|جواله|جوالها)${NUMBER}`,
	'gdu',
);
const IDENTITIES = new RegExp(
	`${NOT_BEFORE}(?:و?(?:ال)?رقم(?:ه|ها)? (?:ال)?(?:قومي|وطني|هوية|إقامة|اقامة|جواز|جواز السفر|بطاقة|ضمان|تأمين|شخصي|مدني)|(?:ال)?هوية(?: الوطنية)?|(?:ال)?إقامة|بطاقة (?:التعريف|الهوية|الضمان|التأمين|الشفاء)(?: (?:الوطنية|الاجتماعي|الصحي))?|جواز(?: سفر| السفر)?(?:ه|ها)?|الضمان الاجتماعي|التأمين الصحي)${NUMBER}`,
	'gdu',
);
const RECORDS = new RegExp(
	`${NOT_BEFORE}(?:(?:ال)?رقم (?:ال)?(?:ملف|سجل|طبي|مريض|حالة|عينة|زيارة|فاتورة|حساب|لوحة)(?: (?:ال)?(?:طبي|مريض|سيارة))?|(?:ال)?ملف(?: الطبي)?(?: رقم)|سجل طبي|حساب|آيبان|ايبان)${NUMBER}`,
	'gdu',
);
const STREETS = new RegExp(
	`${NOT_BEFORE}(?:شارع|طريق|زنقة|نهج|زقاق|حارة) (${WORD}(?: ${WORD}){0,3}[ ،]{0,2}(?:رقم )?\\d{1,4})`,
	'gdu',
);
const OLD = /(?<!\d)((?:9\d|1[01]\d) ?(?:سنة|عام(?:ا|اً)?|عاماً))(?! (?:من|مضت))/dgu;

export function arabic(plain: string): Parts {
	const enough = (value: string) => value.replace(/\D/g, '').length >= 5;
	return {
		names: [...names(plain), ...ailing(plain)],
		towns: [...spansOf(plain, TOWN), ...spansOf(plain, PLACE), ...spansOf(plain, VILLAGE)],
		institutions: spansOf(plain, INSTITUTION),
		streets: spansOf(plain, STREETS),
		dates: [...DATES.flatMap((form) => spansOf(plain, form)), ...spansOf(plain, OLD)],
		phones: spansOf(plain, PHONES, enough),
		identities: spansOf(plain, IDENTITIES, enough),
		records: spansOf(plain, RECORDS, (value) => value.replace(/\D/g, '').length >= 4),
	};
}
