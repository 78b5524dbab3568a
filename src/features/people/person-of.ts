// A byline as the parts of src/ui show a person.

import type { Byline } from '#kernel/people/byline.ts';
import { shortId } from '#platform/ids.ts';
import type { Person } from '#ui/person.ts';

/** @param width of the portrait in pixels, one of those that are kept. */
export function personOf(byline: Byline, width: 96 | 384 = 96): Person {
	return {
		name: byline.name,
		href: `/people/${byline.handle}`,
		portrait: byline.portraitId && `/files/${shortId(byline.portraitId)}/${width}`,
		line: byline.line,
		proof: byline.proof,
		industry: byline.industry,
		kind: byline.persona ? 'persona' : 'member',
	};
}
