// What other features may use of cases. Visibility is the kernel's: every query over these tables joins content and asks
// visibleTo(viewer), and answerHidden('d') of case_detail d wherever the answer could be told.

export { requireAuthorship } from './authors.ts';
export { type CaseFilter, filterPairs, noFilter, readFilter } from './base/filter.ts';
export { icdAbove } from './base/icd-tree.ts';
export { levelsIn } from './base/levels.ts';
export { matchingCases } from './base/match.ts';
export { type Chosen, resolveFilter } from './base/resolve-filter.ts';
export { completeCode } from './codes/complete-code.ts';
export { normalName } from './codes/device-name.ts';
export { type Code, resolveCodes } from './codes/resolve-codes.ts';
export { diagnosisWords } from './codes/wordings.ts';
export { recordNotIdentifiable, recordSigned, recordWaiver } from './consent/record-consent.ts';
export { addDraftPhoto, startDraft } from './drafts.ts';
export { type CaseFields, type CaseWriting, readCase } from './fields.ts';
export { answerHidden } from './kind.ts';
export { type Lab, labFields } from './labs/lab.ts';
export { readCaseBase } from './list-cases.ts';
export { publishCase } from './publish-case.ts';
export { type CasePage, readCasePage, writtenBy } from './read-case.ts';
export { addUpdate, revealAnswer, settleCase } from './updates.ts';
export * from './words.ts';
