// What other features may know of the library.

export { readStudy } from './evidence/read-study.ts';
export { type Arrival, listArrivals } from './journals/arrivals.ts';
export { raritiesOf } from './rarity.ts';
export { ownFiles } from './shelf/own-files.ts';
