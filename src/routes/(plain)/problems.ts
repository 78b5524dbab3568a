/** The problems that belong to a field: '' is about the whole form and stands above it. */
export function fieldProblems(problems: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(problems).filter(([field]) => field !== ''));
}
