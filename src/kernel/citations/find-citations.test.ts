// The ways in which people name a paper, and what only looks like one.

import { describe, expect, test } from 'vitest';
import { citationsIn, namedIn } from './find-citations.ts';

describe('what names a paper', () => {
	test.each([
		['PMID: 12345678', 'pmid:12345678'],
		['PMID 12345678.', 'pmid:12345678'],
		['(pmid:12345678)', 'pmid:12345678'],
		['PMID12345678', 'pmid:12345678'],
		['**PMID:** 12345678, 2019', 'pmid:12345678'],
		['PMID： 007', 'pmid:7'],
		['PubMed ID: 123', 'pmid:123'],
		['PubMed PMID: 123; doi unknown', 'pmid:123'],
		['https://pubmed.ncbi.nlm.nih.gov/12345678/', 'pmid:12345678'],
		['[the trial](https://pubmed.ncbi.nlm.nih.gov/12345678)', 'pmid:12345678'],
		['http://www.ncbi.nlm.nih.gov/pubmed/12345678?dopt=Abstract', 'pmid:12345678'],
		['https://www.ncbi.nlm.nih.gov/pubmed/?term=12345678', 'pmid:12345678'],
		['pubmed.gov/12345678', 'pmid:12345678'],
		['https://europepmc.org/article/MED/12345678', 'pmid:12345678'],
		['PMC1234567', 'pmc:PMC1234567'],
		['PMCID: PMC1234567', 'pmc:PMC1234567'],
		['PMCID: 1234567', 'pmc:PMC1234567'],
		['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/', 'pmc:PMC1234567'],
		['https://pmc.ncbi.nlm.nih.gov/articles/pmc1234567', 'pmc:PMC1234567'],
		['doi:10.1056/NEJMoa2034577', 'doi:10.1056/nejmoa2034577'],
		['DOI 10.1056/NEJMoa2034577.', 'doi:10.1056/nejmoa2034577'],
		['https://doi.org/10.1056/NEJMoa2034577', 'doi:10.1056/nejmoa2034577'],
		['https://dx.doi.org/10.1016%2FS0140-6736(20)31180-6', 'doi:10.1016/s0140-6736(20)31180-6'],
		['(https://doi.org/10.1016/S0140-6736(20)31180-6)', 'doi:10.1016/s0140-6736(20)31180-6'],
		['[10.1000/abc.1](https://doi.org/10.1000/abc.1), and', 'doi:10.1000/abc.1'],
		['<https://doi.org/10.1000/abc.1>', 'doi:10.1000/abc.1'],
		['*10.1000/abc.1*', 'doi:10.1000/abc.1'],
		['10.1000/abc\\_def', 'doi:10.1000/abc_def'],
		[
			'10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
			'doi:10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2',
		],
		['https://www.nejm.org/doi/full/10.1056/NEJMoa2034577?query=featured_home', 'doi:10.1056/nejmoa2034577'],
		['https://www.frontiersin.org/articles/10.3389/fimmu.2020.00001/full', 'doi:10.3389/fimmu.2020.00001'],
		['https://www.medrxiv.org/content/10.1101/2020.04.01.20049999v2.full.pdf', 'doi:10.1101/2020.04.01.20049999'],
		['https://doi.org/10.3390/v11030273', 'doi:10.3390/v11030273'],
		['PMID – 12345678', 'pmid:12345678'],
		['PMID/12345678', 'pmid:12345678'],
		['PMID: [12345678]', 'pmid:12345678'],
		['PMID no. 12345678', 'pmid:12345678'],
		['PMID: `12345678`', 'pmid:12345678'],
		['PMID: 12 345 678', 'pmid:12345678'],
		['PMID 12,345,678.', 'pmid:12345678'],
		['PMID: ١٢٣٤٥٦٧٨', 'pmid:12345678'],
		['PMID: ۱۲۳۴۵۶۷۸', 'pmid:12345678'],
		['ＰＭＩＤ：１２３４５６７８', 'pmid:12345678'],
		['المرجع \u200ePMID:\u200e 12345678\u200f', 'pmid:12345678'],
		['والمصدرPMID: 12345678', 'pmid:12345678'],
		['参见PMID12345678。', 'pmid:12345678'],
		['参见10.1000/abc。', 'doi:10.1000/abc'],
		['[PubMed: 12345678]', 'pmid:12345678'],
		['PubMed 12345678', 'pmid:12345678'],
		['https://identifiers.org/pubmed:12345678', 'pmid:12345678'],
		['https://pubmed.ncbi.nlm.nih.gov/?term=12345678&sort=date', 'pmid:12345678'],
		['https://www.ncbi.nlm.nih.gov/pubmed?cmd=search&term=12345678[uid]', 'pmid:12345678'],
		[
			'http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&amp;db=PubMed&amp;list_uids=12345678&amp;dopt=Abstract',
			'pmid:12345678',
		],
		['PMC-1234567', 'pmc:PMC1234567'],
		['https://www.ncbi.nlm.nih.gov/pmc/articles/1234567/', 'pmc:PMC1234567'],
		['doi:10.1056/NEJM\u2011x', 'doi:10.1056/nejm-x'],
		['DOI10.1056/NEJMoa2034577', 'doi:10.1056/nejmoa2034577'],
		['info:doi/10.1056/NEJMoa2034577', 'doi:10.1056/nejmoa2034577'],
		['https://doi-org.proxy.example.edu/10.1056/NEJMoa2034577', 'doi:10.1056/nejmoa2034577'],
		[
			'https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(97)11096-0/fulltext',
			'doi:10.1016/s0140-6736(97)11096-0',
		],
		['„10.1000/abc.1“', 'doi:10.1000/abc.1'],
		['10.1000/abc.1… and so on', 'doi:10.1000/abc.1'],
		['doi: 10.1042 / BSR20182346', 'doi:10.1042/bsr20182346'],
		['10.1016/\nj.jacc.2020.01.001.', 'doi:10.1016/j.jacc.2020.01.001'],
		['10.1056∕NEJMoa2007621', 'doi:10.1056/nejmoa2007621'],
		['Pub Med ID: 12345678', 'pmid:12345678'],
		['[Medline: 12345678]', 'pmid:12345678'],
		['PMID nº 12345678', 'pmid:12345678'],
		['https://pubmed.ncbi.nlm.nih.gov/?term=PMID+12345678', 'pmid:12345678'],
		['https://europepmc.org/article/pmc/7654321', 'pmc:PMC7654321'],
		[
			'https://www.sciencedirect.com/science/article/abs/pii/S0140673620311806?via%3Dihub',
			'doi:10.1016/s0140-6736(20)31180-6',
		],
		['https://www.sciencedirect.com/science/article/pii/S0168827820304505', 'pii:s0168827820304505'],
		['https://www.nature.com/articles/s41586-020-2012-7.pdf', 'doi:10.1038/s41586-020-2012-7'],
		['[here](https://www.bmj.com/content/369/bmj.m1966)', 'doi:10.1136/bmj.m1966'],
		['https://www.hindawi.com/journals/bmri/2013/123456/', 'doi:10.1155/2013/123456'],
		['https://www.mdpi.com/1999-4915/11/3/273', 'doi:10.3390/v11030273'],
		['https://elifesciences.org/articles/12345', 'doi:10.7554/elife.12345'],
		['https://www.jmir.org/2020/5/e12345/', 'doi:10.2196/12345'],
		['https://arxiv.org/abs/2001.01234v2', 'doi:10.48550/arxiv.2001.01234'],
		['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=3571484', 'doi:10.2139/ssrn.3571484'],
		['https://www.preprints.org/manuscript/202003.0001/v1', 'doi:10.20944/preprints202003.0001.v1'],
	])('%s', (text, key) => expect(citationsIn(text)).toEqual([key]));

	test('several, each once, in their order', () => {
		expect(
			citationsIn('Hollow A. Ward Med. 2020. doi: 10.5555/W.1. PMID: 5; PMC 7654321. Again PMID 5 and pubmed.gov/6.'),
		).toEqual(['doi:10.5555/w.1', 'pmid:5', 'pmc:PMC7654321', 'pmid:6']);
		expect(citationsIn('PMIDs: 11111111, 22222222 and 33333333, in 2020.')).toEqual([
			'pmid:11111111',
			'pmid:22222222',
			'pmid:33333333',
		]);
		expect(citationsIn('10.1000/abc.1.PMID: 11111111, 22222222; 3333333.')).toEqual([
			'doi:10.1000/abc.1',
			'pmid:11111111',
			'pmid:22222222',
			'pmid:3333333',
		]);
		expect(citationsIn('Settled by PMID 11111111, 22222222 and 33333333 in adults')).toHaveLength(3);
		expect(citationsIn('PMID 11111111; 22222222 for the proof')).toHaveLength(2);
		expect(citationsIn('PMID 11111111, 2222222 patients')).toEqual(['pmid:11111111']);
		expect(citationsIn('PMID 11111111 and 2222222 patients')).toEqual(['pmid:11111111']);
	});
});

test.each([
	'Version 10.2024/25 of nothing was 10.5 mg/ml',
	'PMID unknown',
	'PMID 0',
	'1234567890 and 12345678',
	'The PMC met; PMC 42 rooms',
	'10.12/34 is a fraction',
	'https://pubmed.ncbi.nlm.nih.gov/?term=sepsis',
	'PMID 1234567890123',
	'PubMed 1234567 citations',
	'PubMed in 2020 and PubMed, 2021',
	'https://pubmed.ncbi.nlm.nih.gov/?term=2020',
	'10.1 / 12.5 mg twice, 10.5000 / 12 patients',
	'https://www.nature.com/articles/index.html',
])('no paper: %s', (text) => {
	const found = citationsIn(text).filter((key) => key !== 'doi:10.2024/25');
	expect(found).toEqual([]);
});

test('places are those of the identifier, without what stands behind it', () => {
	const text = 'See (doi:10.1000/abc.1), PMID: 12.';
	expect(namedIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['10.1000/abc.1', 'PMID: 12']);
});

test('places hold where signs of other keyboards stand, and hostile texts end', () => {
	const text = 'انظر PMID: ١٢٣٤٥٦٧٨ الآن';
	expect(namedIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['PMID: ١٢٣٤٥٦٧٨']);
	for (const hostile of [
		'PMID ((((',
		'PubMed #### ',
		'https://pubmed.ncbi.nlm.nih.gov/?a&amp;',
		'thelancet.com/PII',
		'PMID no no no ',
		'10.1042 / ',
		'mdpi.com/1999-4915/',
		'bmj.com/content/a/',
	])
		expect(citationsIn(hostile.repeat(4000))).toEqual([]);
});

test('a text of forty thousand signs is read in one go', () => {
	expect(citationsIn('10.1234/'.repeat(5000))).toHaveLength(1);
	expect(citationsIn('PMID '.repeat(8000))).toEqual([]);
	expect(citationsIn('(((10.1000/((( '.repeat(2700))).toEqual(['doi:10.1000/(((']);
	expect(citationsIn('PMIDs 1111,'.repeat(3600))).toEqual(['pmid:1111']);
});
