// What other features use of forums.

export { startThread } from './start-thread.ts';
export { ThreadForm, threadDraft } from './thread-form.ts';
