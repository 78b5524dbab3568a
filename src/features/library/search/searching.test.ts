// A search of Medline finds what PubMed's language asks for.

import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { medlineFile } from '../fixtures/medline-file.ts';
import { medlineFolder } from '../fixtures/medline-folder.ts';
import { loadFile } from '../medline/load-file.ts';
import { learnLexemes } from '../medline/load-files.ts';
import { readCitation } from '../read-citation.ts';
import { withAsked } from './history.ts';
import { forgetCalendar } from './lexemes.ts';
import { type Filters, type Sort, searchCitations } from './search-citations.ts';

const { write, packed } = medlineFolder();
let reader: Person;
const find = async (text: string, sort: Sort = 'best', filters: Filters = {}) =>
	(await searchCitations(await reader.viewer(), text, sort, filters, 1))?.hits.map(({ pmid }) => pmid);

beforeAll(async () => {
	reader = await person('Lena Berg');
	await loadFile(
		packed('pubmed26n0050.xml.gz', [
			{ pmid: 7001, title: 'Effects of tea and rest.', year: 2019, headings: [['D006333', 'Heart Failure', true]] },
			{
				pmid: 7100,
				title: 'Sacubitril in chronic heart failure.',
				year: 2021,
				more: `<MeshHeadingList><MeshHeading><DescriptorName UI="D006333" MajorTopicYN="N">Heart Failure</DescriptorName><QualifierName UI="Q000188" MajorTopicYN="N">drug therapy</QualifierName></MeshHeading>
					<MeshHeading><DescriptorName UI="D006801" MajorTopicYN="N">Humans</DescriptorName></MeshHeading></MeshHeadingList>`,
				types: [['D016449', 'Randomized Controlled Trial']],
			},
			{
				pmid: 7101,
				title: 'A cohort with weak hearts.',
				abstract: 'Renal failure was common. The heart was large.',
				year: 2015,
			},
			{ pmid: 7102, title: 'Living with AIDS.', year: 2018, authors: [['Quist', 'M']] },
			{ pmid: 7103, title: 'Hearing aids in old age.', year: 2018 },
			{
				pmid: 7104,
				title: 'Oedema in decompensated hearts.',
				year: 2023,
				headings: [['D006333', 'Heart Failure', true]],
				abstract: 'Diuretics &amp; salt &lt;b&gt;, 10<sup>-3</sup> mol.',
			},
			{ pmid: 7105, title: 'Untersuchungen zur Teezubereitung.', year: 2001, doi: '10.5555/Tee.9' },
		]),
	);
	await learnLexemes();
	forgetCalendar();
});

test('words, phrases, beginnings, fields and their joints', async () => {
	expect(await find('sacubitril')).toEqual([7100]);
	expect(await find('"renal failure"')).toEqual([7101]);
	expect(await find('"heart renal"')).toEqual([]);
	expect(await find('diuret*')).toEqual([7104]);
	expect(await find('Quist M[au]')).toEqual([7102]);
	expect(await find('10.5555/tee.9[doi]')).toEqual([7105]);
	expect(await find('7103[pmid]')).toEqual([7103]);
	expect(await find('hearts[ti] NOT cohort', 'date')).toEqual([7104, 7100]);
	expect(await find('randomised controlled trial[pt]')).toEqual([7100]);
	expect((await find('failure[ti]'))?.includes(7101)).toBe(false);
	expect(await find('2018[dp]', 'date')).toEqual([7103, 7102]);
});

test('plain words are read as a heading with what lies below it, and the reading is said', async () => {
	const found = await searchCitations(await reader.viewer(), 'heart failure', 'best', {}, 1);
	// The heading brings the paper that never says the words; both words bring the one without the heading.
	expect(found?.hits.map(({ pmid }) => pmid)).toEqual(expect.arrayContaining([7100, 7104, 7101, 7001]));
	expect(found?.hits[0]?.pmid).toBe(7100);
	expect(found?.reading).toBe('("Heart Failure"[MeSH Terms] OR heart failure)');
	expect(await find('heart diseases[mh]', 'date')).toEqual(expect.arrayContaining([7104, 7100, 7001]));
	expect(await find('heart failure[majr]', 'date')).toEqual([7104, 7001]);
	await expect(find('zorbles[mh]')).rejects.toThrow('MeSH has no heading');
});

test('qualifiers belong to their heading and hold for those below them; headings can be asked for alone', async () => {
	expect(await find('heart failure/drug therapy[mh]')).toEqual([7100]);
	expect(await find('"Heart Failure/therapy"[Mesh]')).toEqual([7100]);
	expect(await find('heart diseases/dt[mh]')).toEqual([7100]);
	expect(await find('heart diseases/dt[majr]')).toEqual([]);
	expect(await find('heart failure/therapy[mh:noexp]')).toEqual([]);
	expect(await find('heart failure[mh] NOT (animal[mh] NOT humans[mh]) AND human [mh]')).toEqual([7100]);
	expect(await find('heart failure/surgery[mh]')).toEqual([]);
	expect(await find('heart failure/therapy')).toEqual([7100]);
	expect(await find('heart failure/Drug Therapy AND 7100[pmid]')).toEqual([7100]);
	expect(await find('heart failure/surgery')).toEqual([]);
	expect(await find('heart diseases[mh:noexp]')).toEqual([]);
	// A heading may stand in no tree, as Female does.
	await sql`delete from topic_tree where topic_id = (select id from topic where mesh_ui = 'D006333')`.execute(db);
	expect(await find('heart failure[mh]', 'date')).toEqual(await find('D006333[mh]', 'date'));
	expect(await find('therapy[sh]')).toEqual([7100]);
	await expect(find('heart failure/tea[mh]')).rejects.toThrow('no qualifier “tea”');
	const { reading } = (await searchCitations(await reader.viewer(), 'heart failure/dt[mh]', 'date', {}, 1)) ?? {};
	expect(reading).toBe('"Heart Failure/drug therapy"[mh]');
});

test('what people type: other quotes, ends of words, PubMed’s own words for filters and dates, other scripts', async () => {
	expect(await find('“renal failure”')).toEqual([7101]);
	expect(await find('diuretics*')).toEqual([7104]);
	expect(await find('"chronic hea*"')).toEqual([7100]);
	expect(await find('Qui*[au]')).toEqual([7102]);
	expect(await find('Quist, M.[au]')).toEqual([7102]);
	expect(await find('randomizedcontrolledtrial[Filter]')).toEqual([7100]);
	expect(await find('("2018/01/01"[dp] : "2018/12/31"[dp])', 'date')).toEqual([7103, 7102]);
	expect(await find('2018:2017[dp] AND aids', 'date')).toEqual([7103, 7102]);
	expect(await find('doi: 10.5555/TEE.9')).toEqual([7105]);
	expect(await find('قصور القلب')).toEqual([]);
	expect(await find('hearts NOT ((cohort NOT renal) OR sacubitril)', 'date')).toEqual(
		expect.arrayContaining([7104, 7101]),
	);
	expect((await searchCitations(await reader.viewer(), 'hearts NOT (cohort NOT renal)', 'date', {}, 1))?.reading).toBe(
		'(hearts NOT (cohort NOT renal))',
	);
});

test('plain words name authors, journals, years and numbers, as whoever pastes a reference writes them', async () => {
	const papers = medlineFile([
		{
			pmid: 7160,
			title: 'Quiet nights.',
			year: 2014,
			journal: 'Nocturne Med J',
			authors: [
				['van der Berg', 'JA'],
				['Zorblatt', 'M'],
			],
		},
		{ pmid: 7161, title: 'Quiet days.', year: 2015, journal: 'Diurne Med J', authors: [['van der Berg', 'K']] },
	]).replace(
		'</Article>',
		'<DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList><AccessionNumber>NCT01035255</AccessionNumber></AccessionNumberList></DataBank></DataBankList></Article>',
	);
	await loadFile(write('pubmed26n0052.xml.gz', gzipSync(papers)));
	await learnLexemes();
	for (const [text, pmids] of [
		['van der Berg JA', [7160]],
		['van der Berg J quiet', [7160]],
		['zorblatt quiet', [7160]],
		['quiet nocturne med j 2014', [7160]],
		['Zorblatt M 2014 Nocturne Med J', [7160]],
		['quiet AND 2015', [7161]],
		['nct01035255', [7160]],
		['van der Berg 2015', [7161]],
	] as const)
		expect([text, (await find(text))?.slice(0, pmids.length)]).toEqual([text, pmids]);
	const { reading } = (await searchCitations(await reader.viewer(), 'Zorblatt M quiet', 'date', {}, 1)) ?? {};
	expect(reading).toBe('((Zorblatt M[au] OR Zorblatt M) AND quiet)');
});

test('AIDS is no aid', async () => {
	expect(await find('AIDS NOT "heading that is none"')).toEqual(expect.arrayContaining([7102]));
	expect(await find('AIDS[ti]', 'date')).toEqual(expect.arrayContaining([7102]));
	expect(
		(await searchCitations(await reader.viewer(), 'hearing aids', 'best', {}, 1))?.hits.map(({ pmid }) => pmid),
	).toEqual([7103, 7102]); // both words first, then those with one
	expect(await find('hearing AND aids')).toEqual([7103]);
});

test('filters narrow, and the passage is safe', async () => {
	expect(await find('heart', 'date', { from: 2020 })).toEqual([7104, 7100]);
	expect(await find('heart', 'date', { kinds: ['randomised-trial'] })).toEqual([7100]);
	expect(await find('heart', 'date', { hasAbstract: true, to: 2016 })).toEqual([7101]);
	expect(await find('heart hasabstract', 'date', { to: 2016 })).toEqual([7101]);
	const passage = (await searchCitations(await reader.viewer(), 'diuretics', 'best', {}, 1))?.hits[0]?.passage;
	expect(passage).toContain('<mark>Diuretics</mark>');
	expect(passage).not.toContain('<b>');
	// A power must not read as a range.
	expect(passage).toContain('10^-3 mol');
});

test('every field that PubMed’s help names finds what it should, or says what to write instead', async () => {
	await loadFile(
		write(
			'pubmed26n0051.xml.gz',
			gzipSync(
				medlineFile([
					{
						pmid: 7150,
						title: 'TNF-α and beta-blockers in Ménière disease.',
						abstract: 'Of salt and of very much water, gentle rest.',
						authors: [
							['Ødegård', 'KS'],
							['Bose', 'K'],
						],
						month: 'Nov',
						more: `<CoiStatement>Paid by Zorbl.</CoiStatement><KeywordList Owner="NOTNLM"><Keyword>vertigo pump</Keyword></KeywordList>
							<PersonalNameSubjectList><PersonalNameSubject><LastName>Cajal</LastName><Initials>S</Initials></PersonalNameSubject></PersonalNameSubjectList>
							<ChemicalList><Chemical><RegistryNumber>6GNT3Y5LMF</RegistryNumber><NameOfSubstance UI="D064704">Levofloxacin</NameOfSubstance></Chemical></ChemicalList>`,
					},
					{ pmid: 7151, title: 'Rest and beta blockers.', authors: [['Bose', 'KS']] },
				])
					.replace(
						'</AuthorList>',
						'<Author ValidYN="Y"><CollectiveName>The Quiet Ear Study Group</CollectiveName></Author></AuthorList>',
					)
					.replace(
						'<PublicationTypeList>',
						'<GrantList CompleteYN="Y"><Grant><GrantID>R01 HL987654</GrantID><Agency>Ear Trust</Agency></Grant></GrantList><PublicationTypeList>',
					)
					.replace('</Article>', '<VernacularTitle>Vom Drehschwindel.</VernacularTitle></Article>')
					.replace(
						'<PublicationStatus>',
						'<History><PubMedPubDate PubStatus="pubmed"><Year>2021</Year><Month>2</Month><Day>3</Day></PubMedPubDate></History><PublicationStatus>',
					)
					.replace(
						'<ArticleId IdType="pubmed">',
						'<ArticleId IdType="pii">S0140-6736(20)30183-5</ArticleId><ArticleId IdType="pubmed">',
					),
			),
		),
	);
	await learnLexemes();
	forgetCalendar();
	const found: [string, number[]][] = [
		['Odegard KS[1au]', [7150]],
		['Bose K[1au]', [7151]],
		['"Bose K"[lastau]', []],
		['quiet ear[cn]', [7150]],
		['Cajal S[ps]', [7150]],
		['6GNT3Y5LMF[rn]', [7150]],
		['HL987654[gr]', [7150]],
		['R01 HL987654[gr]', [7150]],
		['ear trust[gr] AND rest', [7150]],
		['S0140-6736(20)30183-5[aid]', [7150]],
		['"vertigo pump"[ot]', [7150]],
		['vertigo pump[tiab]', [7150]],
		['drehschwindel[tt]', [7150]],
		['meniere[ti] AND nowhere[ad]', [7150]],
		['meniere[ti] AND "ward of nowhere"[ad]', [7150]],
		['meniere[ti] AND nowher*[ad]', [7150]],
		['meniere[ti] NOT nowhere[ad]', []],
		['meniere[ti] AND 12[vi] AND 3[ip] AND 101[pg]', [7150]],
		['meniere[ti] AND 13[vi]', []],
		['meniere[ti] AND zorbl[cois]', [7150]],
		['meniere[ti] AND norway[pl]', [7150]],
		['meniere[ti] AND 2021/02[edat]', [7150]],
		['meniere[ti] AND 2021/02/03:2021/02/04[edat]', [7150]],
		['meniere[ti] AND 2022:2023[edat]', []],
		['meniere[ti] AND 2025/06/12[lr]', [7150]],
		['meniere[ti] AND medline[sb]', [7150]],
		// Words near one another, in any order; not across the end of the title.
		['"water salt"[tiab:~4]', [7150]],
		['"water salt"[tiab:~3]', []],
		['"rest water gentle"[tiab:~0]', [7150]],
		['"disease salt"[tiab:~5]', []],
		// What stands for the same letters.
		['TNF-alpha[ti]', [7150]],
		['"TNF-α"[tiab]', [7150]],
		['"beta-blockers"[ti]', [7150, 7151]],
		['beta-blocker[ti]', [7150, 7151]],
		['Ménière[ti]', [7150]],
	];
	for (const [text, pmids] of found) expect([text, (await find(text))?.sort()]).toEqual([text, pmids]);
	await expect(find('nowhere[ad]')).rejects.toThrow('narrows what other words find');
	await expect(find('rest OR nowhere[ad]')).rejects.toThrow('narrows what other words find');
	await expect(find('"a b c d e"[tiab:~9]')).rejects.toThrow('cannot be asked for at once');
	await expect(find('somebody[auid]')).rejects.toThrow('is no ORCID');
	// American for British and the other way round, in plain words.
	expect(await find('edema')).toEqual(expect.arrayContaining([7104]));
});

test('a strategy of numbered lines is asked by its last line, also when a field of one line joins them', async () => {
	const viewer = await reader.viewer();
	const strategy = [
		'#1 MeSH descriptor: [Heart Failure] explode all trees',
		'#2 (sacubitril or tea*):ti,ab,kw',
		'#3 #1 and #2',
	];
	for (const text of [strategy.join('\n'), strategy.join(''), strategy.join(' ').replaceAll('#1 MeSH', '#1. MeSH')]) {
		const query = await withAsked(viewer, text);
		expect(query).toBe('("Heart Failure"[mh]) AND ((sacubitril[tiab] OR tea*[tiab]))');
		expect(await find(query, 'date')).toEqual(expect.arrayContaining([7100]));
	}
	expect(await withAsked(viewer, '1 tea\n2 coffee\n3 1 or 2')).toBe('(tea) OR (coffee)');
	expect(
		await withAsked(
			viewer,
			'#1 tea\n#2 #1 with Cochrane Library publication date Between Jan 2015 and Dec 2020, in Trials',
		),
	).toBe('(tea) AND 2015:2020[dp]');
	await expect(withAsked(viewer, '1. exp Heart Failure/\n2. 1 or 1')).rejects.toThrow('as Ovid has it');
	await expect(withAsked(viewer, '#1 tea\n#2 #1 or #7')).rejects.toThrow('names line 7');
	await expect(withAsked(viewer, '#1 AND #2')).rejects.toThrow('There is no #1');
	expect(await withAsked(viewer, 'acute NEAR/3 asthma')).toBe('"acute asthma"[tiab:~3]');
});

test('what was mistyped is offered as it was probably meant, when nothing is found', async () => {
	const meant = async (text: string) => (await searchCitations(await reader.viewer(), text, 'best', {}, 1))?.meant;
	expect(await meant('hart failurre')).toBe('heart failure');
	expect(await meant('sacubitril astma')).toBe('sacubitril asthma');
	expect(await meant('heart failure')).toBeNull();
	expect(await meant('hart[ti]')).toBeNull();
});

test('a visitor finds nothing', async () => {
	await expect(searchCitations(VISITOR, 'heart', 'best', {}, 1)).rejects.toThrow('Sign in');
	await expect(readCitation(VISITOR, 7001)).rejects.toThrow('Sign in');
	await expect(readCitation(await reader.viewer(), 999)).rejects.toMatchObject({ status: 404 });
});
