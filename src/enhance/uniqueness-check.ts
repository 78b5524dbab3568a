// What is fetched when somebody writes of a patient: the meter itself.

export { speaksOfPatient } from '#kernel/screening/screen.ts';
export { crowdWords, levelWords, measure, shareWords } from '#kernel/uniqueness/measure.ts';
