import { idIn } from '../../../answer.ts';
import { readDiscussion, replyAction } from '../../discussion.ts';

export const load = ({ locals: { viewer }, params, url }) => readDiscussion(viewer, 'post', idIn(params.id), url);

export const actions = { reply: replyAction };
