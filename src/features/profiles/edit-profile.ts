// A member's own page: what stands on it, and changing it. Nothing here proves anything.

import { audit } from '#kernel/audit/audit.ts';
import { keepNamed } from '#kernel/citations/name-works.ts';
import { languageOfSelf } from '#kernel/content/guess-anew.ts';
import type { Visibility } from '#kernel/people/field-visible-to.ts';
import { professions } from '#kernel/people/professions.ts';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { refreshGates } from '#kernel/spaces/refresh-rights.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { oneLine, someLines } from './check-entry.ts';
import { languages, timeZones } from './choices.ts';
import { checkVisibility } from './edit-entries.ts';
import { readOrcid } from './read-reference.ts';
import { havePage } from './set-up-page.ts';

export interface OwnProfile {
	headline: string;
	headlineVisibility: Visibility;
	about: string;
	aboutVisibility: Visibility;
	/** ORCID iD, or empty. */
	orcid: string;
	orcidVisibility: Visibility;
	/** BCP 47: the language that one's posts are taken to be in. */
	language: string;
	/** IANA. */
	timeZone: string;
	showsPresence: boolean;
	/** As stated; proves nothing. Code of src/kernel/people/professions.ts, or empty. */
	profession: string;
	/** ISO 3166-1 alpha-2, or empty. */
	country: string;
	/** Whom one works for, when the stated profession is industry; else empty. */
	company: string;
}

export const LONGEST = { headline: 160, about: 4000, company: 120 } as const;

export async function readOwnProfile(viewer: Viewer): Promise<OwnProfile> {
	const me = requireMember(viewer).memberId;
	const row = await db
		.selectFrom('member')
		.innerJoin('principal', 'principal.id', 'member.id')
		.leftJoin('profile_page', 'profile_page.member_id', 'member.id')
		.select([
			'headline',
			'about',
			'orcid',
			'headline_visibility as headlineVisibility',
			'about_visibility as aboutVisibility',
			'orcid_visibility as orcidVisibility',
			'language',
			'time_zone as timeZone',
			'shows_presence as showsPresence',
			'member.profession',
			'member.country',
			'company',
		])
		.where('member.id', '=', me)
		.executeTakeFirstOrThrow();
	return {
		...row,
		headlineVisibility: row.headlineVisibility ?? 'members',
		aboutVisibility: row.aboutVisibility ?? 'members',
		orcid: row.orcid ?? '',
		orcidVisibility: row.orcidVisibility ?? 'members',
		profession: row.profession ?? '',
		country: row.country ?? '',
		company: row.company ?? '',
	};
}

/**
 * Changes the viewer's own profile. Whoever states industry names the company, and is badged "Industry · company"
 * everywhere from then on. Changing or leaving it is possible, since people change their work; never silently: it needs
 * a tick, and it is written to the audit log, where administrators find it.
 */
export async function editProfile(
	viewer: Viewer,
	typed: OwnProfile,
	sure: { attested?: boolean; leavesIndustry?: boolean; knowing?: boolean } = {},
): Promise<void> {
	const me = requireConfirmed(viewer).memberId;
	const profile = { ...typed, headline: oneLine(typed.headline), about: someLines(typed.about) };
	const company = profile.profession === 'industry' ? oneLine(profile.company) : '';
	check(profile, company);
	const orcid = profile.orcid.trim() === '' ? '' : readOrcid(profile.orcid);
	if (orcid === null)
		throw new Refusal('invalid', 'This is no ORCID iD: sixteen digits, of which the last one checks the others.', {
			field: 'orcid',
		});
	screenWriting([profile.headline, profile.about, company], 'advise', sure.attested ?? false);
	const aboutLanguage = await languageOfSelf(profile.headline, profile.about, profile.language);
	await transact(async (trx) => {
		await setWork(trx, me, { ...profile, company }, sure.leavesIndustry ?? false);
		await trx
			.updateTable('member')
			.set({
				headline: profile.headline,
				about: profile.about,
				about_language: aboutLanguage,
				language: profile.language,
				time_zone: profile.timeZone,
				shows_presence: profile.showsPresence,
			})
			.where('id', '=', me)
			.execute();
		await keepNamed(trx, {
			place: 'profile',
			rowId: me,
			memberId: me,
			texts: [profile.headline, profile.about],
			knowing: sure.knowing ?? false,
		});
		await havePage(trx, me);
		await trx
			.updateTable('profile_page')
			.set({
				headline_visibility: checkVisibility(profile.headlineVisibility),
				about_visibility: checkVisibility(profile.aboutVisibility),
				orcid,
				orcid_visibility: checkVisibility(profile.orcidVisibility),
			})
			.where('member_id', '=', me)
			.execute();
	});
}

/** What somebody says to do for a living; proves nothing. */
export type Work = Pick<OwnProfile, 'profession' | 'country' | 'company'>;

/** States what the viewer does for a living, and nothing else of the profile; as editProfile does it. */
export async function stateWork(viewer: Viewer, typed: Work, sure: { leavesIndustry?: boolean } = {}): Promise<void> {
	const me = requireConfirmed(viewer).memberId;
	const work = { ...typed, company: typed.profession === 'industry' ? oneLine(typed.company) : '' };
	checkWork(work);
	screenWriting([work.company], 'advise', false);
	await transact((trx) => setWork(trx, me, work, sure.leavesIndustry ?? false));
}

async function setWork(trx: Executor, me: Id, work: Work, leavesIndustry: boolean): Promise<void> {
	const was = await trx
		.selectFrom('principal')
		.select('company')
		.where('id', '=', me)
		.forNoKeyUpdate()
		.executeTakeFirstOrThrow();
	if (was.company !== null && work.company === '' && !leavesIndustry)
		throw new Refusal('invalid', 'Confirm that you no longer work for the company: it is written to the audit log.', {
			field: 'leavesIndustry',
		});
	await trx
		.updateTable('member')
		.set({ profession: work.profession || null, country: work.country || null })
		.where('id', '=', me)
		.execute();
	if ((was.company ?? '') === work.company) return;
	await trx
		.updateTable('principal')
		.set({ company: work.company || null })
		.where('id', '=', me)
		.execute();
	// Spaces that keep industry out close at once, those that admit it give its right.
	await refreshGates(trx, me);
	const act = was.company === null ? 'enter' : work.company === '' ? 'leave' : 'change';
	await audit(trx, me, `industry.${act}`, { kind: 'member', id: me });
}

const wrong = (field: string, sentence: string) => new Refusal('invalid', sentence, { field });

function checkWork({ profession, country, company }: Work): void {
	if (company.length > LONGEST.company) throw wrong('company', `${LONGEST.company} characters are the most here.`);
	if (profession === 'industry' && company === '')
		throw wrong('company', 'Name the company: it stands beside your name wherever you write.');
	if (profession !== '' && !professions.some(({ code }) => code === profession))
		throw wrong('profession', 'Choose one of the professions.');
	if (country !== '' && !/^[A-Z]{2}$/.test(country)) throw wrong('country', 'Choose one of the countries.');
}

function check(profile: OwnProfile, company: string): void {
	if (profile.headline.length > LONGEST.headline)
		throw wrong('headline', `${LONGEST.headline} characters are the most here.`);
	if (profile.about.length > LONGEST.about) throw wrong('about', `${LONGEST.about} characters are the most here.`);
	checkWork({ ...profile, company });
	if (!languages.some(({ value }) => value === profile.language))
		throw wrong('language', 'Choose one of the languages.');
	if (!timeZones.includes(profile.timeZone)) throw wrong('timeZone', 'Choose one of the time zones.');
}
