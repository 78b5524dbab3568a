// What the worker does for cases.

import { eraseCase, expireConsents, tellConsentEnded } from './consent/withdraw-consent.ts';
import { askOutcomes } from './outcomes.ts';

export const caseTasks = {
	'ask-outcomes': async () => void (await askOutcomes()),
	'case.consent-ended': tellConsentEnded,
	'case.erase': eraseCase,
	'expire-consents': async () => void (await expireConsents()),
};
