// A gate is a policy over credentials, line by line: {"any": [{"profession": "physician", "country": "US"},
// {"profession": "nurse", "right": "reply"}], "others": "read"}. The first line that fits a member decides what he or she
// may do, for as long as the credential lives that fits it. Kept in SQL alone, so that joining, refreshing, listing and
// counting cannot disagree.

import { type RawBuilder, sql } from 'kysely';
import { professions } from '#kernel/people/professions.ts';
import { specialties, specialtyAndAbove } from '#kernel/people/specialties.ts';

/**
 * One row (may, until) for a member under a gate (a jsonb expression): may is null when the member stays outside, until is
 * when the credential ends on which it rests. Whoever works for industry is industry, whatever else is proved.
 */
export function standingUnder(gate: RawBuilder<unknown>, memberId: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`(select
			case when ${gate} is null then 'post'
				when who.company is not null then ${gate}->>'industry'
				when line.may is not null then nullif(line.may, 'none')
				else ${gate}->>'others' end as may,
			case when ${gate} is null or who.company is not null or line.may is null then 'infinity'::timestamptz
				else line.until end as until
		from principal who left join lateral (
			select coalesce(clause->>'right', 'post') as may, proof.until
			from jsonb_array_elements(${gate}->'any') with ordinality as listed (clause, place)
				cross join lateral (${proofOf(sql`clause`, memberId)}) proof
			where proof.until is not null order by place limit 1) line on true
		where who.id = ${memberId})`;
}

/**
 * Until when a line of a gate fits the member; null when it does not. A workplace is an address there that was proved: it
 * says nothing about a profession, so that a line which names both asks for both.
 */
function proofOf(clause: RawBuilder<unknown>, memberId: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`select case when held is not null and works is not null then least(held, works) end as until from (select
		case when ${clause} ? 'workplace' and not ${clause} ?| array['profession', 'specialty', 'level', 'country']
			then 'infinity'::timestamptz else (
			select max(valid_until) from credential
			where member_id = ${memberId} and state = 'valid' and valid_until > now()
				and (${clause}->>'profession' is null or profession = ${clause}->>'profession'
					or ${sql.lit(GROUPS_OF)}::jsonb->profession ? (${clause}->>'profession'))
				and (${clause}->>'specialty' is null or exists (
					select from unnest(other_specialties || specialty) as one
					where one = ${clause}->>'specialty' or ${sql.lit(ABOVE)}::jsonb->one ? (${clause}->>'specialty')))
				and (${clause}->>'level' is null or level = ${clause}->>'level')
				and (${clause}->>'country' is null or country = ${clause}->>'country')) end as held,
		case when not ${clause} ? 'workplace' then 'infinity'::timestamptz else (
			select max(valid_until) from workplace_proof
			where member_id = ${memberId} and domain = ${clause}->>'workplace' and valid_until > now()) end as works) proofs`;
}

/** Names that stand in a gate for many professions. */
export const professionGroups: readonly { code: string; label: string; any: string }[] = [
	{ code: 'health', label: 'Verified health professional', any: 'Any verified health professional' },
	{ code: 'students', label: 'Student of a health profession', any: 'Any student of a health profession' },
];

// What a line of a gate means beyond its own code: a nurse practitioner is a nurse too, an interventional cardiologist a
// cardiologist. Literals, so that they are read once a plan and not once a row.
const GROUPS_OF = JSON.stringify(
	Object.fromEntries(
		professions.map(({ code, health, within, studies }) => [
			code,
			[...(within ? [within] : []), ...(health ? ['health'] : []), ...(studies !== undefined ? ['students'] : [])],
		]),
	),
);
const ABOVE = JSON.stringify(
	Object.fromEntries(
		specialties.filter((one) => one.parent !== null).map(({ code }) => [code, specialtyAndAbove(code).slice(1)]),
	),
);

/**
 * The same for a space (`s`, a row of the table space): a sub-space admits nobody whom its parent keeps out, and no
 * longer than the parent does.
 */
export function standingIn(s: string, memberId: RawBuilder<unknown>): RawBuilder<unknown> {
	const column = (name: string) => sql.ref(`${s}.${name}`);
	return sql`(select case when ${column('parent_id')} is null or above.may is not null then own.may end as may,
			least(own.until, above.until) as until
		from ${standingUnder(column('gate') as never, memberId)} own
			left join space parent on parent.id = ${column('parent_id')}
			left join lateral ${standingUnder(sql`parent.gate`, memberId)} above on parent.id is not null)`;
}
