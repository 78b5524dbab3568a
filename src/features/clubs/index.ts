// What other features and seeds use of clubs.

export { chooseInstrument } from './instruments/choose.ts';
export { setMeeting, setSeries } from './set-meeting.ts';
