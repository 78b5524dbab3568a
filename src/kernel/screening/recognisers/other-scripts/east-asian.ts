// Chinese, Japanese and Korean texts: a family name of the list and one or two characters behind who is spoken of; addresses behind
// their words; days without a year; numbers behind their words. Family names: the commonest of each country.

import type { Parts } from './parts.ts';
import { spansOf } from './spans.ts';

const FAMILY =
	'(?:欧阳|歐陽|司马|上官|诸葛|司徒|[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文])';
const HAN = '\\p{Script=Han}';
const NAMES = [
	// 患者王建国，男
	new RegExp(
		`(?:患者|病人|病患|产妇|患儿)[:：]?(${FAMILY}${HAN}{1,2})(?=[，,、（(\\s]*(?:男|女|\\d{1,3} ?岁|先生|女士))`,
		'gdu',
	),
	new RegExp(
		`(?:其妻|其夫|其子|其女|其母|其父|妻子|丈夫|儿子|女儿|母亲|父亲|家属|监护人|联系人|其弟|其兄|其姐|其妹)[:：]?(${FAMILY}${HAN}{1,2})(?=[，,。、；;（(\\s]|陪|诉|代|述|说|$)`,
		'gdu',
	),
	new RegExp(`(${FAMILY}${HAN}{0,2})(?=先生|女士|小姐|太太)`, 'gdu'),
	// 妻の陽子さんより, 山田太郎氏, 健太くん
	/((?:\p{Script=Han}|[ァ-ヶー]){2,5})(?=(?:さん|様|さま|氏|君|くん|ちゃん)(?:[はがのをにとよへもで、。（(,\s]|$))/dgu,
	/(?:妻|夫|長男|次男|長女|次女|母|父|兄|弟|姉|妹|祖母|祖父|孫)の((?:\p{Script=Han}){2,4})(?=[はがをにと、。（(]|より|から)/dgu,
	// 김영희 씨, 환자명
	/(?<![가-힣])((?:남궁|황보|선우|[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나지엄채원천방공현함변염여추도소석선설마길])[가-힣]{1,2})(?= ?(?:씨|님)(?:[은는이가의와도을를께,.\s(]|$))/dgu,
];
const NO_NAMES =
	/^(?:お母|お父|患者|奥|皆|医師|看護師|主治医|선생|환자|보호자|어머|아버|교수|의사|高血压|高血脂|高血糖|高龄)/u;
const TOWNS = [
	/(?:家住|现住|住址|住所|住在|来自|籍贯|户籍|出生于|現住所)[:：は]?\s?((?:\p{Script=Han}|[ァ-ヶー\d-]){2,30}?)(?=[，。、,；;\s（(]|$|人，|に)/dgu,
	/(?<=在|于|來自|来自|到|从|往|，|：)(\p{Script=Han}{2,3}(?:市|县|縣|镇|鎮|乡|鄉|村))(?!\p{Script=Han}?(?:民|委|场|場|级|区间))/dgu,
	/((?:\p{Script=Han}){2,4}[都道府県](?:\p{Script=Han}|[ァ-ヶー]){1,6}[市区町村])/dgu,
	/(?<![가-힣])([가-힣]{2,4}(?:시|군|구|읍|면|동))(?=에서|에 거주|에 사는| 거주)/dgu,
];
const DATES = [
	/(?<![\d年/])(\d{1,2}\s?月\s?\d{1,2}\s?[日号號])/dgu,
	/(?<!\d)((?:\d{2,4}년 ?)?\d{1,2}월 ?\d{1,2}일)/dgu,
	/((?:民国|民國)\s?\d{1,3}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)/dgu,
	/(?<!\d)((?:9\d|1[01]\d) ?(?:岁|歲|세))/dgu,
];
const NUMBER = '(?:[:：\\s为為は是]|号码?|番号|번호){0,4}([A-Z]{0,3}-?\\d[\\dA-Za-z-]{3,22})';

export function eastAsian(plain: string): Parts {
	return {
		names: NAMES.flatMap((form) => spansOf(plain, form, (words) => !NO_NAMES.test(words))),
		towns: TOWNS.flatMap((form) => spansOf(plain, form)),
		dates: DATES.flatMap((form) => spansOf(plain, form)),
		phones: [
			...spansOf(plain, /(?<![\d-])(1[3-9]\d{9})(?!\d)/dgu),
			...spansOf(plain, new RegExp(`(?:电话|電話|手机|手機|联系电话|微信|携帯|전화|연락처|휴대폰)${NUMBER}`, 'gdu')),
			...spansOf(plain, /(?<![\d-])(01[016789]-\d{3,4}-\d{4})(?!\d)/dgu),
		],
		identities: [
			...spansOf(
				plain,
				/(?<!\d)(\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dA-Za-z])/dgu,
			),
			...spansOf(plain, /(?<!\d)(\d{6}-[1-4]\d{6})(?!\d)/dgu),
			...spansOf(
				plain,
				new RegExp(
					`(?:身份证|身分證|社保(?:卡)?|医保(?:卡)?|護照|护照|保険証|保険者|被保険者|マイナンバー|주민등록|건강보험)${NUMBER}`,
					'gdu',
				),
			),
		],
		records: spansOf(
			plain,
			new RegExp(
				`(?:住院|门诊|門診|病历|病歷|病案|床|检查|样本|標本|検体|カルテ|診察券|患者|등록|병록)(?:号码?|號|番号|번호|ID)${NUMBER}`,
				'gdu',
			),
		),
	};
}
