// The shape of the database, gathered from the places that own the rows: each tables.ts adds its own with
// `declare module '#platform/tables.ts' { interface Tables { … } }`, so no central schema file grows.

// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Tables {}
