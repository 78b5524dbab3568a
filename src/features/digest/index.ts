// The front door of the digest for other features.

export { chooseQuietHours, type QuietHours, quietUntil, readQuietHours } from './quiet-hours.ts';
