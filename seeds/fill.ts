// Fills a network that was set up as the demonstration: the cast moves in, then a month is lived through in order of
// time, by the acts that members themselves use. Killed in the middle and run again, it goes on where it was.

import '#features/kinds.ts';
import { sql } from 'kysely';
import sharp from 'sharp';
import { startThread } from '#features/forums/start-thread.ts';
import { writePost } from '#features/posts/write-post.ts';
import { addDrawnPhoto, describePhoto } from '#kernel/attachments/add-photo.ts';
import { edit } from '#kernel/content/edit.ts';
import { removeByModerator } from '#kernel/content/remove.ts';
import { appeal } from '#kernel/decisions/appeal.ts';
import { follow } from '#kernel/people/follow.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { vote } from '#kernel/polls/vote.ts';
import { reply } from '#kernel/replies/reply.ts';
import { tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import { report } from '#kernel/reports/report.ts';
import { refreshSearch } from '#kernel/search/refresh-search.ts';
import { chooseTopic } from '#kernel/topics/choose-topic.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { cases, tellCases } from './cases/cases.ts';
import { askCohorts } from './cases/cohorts.ts';
import { gatherCollections } from './cases/collections.ts';
import { cast, castMember, door } from './cast.ts';
import { follows, repliesOf, signsOn } from './circles.ts';
import { daysAgo, minutesAfter } from './clock.ts';
import { meetClub } from './clubs.ts';
import { openCommunities } from './communities.ts';
import { appeals, claims, edits, type Pointer, removals, reports } from './desk.ts';
import { citePapers } from './evidence.ts';
import { connectCast, inviteCast } from './fill-colleagues.ts';
import { drawPortrait, moveIn, openSpaces } from './fill-members.ts';
import { fillRooms } from './fill-personas.ts';
import { fillRegister, fillVerification } from './fill-verification.ts';
import { forumThreads, openForums, pinnedThreads, readUntilYesterday } from './forums.ts';
import { hangPhantom } from './imaging.ts';
import { furnishLibrary, stockLibrary } from './library/library.ts';
import { bringNews } from './news.ts';
import { chooseWays, orderNotices, readOlderNotices, tellOfReplies } from './notices.ts';
import { type PictureKey, pictures } from './pictures/pictures.ts';
import { publishVideo, scheduleSomething, writeReposts } from './posts.ts';
import { fillProfile } from './profiles.ts';
import { askQuestions } from './questions.ts';
import { stockResources } from './resources.ts';
import type { SeedReply, SeedThread } from './thread.ts';
import { threads } from './threads/threads.ts';
import { stances, topicsOf } from './topics.ts';

const HOUR = 3_600_000;

/** How far the filling is: steps done, steps in all, what is being done. */
export type Report = (done: number, total: number, words: string) => void | Promise<void>;

export interface FillOptions {
	/** The present of the demonstration; the month lies before it. */
	now?: Date;
	/** False leaves portraits out (tests of other things). */
	portraits?: boolean;
	/** True moves the cast in and stops there (tests of the door). */
	onlyMembers?: boolean;
}

/** Something that happened in the month. */
export interface Happening {
	at: Date;
	happen: () => Promise<unknown>;
	/** Name of what it writes: the thread's key, with `#place` for a reply. */
	writes?: string;
	/** Name of what must have been written before. */
	needs?: string;
}

/**
 * Fills an empty network that was set up. Run twice it changes nothing the second time.
 */
export async function fillNetwork(told: Report, given: FillOptions = {}): Promise<void> {
	const now = given.now ?? new Date();
	const month = new Month(now);
	const happenings = month.happenings();
	const drawn = given.portraits === false ? 0 : cast.length;
	const total = 2 * cast.length + drawn + happenings.length + threads.length;
	let done = 0;
	let words = '';
	const step = async (next = words) => {
		words = next;
		await told(++done, total, words);
	};

	for (const member of [...cast].sort((a, b) => b.joined - a.joined)) {
		month.ids.set(member.handle, await moveIn(member, now));
		await step('Members move in');
	}
	if (given.onlyMembers) return;
	await month.remember();
	// Drawn while the month is lived.
	const portraits = (async () => {
		if (!drawn) return;
		for (const member of cast) {
			await drawPortrait(member, month.idOf(member.handle));
			await step();
		}
	})();
	const photos = month.hangPictures();
	for (const work of [portraits, photos]) work.catch(() => {}); // awaited below; must not end the process before
	month.spaces = await openSpaces(month.ids, month.viewerOf, now);
	month.categories = await openForums(month.spaces);
	await stockLibrary();
	await openCommunities(month.idOf.bind(month), now);
	month.forgetViewers();
	words = 'A month of discussions';
	for (const one of happenings) {
		await one.happen();
		await step('A month of discussions');
	}
	await fillRooms((handle) => readViewerOf(month.idOf(handle)), now);
	month.forgetViewers();
	await furnishLibrary(month.viewerOf);
	for (const thread of threads) {
		await month.sign(thread);
		await step('Thanks and agreement');
	}
	for (const member of cast) {
		await fillProfile(member.handle, await month.viewerOf(member.handle));
		await step('Profiles');
	}
	// Who agreed to be asked by whom stands in the profiles.
	await connectCast(month.viewerOf, now);
	await inviteCast((handle) => month.idOf(handle), now);
	await readUntilYesterday(
		now,
		door.map((one) => month.idOf(one.handle)),
	);
	words = 'Portraits';
	await Promise.all([portraits, photos]);
	await fillRegister();
	await askQuestions(month.viewerOf, now);
	await citePapers(month.viewerOf, month.spaces.get('physicians'), now);
	await meetClub((handle) => readViewerOf(month.idOf(handle)), now);
	await hangPhantom(month.viewerOf, month.spaces.get('physicians') as Id, now);
	await writeReposts(month.viewerOf, (key) => month.threadOf(key), now);
	const caseIds = await tellCases(month.viewerOf, month.spaces.values(), now);
	await gatherCollections(month.viewerOf, caseIds, now);
	await bringNews(month.viewerOf, month.spaces, now);
	await stockResources((handle) => readViewerOf(month.idOf(handle)), month.spaces.get('nursing-practice') as Id, now);
	await askCohorts(month.viewerOf, cases, now);
	await publishVideo(month.viewerOf, now);
	await scheduleSomething(month.viewerOf, now);
	await month.stateClaims();
	await fillVerification(month.viewerOf, now);
	await month.chooseTopics();
	await refreshSearch();
	await chooseWays(month.viewerOf);
	await tellOfReplies();
	await orderNotices();
	await readOlderNotices(
		new Date(now.getTime() - 36 * HOUR),
		door.map((one) => one.handle),
	);
}

/** The month before `now`, as it is lived. */
export class Month {
	readonly now: Date;
	readonly ids = new Map<string, Id>();
	spaces = new Map<string, Id>();
	/** By "space name". */
	categories = new Map<string, Id>();
	private viewers = new Map<string, Promise<Viewer>>();
	/** Content ids by thread key; replies as "key#place". */
	private written = new Map<string, Id>();
	private before = new Map<string, Id>();
	private followed = new Set<string>();

	constructor(now: Date) {
		this.now = now;
	}

	idOf(handle: string): Id {
		const id = this.ids.get(handle);
		if (!id) throw new Error(`“${handle}” did not move in`);
		return id;
	}

	threadOf(key: string): Id {
		const id = this.written.get(key);
		if (!id) throw new Error(`thread “${key}” was not written`);
		return id;
	}

	viewerOf = (handle: string): Promise<Viewer> => {
		let viewer = this.viewers.get(handle);
		if (!viewer) {
			viewer = readViewerOf(this.idOf(handle));
			this.viewers.set(handle, viewer);
		}
		return viewer;
	};

	/** Rights changed: read them afresh. */
	forgetViewers(): void {
		this.viewers.clear();
	}

	/** Everything that happened, in order of time. */
	happenings(): Happening[] {
		const list: Happening[] = [];
		/** When the last word of a thread was written. */
		const ends = new Map<string, Date>();
		for (const thread of threads) {
			const at = daysAgo(this.now, thread.ago, thread.clock, castMember(thread.by).timeZone);
			list.push({ at, writes: thread.key, happen: () => this.post(thread, at) });
			const replies = repliesOf(thread);
			const last = Math.max(0, ...replies.map((one) => one.after));
			replies.forEach((one, place) => {
				const when = minutesAfter(at, one.after, last, this.now);
				const writes = `${thread.key}#${place}`;
				list.push({
					at: when,
					writes,
					needs: thread.key,
					happen: () => this.answer(thread, replies, one, place, when),
				});
			});
			ends.set(thread.key, minutesAfter(at, last, last, this.now));
			for (const change of edits.filter((one) => one.thread === thread.key)) {
				const when = minutesAfter(at, change.minutesLater, change.minutesLater, this.now);
				list.push({ at: when, needs: thread.key, happen: () => this.correct(thread, when) });
			}
		}
		for (const one of follows()) {
			const at = new Date(this.now.getTime() - one.ago * 24 * HOUR);
			list.push({ at, happen: () => this.meet(one.by, one.whom, at) });
		}
		for (const one of reports) list.push(this.said(one.about, one.hoursAgo, ends, (at) => this.complain(one, at)));
		for (const one of removals) {
			const complaint = { about: one.about, by: one.reportedBy, reason: 'promotion' as const, details: one.reason };
			list.push(this.said(one.about, one.hoursAgo + 2, ends, (at) => this.complain(complaint, at)));
			list.push(this.said(one.about, one.hoursAgo, ends, (at) => this.remove(one, at), 2));
		}
		for (const one of appeals) list.push(this.said(one.about, one.hoursAgo, ends, (at) => this.appeal(one, at), 3));
		return list.sort((a, b) => a.at.getTime() - b.at.getTime());
	}

	/**
	 * What is said of a thread comes so many hours ago, but never before the thread's last word: threads stand on their
	 * authors' clocks, so that how long ago one was depends on the hour of now.
	 * @param minutes least time between the thread's last word and this.
	 */
	private said(
		about: Pointer,
		hours: number,
		ends: Map<string, Date>,
		happen: (at: Date) => Promise<unknown>,
		minutes = 1,
	): Happening {
		const end = ends.get(about.thread)?.getTime() ?? 0;
		const at = new Date(Math.max(this.now.getTime() - hours * HOUR, end + minutes * 60_000));
		return { at, needs: about.thread, happen: () => happen(at) };
	}

	/** What an earlier run did, read once: a second run has next to nothing to do. */
	async remember(): Promise<void> {
		const keys = await sql<{ handle: string; key: string; id: Id }>`
			select p.handle, i.key, i.result_id::text as id from idempotency i join principal p on p.id = i.principal_id
			where i.key like 'demonstration:%' and i.result_id is not null`.execute(db);
		for (const row of keys.rows) this.before.set(`${row.handle} ${row.key}`, row.id);
		const pairs = await sql<{ by: string; whom: string }>`
			select me.handle as by, other.handle as whom from follow
				join principal me on me.id = follow.follower_id join principal other on other.id = follow.principal_id
			where me.id = any(${[...this.ids.values()]}::bigint[])`.execute(db);
		for (const row of pairs.rows) this.followed.add(`${row.by} ${row.whom}`);
	}

	private earlier(handle: string, key: string): Id | null {
		return this.before.get(`${handle} ${key}`) ?? null;
	}

	private async meet(by: string, whom: string, at: Date): Promise<void> {
		if (!this.followed.has(`${by} ${whom}`)) await follow(await this.viewerOf(by), whom, at);
	}

	private async post(thread: SeedThread, at: Date): Promise<void> {
		const key = `demonstration:${thread.key}`;
		let id = this.earlier(thread.by, key);
		if (!id) {
			const viewer = await this.viewerOf(thread.by);
			const attachmentIds: Id[] = [];
			for (const picture of thread.photos ?? []) attachmentIds.push(await this.hang(thread, picture));
			const change = edits.find((one) => one.thread === thread.key);
			const spaceId = thread.space ? (this.spaces.get(thread.space) ?? null) : null;
			const words = {
				language: thread.language,
				markdown: change ? thread.text.replace(change.now, change.first) : thread.text,
				topics: topicsOf[thread.key] ?? [],
				attachmentIds,
				key,
				attested: true,
				at,
			};
			const [title, category] = forumThreads[thread.key] ?? [null];
			id =
				title && spaceId
					? await startThread(viewer, {
							...words,
							spaceId,
							title,
							poll: thread.poll && {
								options: thread.poll.options,
								several: false,
								days: 14,
								results: 'voted',
								byProfession: true,
							},
							categoryId: this.categories.get(`${thread.space} ${category}`) ?? null,
						})
					: await writePost(viewer, { ...words, audience: thread.audience, spaceId });
			for (const [handle, option] of thread.poll?.votes ?? []) await vote(await this.viewerOf(handle), id, [option]);
			if (pinnedThreads.includes(thread.key))
				await sql`update thread_detail set pinned_at = ${at}, pinned_by = ${this.idOf(thread.by)} where content_id = ${id}`.execute(
					db,
				);
		}
		this.written.set(thread.key, id);
	}

	/** Photos take the way of every upload, through a process of their own, one at a time: begun early, waited for late. */
	private uploads = new Map<PictureKey, Promise<Id>>();

	async hangPictures(): Promise<void> {
		for (const thread of [...threads].sort((a, b) => b.ago - a.ago)) {
			if (!thread.photos || this.earlier(thread.by, `demonstration:${thread.key}`)) continue;
			for (const picture of thread.photos) await this.hang(thread, picture);
		}
	}

	private hang(thread: SeedThread, picture: PictureKey): Promise<Id> {
		let upload = this.uploads.get(picture);
		if (!upload) {
			const { draw, alt, veiled } = { veiled: false, ...pictures[picture] };
			upload = (async () => {
				const by = await readViewerOf(this.idOf(thread.by));
				const drawn = await sharp(Buffer.from(draw())).png().toBuffer();
				const id = await addDrawnPhoto(by, drawn, alt, `demonstration:${thread.key}:${picture}`);
				if (veiled) await describePhoto(by, id, alt, true);
				return id;
			})();
			this.uploads.set(picture, upload);
		}
		return upload;
	}

	private async answer(thread: SeedThread, all: SeedReply[], one: SeedReply, place: number, at: Date): Promise<void> {
		const key = `demonstration:${thread.key}:${place}`;
		let id = this.earlier(one.by, key);
		if (!id) {
			const parent = all.findIndex((other) => other.replies.includes(one));
			id = await reply(await this.viewerOf(one.by), {
				parentId: this.writtenAt(parent < 0 ? thread.key : `${thread.key}#${parent}`),
				language: one.language ?? thread.language,
				markdown: one.text,
				key,
				attested: true,
				at,
			});
			// The job that reply() left does the same; done here, notices come in order of time.
			await tellOfReply({ contentId: id });
		}
		this.written.set(`${thread.key}#${place}`, id);
	}

	private writtenAt(name: string): Id {
		const id = this.written.get(name);
		if (!id) throw new Error(`nothing was written at “${name}”`);
		return id;
	}

	private async correct(thread: SeedThread, at: Date): Promise<void> {
		const id = this.writtenAt(thread.key);
		await edit(await this.viewerOf(thread.by), id, { markdown: thread.text, attested: true });
		await sql`update content set edited_at = ${at} where id = ${id}`.execute(db);
		await sql`update revision set revised_at = ${at} where content_id = ${id}`.execute(db);
	}

	private find(about: Pointer): Id {
		if (!about.replyBy) return this.writtenAt(about.thread);
		const thread = threads.find((one) => one.key === about.thread);
		const place = thread ? repliesOf(thread).findIndex((one) => one.by === about.replyBy) : -1;
		return this.writtenAt(`${about.thread}#${place}`);
	}

	private async complain(
		one: { about: Pointer; by: string; reason: 'patient-privacy' | 'promotion'; details: string },
		at: Date,
	): Promise<void> {
		const id = this.find(one.about);
		const known = await db
			.selectFrom('report')
			.select('id')
			.where('content_id', '=', id)
			.where('reporter_id', '=', this.idOf(one.by))
			.executeTakeFirst();
		if (known) return;
		await report(await this.viewerOf(one.by), id, { reason: one.reason, details: one.details });
		await sql`update report set reported_at = ${at} where content_id = ${id} and reporter_id = ${this.idOf(one.by)}`.execute(
			db,
		);
	}

	private async remove(one: (typeof removals)[number], at: Date): Promise<void> {
		const id = this.find(one.about);
		const known = await db.selectFrom('removal').select('content_id').where('content_id', '=', id).executeTakeFirst();
		if (known) return;
		await removeByModerator(await this.viewerOf(one.by), id, { rule: one.rule, reason: one.reason });
		await sql`update content set removed_at = ${at} where id = ${id}`.execute(db);
		await sql`update removal set removed_at = ${at} where content_id = ${id}`.execute(db);
		await sql`update report set decided_at = ${at} where content_id = ${id}`.execute(db);
		await sql`update decision set decided_at = ${at} where content_id = ${id}`.execute(db);
		await sql`update notice set created_at = ${at} where fact in (select 'removal:' || decision.id from decision where content_id = ${id})
			or fact in (select 'report:' || report.id from report where content_id = ${id})`.execute(db);
	}

	private async appeal(one: (typeof appeals)[number], at: Date): Promise<void> {
		const id = this.find(one.about);
		const decision = await db.selectFrom('decision').select('id').where('content_id', '=', id).executeTakeFirst();
		if (!decision) return;
		await appeal(await this.viewerOf(one.by), decision.id, { words: one.words, token: null, attested: true });
		await sql`update appeal set made_at = ${at} where decision_id = ${decision.id}`.execute(db);
		await sql`update notice set created_at = ${at} where fact in (select 'appeal:' || id from appeal where decision_id = ${decision.id})`.execute(
			db,
		);
	}

	/** The small signs below a thread, taken-away ones aside. */
	async sign(thread: SeedThread): Promise<void> {
		if (removals.some((one) => one.about.thread === thread.key)) return;
		const below = repliesOf(thread);
		const targets = [
			{ by: thread.by, name: thread.key },
			...below.map((one, place) => ({ by: one.by, name: `${thread.key}#${place}` })),
		];
		const signs = targets.flatMap((target, place) =>
			signsOn(thread, target.by, place).map(({ by, sign }) => ({
				content_id: this.writtenAt(target.name),
				principal_id: this.idOf(by),
				sign,
			})),
		);
		// One statement a thread in place of react() two thousand times; who may see the thread was asked of the seeds. Each is given within
		// a day after its text, so that nobody is told of a month's thanks at once.
		await sql`with given as (
				insert into reaction (content_id, principal_id, sign, reacted_at)
				select one.content_id, one.principal_id, sign, greatest(content.published_at, least(${this.now}::timestamptz - interval '3 hours',
					content.published_at + interval '1 minute' * (20 + (row_number() over () * 47) % 1400)))
				from json_to_recordset(${JSON.stringify(signs)}::json) as one (content_id bigint, principal_id bigint, sign text)
					join content on content.id = one.content_id
				on conflict do nothing returning content_id
			) insert into tally as t (content_id, reactions) select content_id, count(*)::int from given group by content_id
				on conflict (content_id) do update set reactions = t.reactions + excluded.reactions`.execute(db);
	}

	/** Which topics some follow and mute. */
	async chooseTopics(): Promise<void> {
		for (const one of stances) {
			const viewer = await this.viewerOf(one.by);
			for (const slug of one.follow) await chooseTopic(viewer, slug, 'follow');
			for (const slug of one.mute) await chooseTopic(viewer, slug, 'mute');
		}
	}

	/** Claims that wait at the checkers' desk, as they were stated over the last days. */
	async stateClaims(): Promise<void> {
		for (const one of claims) {
			const memberId = this.idOf(one.by);
			await sql`insert into claim (id, member_id, profession, country, register, number, stated_name, note, state, findings, stated_at)
				select ${mintId()}, ${memberId}, ${one.profession}, ${one.country}, ${one.register}::text, ${one.number}::text, ${one.statedName},
					${one.note}, ${one.contested ? 'contested' : 'waiting'}, ${JSON.stringify({ codes: [one.found] })}::jsonb, ${new Date(this.now.getTime() - one.hoursAgo * HOUR)}
				where not exists (select from claim where member_id = ${memberId} and profession = ${one.profession})`.execute(
				db,
			);
		}
	}
}
