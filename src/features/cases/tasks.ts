// What the worker does for cases.

import { findAlike } from './base/alike.ts';
import { lookForKeptFilters } from './base/tell-of-new-cases.ts';
import { countCaseMarks, markAll } from './base/write-marks.ts';
import { tellConsentNarrowed } from './consent/narrow-to-consent.ts';
import { eraseCase, expireConsents, tellConsentEnded } from './consent/withdraw-consent.ts';
import { askOutcomes } from './outcomes.ts';

export const caseTasks = {
	'case.alike': findAlike,
	'cases.mark-all': markAll,
	'count-case-marks': countCaseMarks,
	'kept-case-filters': lookForKeptFilters,
	'ask-outcomes': async () => void (await askOutcomes()),
	'case.consent-ended': tellConsentEnded,
	'case.consent-narrowed': tellConsentNarrowed,
	'case.erase': eraseCase,
	'expire-consents': async () => void (await expireConsents()),
};
