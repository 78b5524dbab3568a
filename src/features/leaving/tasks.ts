import { eraseMember } from './erase-member.ts';
import { makeExport, sweepExports } from './make-export.ts';

export const leavingTasks = { 'erase-member': eraseMember, 'make-export': makeExport, 'sweep-exports': sweepExports };
