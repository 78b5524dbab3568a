// What is fetched when somebody writes: the check, its lists, and the repairs.

export { repair, repaired } from '#kernel/screening/repair.ts';
export { Screener, screen } from '#kernel/screening/screen.ts';
