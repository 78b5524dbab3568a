// What a case is about, in codes: the author's words looked up in ICD-10-CM and in the Medical Subject Headings. Words that
// neither knows stay as they are: a case is never held up by a vocabulary.

import { sql } from 'kysely';
import { topicWords } from '#kernel/topics/topic-words.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { CodeRole } from '../words.ts';
import { normalName } from './device-name.ts';

export interface Code {
	role: CodeRole;
	system: 'mesh' | 'icd10cm' | 'words';
	/** "D009203", "I21.4"; '' for words. */
	code: string;
	label: string;
	norm: string;
	topicId: Id | null;
}

/** "I21.4", "i214", "I21.4 Non-ST elevation…": a code of ICD-10-CM at the beginning. */
const ICD = /^([A-TV-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?)(?:\s|$)/i;

/** Looks up what was typed, role by role, in the order given; the same twice is once. */
export async function resolveCodes(executor: Executor, typed: { role: CodeRole; words: string }[]): Promise<Code[]> {
	if (typed.length === 0) return [];
	const asked = typed.map(({ role, words }, place) => ({
		place,
		words: topicWords(words),
		label: words,
		code: role === 'diagnosis' ? dotted(ICD.exec(words)?.[1] ?? '') : '',
		diagnosis: role === 'diagnosis',
	}));
	const { rows } = await sql<{
		place: number;
		code: string | null;
		codeLabel: string | null;
		topicId: Id | null;
		topicName: string | null;
		meshUi: string | null;
	}>`
		select asked.place, icd10.code, icd10.label as "codeLabel", about.id as "topicId", about.name as "topicName", about.mesh_ui as "meshUi"
		from json_to_recordset(${JSON.stringify(asked)}::json) as asked (place int, words text, label text, code text, diagnosis boolean)
			left join lateral (select code, label from icd10
				where icd10.code = asked.code or (asked.diagnosis and plain_words(icd10.label) = asked.words)
				order by icd10.code = asked.code desc, icd10.code limit 1) icd10 on true
			left join lateral (select topic.id, topic.name, topic.mesh_ui from topic_alias join topic on topic.id = topic_alias.topic_id
				where topic_alias.words in (asked.words, plain_words(icd10.label), diagnosis_words(icd10.label),
					case when asked.diagnosis then diagnosis_words(asked.label) end) and topic.mesh_ui is not null
				order by topic_alias.words = asked.words desc, topic.id limit 1) about on true
		order by asked.place`.execute(executor);
	const codes = rows.map((row, at): Code => {
		const { role, words } = typed[at] as { role: CodeRole; words: string };
		const icd = row.code !== null;
		const label = icd ? (row.codeLabel as string) : (row.topicName ?? words);
		// A device is its own words: a heading of MeSH is a class of devices.
		const own = role === 'device';
		return {
			role,
			system: own ? 'words' : icd ? 'icd10cm' : row.meshUi ? 'mesh' : 'words',
			code: own ? '' : (row.code ?? row.meshUi ?? ''),
			label: own ? words : label,
			norm: normalName(own ? words : label),
			topicId: row.topicId,
		};
	});
	return codes.filter((one, at) => codes.findIndex((other) => isSame(one, other)) === at);
}

/** A code and its own wording, one below the other, are one thing. */
const isSame = (one: Code, other: Code) =>
	one.role === other.role && one.system === other.system && one.code === other.code && one.norm === other.norm;

/** "I214" → "I21.4". */
function dotted(code: string): string {
	const plain = code.replace('.', '').toUpperCase();
	return plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain;
}
