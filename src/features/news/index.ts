// The front door of news for other features.

export { channelFeed } from './curating/channel-feed.ts';
export { newsTasks } from './tasks.ts';
