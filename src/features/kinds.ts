// The only list of all kinds, of the tools of a space, and of what knows papers and whom they concern. A new one adds its line here and nothing in the kernel.

import { sql } from 'kysely';
import { answersForFaces } from '#kernel/attachments/face-consent.ts';
import { registerConcern } from '#kernel/citations/concern.ts';
import { registerCitationSource } from '#kernel/citations/source.ts';
import { registerKind } from '#kernel/content/kind.ts';
import { replyKind } from '#kernel/replies/kind.ts';
import { registerSpaceTool } from '#kernel/spaces/tools.ts';
import { caseCoversFaces } from './cases/consent/covers-faces.ts';
import { caseKind } from './cases/kind.ts';
import { collectionKind } from './collections/kind.ts';
import { threadKind } from './forums/kind.ts';
import { medlineSource } from './library/evidence/describe-works.ts';
import { reviewKind } from './opinions/kind.ts';
import { postKind } from './posts/kind.ts';
import { answerKind, questionKind } from './questions/kind.ts';

registerKind(replyKind);
registerKind(postKind);
registerKind(threadKind);
registerKind(questionKind);
registerKind(answerKind);
registerKind(caseKind);
registerKind(reviewKind);
registerKind(collectionKind);
answersForFaces('case', caseCoversFaces);

registerCitationSource(medlineSource);
registerConcern({
	name: 'shelf',
	words: 'A paper on your shelf',
	rows: () => sql`select member_id, 'pmid:' || pmid as key from shelf_item`,
});

registerSpaceTool({
	name: 'forum',
	word: 'Forum',
	says: 'Threads with a title, in categories: for what should be found again.',
	path: (slug) => `/spaces/${slug}/forum`,
});

registerSpaceTool({
	name: 'cases',
	word: 'Cases',
	says: 'Clinical cases, told on the patient’s consent, for the members of the space alone.',
	path: (slug) => `/spaces/${slug}/cases`,
});
