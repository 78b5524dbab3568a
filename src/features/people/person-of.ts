// A byline as the parts of src/ui show a person.

import type { Byline } from '#kernel/people/byline.ts';
import { shortId } from '#platform/ids.ts';
import type { Person } from '#ui/person.ts';

/** @param width of the portrait in pixels, one of those that are kept. */
export function personOf(byline: Byline, width: 96 | 384 = 96): Person {
	return {
		name: byline.name,
		href: byline.path,
		portrait: byline.portraitId ? `/files/${shortId(byline.portraitId)}/${width}` : byline.emblem,
		former: byline.former,
		line: byline.line,
		proof: byline.proof,
		industry: byline.industry,
		kind: byline.persona ? 'persona' : 'member',
	};
}
