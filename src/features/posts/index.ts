// What other features use of posts.

export { PostForm, postDraft } from './post-form.ts';
export { type PostDraft, writePost } from './write-post.ts';
