/** Nothing is counted beyond this: pages say "100+". */
export const MOST_COUNTED = 100;
