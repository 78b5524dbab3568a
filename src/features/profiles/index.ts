// The front door of profiles for other features.

export { cvPdf } from './cv-pdf.ts';
export { jsonResume } from './json-resume.ts';
export { type Profile, readProfile } from './read-profile.ts';
