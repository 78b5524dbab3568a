// How well somebody's certainty fits what turned out: Brier GW, "Verification of forecasts expressed in terms of probability",
// Monthly Weather Review 1950;78:1–3, in its form for one event.

export interface Forecast {
	/** Said before the outcome: how probable it is that the first diagnosis is right, from 0 to 1. */
	probability: number;
	/** Was it? */
	right: boolean;
}

export interface Calibration {
	cases: number;
	/** Mean of (probability − outcome)², from 0 (always certain and right) to 1; 0.25 is what always saying 50 % gets. */
	brier: number;
	/** Share of first diagnoses that were right. */
	accuracy: number;
	/** Mean probability that was said. Above the accuracy: more certain than right. */
	certainty: number;
}

/** Null for nobody's first case. */
export function calibrationOf(forecasts: readonly Forecast[]): Calibration | null {
	if (forecasts.length === 0) return null;
	const mean = (of: (one: Forecast) => number) => forecasts.reduce((sum, one) => sum + of(one), 0) / forecasts.length;
	return {
		cases: forecasts.length,
		brier: mean(({ probability, right }) => (probability - (right ? 1 : 0)) ** 2),
		accuracy: mean(({ right }) => (right ? 1 : 0)),
		certainty: mean(({ probability }) => probability),
	};
}
