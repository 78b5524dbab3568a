// What FHIR R4 says of the structure of a Consent (hl7.org/fhir/R4/consent.html), as far as ours uses it: for tests.

type Shape = { [element: string]: Rule };
/** How often: '1', '?', '+', '*'; and what: a primitive by its pattern, or a structure. */
type Rule = [often: '1' | '?' | '+' | '*', what: RegExp | Shape];

const TEXT = /\S/;
const CODE = /^\S+( \S+)*$/;
const URI = /^\S+$/;
const DATE_TIME = /^\d{4}(-\d\d(-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?)?$/;
const CODING: Shape = { system: ['?', URI], code: ['?', CODE], display: ['?', TEXT] };
const CONCEPT: Shape = { coding: ['*', CODING], text: ['?', TEXT] };
const REFERENCE: Shape = { reference: ['?', URI], display: ['?', TEXT] };
const PERIOD: Shape = { start: ['?', DATE_TIME], end: ['?', DATE_TIME] };

const CONSENT: Shape = {
	resourceType: ['1', /^Consent$/],
	id: ['?', /^[A-Za-z0-9.-]{1,64}$/],
	language: ['?', CODE],
	identifier: ['*', { system: ['?', URI], value: ['?', TEXT] }],
	status: ['1', /^(draft|proposed|active|rejected|inactive|entered-in-error)$/],
	scope: ['1', CONCEPT],
	category: ['+', CONCEPT],
	patient: ['?', REFERENCE],
	dateTime: ['?', DATE_TIME],
	performer: ['*', REFERENCE],
	organization: ['*', REFERENCE],
	policyRule: ['?', CONCEPT],
	verification: [
		'*',
		{ verified: ['1', /^true|false$/], verifiedWith: ['?', REFERENCE], verificationDate: ['?', DATE_TIME] },
	],
	provision: [
		'?',
		{
			type: ['?', /^(deny|permit)$/],
			period: ['?', PERIOD],
			action: ['*', CONCEPT],
			purpose: ['*', CODING],
			class: ['*', CODING],
		},
	],
};

/** What is against R4, by path; and its invariants: a policy (ppc-1), and a patient for privacy (ppc-2). */
export function faultsOfR4(resource: Record<string, unknown>): string[] {
	const faults = faultsIn(resource, CONSENT, 'Consent');
	if (!resource.policyRule) faults.push('ppc-1');
	if (!resource.patient) faults.push('ppc-2');
	return faults;
}

function faultsIn(value: Record<string, unknown>, shape: Shape, path: string): string[] {
	const unknown = Object.keys(value)
		.filter((name) => !shape[name])
		.map((name) => `${path}.${name} is none`);
	return [
		...unknown,
		...Object.entries(shape).flatMap(([name, rule]) => faultsOf(value[name], rule, `${path}.${name}`)),
	];
}

function faultsOf(value: unknown, [often, what]: Rule, path: string): string[] {
	if (value === undefined) return often === '1' || often === '+' ? [`${path} is missing`] : [];
	const many = often === '+' || often === '*';
	if (Array.isArray(value) !== many) return [`${path} is ${many ? 'no list' : 'a list'}`];
	const all = many ? (value as unknown[]) : [value];
	if (all.length === 0) return [`${path} is empty`];
	return all.flatMap((one) => {
		if (what instanceof RegExp) return what.test(String(one)) ? [] : [`${path} is ${String(one)}`];
		return typeof one === 'object' && one !== null
			? faultsIn(one as Record<string, unknown>, what, path)
			: [`${path} is ${String(one)}`];
	});
}
