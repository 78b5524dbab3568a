// Every task of the worker, by name. Each feature brings its own; a task without a handler does not compile.

import '#features/kinds.ts';
import { accountTasks } from '#features/accounts/tasks.ts';
import { attachmentTasks } from '#kernel/attachments/sweep-attachments.ts';
import { lookThrough } from '#kernel/citations/look-through.ts';
import { guessAnew } from '#kernel/content/guess-anew.ts';
import { renderAnew } from '#kernel/content/render-anew.ts';
import { writingTasks } from '#kernel/idempotency/tidy-writing.ts';
import { lookAtLink } from '#kernel/links/link-card.ts';
import { linkMentions } from '#kernel/mentions/link-mentions.ts';
import { tellOfNews } from '#kernel/notices/tell-of-news.ts';
import { peopleTasks } from '#kernel/people/index-names.ts';
import { tellFollowers, tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import { tellOfRepost } from '#kernel/reposts/tell-of-repost.ts';
import { searchTasks } from '#kernel/search/tasks.ts';
import { usefulTasks } from '#kernel/stream/count-useful.ts';
import { uploadTasks } from '#kernel/uploads/resumable-upload.ts';
import type { Tasks } from '#platform/jobs.server.ts';
import { caseTasks } from './cases/tasks.ts';
import { clubTasks } from './clubs/remind.ts';
import { cohortTasks } from './cohorts/tasks.ts';
import { digestTasks } from './digest/tasks.ts';
import { imagingTasks } from './imaging/index.ts';
import { invitationTasks } from './invitations/index.ts';
import { leavingTasks } from './leaving/tasks.ts';
import { evidenceTasks } from './library/evidence/tasks.ts';
import { medlineTasks } from './library/load-medline.ts';
import { libraryTasks } from './library/search/tell-searchers.ts';
import { newsTasks } from './news/tasks.ts';
import { noticeTasks } from './notices/tasks.ts';
import { opinionTasks } from './opinions/tasks.ts';
import { personaTasks } from './personas/batches.ts';
import { questionTasks } from './questions/tasks.ts';
import { registerTasks } from './registers/tasks.ts';
import { resourceTasks } from './resources/note-use.ts';
import { scheduledTasks } from './scheduled/publish-scheduled.ts';
import { solvingTasks } from './solving/tell-solvers.ts';
import { verificationTasks } from './verification/tasks.ts';

export const tasks: Tasks = {
	...accountTasks,
	...caseTasks,
	...clubTasks,
	...cohortTasks,
	// Loaded when it is wanted: a network in earnest carries none of the demonstration.
	'demonstration.fill': async (payload) => {
		const { fillDemonstration } = await import('#features/setting-up/fill-demonstration.ts');
		await fillDemonstration(payload);
	},
	...attachmentTasks,
	...evidenceTasks,
	'link.look': (payload) => lookAtLink(payload),
	'look-for-citations': lookThrough,
	'mentions.link': linkMentions,
	'guess-anew': guessAnew,
	'render-anew': renderAnew,
	...imagingTasks,
	'tell-of-news': tellOfNews,
	...invitationTasks,
	'reply.followed': tellFollowers,
	'reply.published': tellOfReply,
	'repost.published': tellOfRepost,
	...medlineTasks,
	...libraryTasks,
	...leavingTasks,
	...newsTasks,
	...noticeTasks,
	...peopleTasks,
	...opinionTasks,
	...personaTasks,
	...questionTasks,
	...registerTasks,
	...resourceTasks,
	...scheduledTasks,
	...searchTasks,
	...solvingTasks,
	...uploadTasks,
	...usefulTasks,
	...digestTasks,
	...writingTasks,
	...verificationTasks,
};

/** What runs by the clock (graphile-worker's crontab, in UTC); a name there may hold no dot. */
export const schedule = `
0 * * * * lapse-credentials
* * * * * expire-consents
27 * * * * ask-outcomes
17 3 * * * sweep-attachments ?fill=1d
*/5 * * * * resume-loads
*/5 * * * * index-names
*/10 * * * * render-anew
*/10 * * * * guess-anew
*/10 * * * * look-for-citations
23 * * * * refresh-works
*/5 * * * * tell-of-news
33 * * * * count-sources
*/10 * * * * remind-clubs
*/10 * * * * sweep-uploads
*/10 * * * * pass-on-opinions
13 * * * * pass-on-questions
*/10 * * * * saved-searches
*/10 * * * * kept-case-filters
*/10 * * * * library-alerts
* * * * * news-due
47 3 * * * sweep-news
37 2 * * * refresh-search
41 2 * * * count-case-marks
49 2 * * * ask-for-cohorts
7 * * * * send-digests
47 2 * * * recount-useful
17 3 * * * tidy-accounts
7 0 * * * forget-uses
37 3 * * * tidy-invitations
27 3 * * * tidy-writing
37 3 * * * sweep-exports
57 3 * * * sweep-imaging
0 0 * * * complete-persona-batches
`;
