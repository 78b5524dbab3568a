// What reading pages gain from script. Everything on them works without it; each part looks for its own marks.

import { loadWords } from '#words/said.ts';
import { fetchArabicWhenSeen } from './arabic.ts';
import { saveByItself } from './autosave.ts';
import { completeCodes } from './code-lines.ts';
import { comeBackToForms } from './come-back.ts';
import { offerCopying } from './copy.ts';
import { openDialogs } from './dialogs.ts';
import { offerDocument } from './document.ts';
import { keepDrafts } from './drafts.ts';
import { wordFileFields } from './file-fields.ts';
import { watchForms } from './forms.ts';
import { checkIdentifiers } from './identifiers.ts';
import { keepPages } from './kept-pages.ts';
import { listenKeys } from './keys.ts';
import { listenLive } from './live.ts';
import { needsPlain } from './markdown-marks.ts';
import { completeNamesInFields } from './mentions.ts';
import { sendWhenOnline } from './outbox.ts';
import { offerPasskeys } from './passkeys.ts';
import { preparePhotos } from './photos.ts';
import { playInPlace } from './play-in-place.ts';
import { offerPush } from './push.ts';
import { pressReactions } from './reactions.ts';
import { linkMarks, offerViewer } from './series.ts';
import { followSession } from './session.ts';
import { offerShared } from './shared.ts';
import { offerSignatures } from './signature.ts';
import { showSimilar } from './similar.ts';
import { suggestWhileTyping } from './suggest.ts';
import { refreshTimes } from './times.ts';
import { completeTopics } from './topics.ts';
import { keepTyped } from './typed.ts';
import { weighUniqueness } from './uniqueness.ts';
import { sendLargeForms } from './uploads.ts';
import { lookAtVideos } from './videos.ts';

/** Nothing waits in English; elsewhere the words come first. */
loadWords(begin);

function begin(): void {
	fetchArabicWhenSeen();
	// Before what looks at the fields: the button that publishes says who will read it.
	keepTyped();
	watchForms();
	wordFileFields();
	comeBackToForms();
	keepDrafts();
	preparePhotos();
	checkIdentifiers();
	weighUniqueness();
	showSimilar();
	pressReactions();
	openDialogs();
	listenKeys();
	refreshTimes();
	completeTopics();
	completeCodes();
	completeNamesInFields();
	lookAtVideos();
	sendLargeForms();
	playInPlace();
	listenLive();
	suggestWhileTyping();
	offerCopying();
	offerPasskeys();
	offerPush();
	offerViewer();
	offerDocument();
	linkMarks();
	saveByItself();
	offerSignatures();
	keepPages();
	sendWhenOnline();
	void offerShared();
	followSession();
}

// What may go with a post comes with the first focus and stays: were it shown by the focus alone, it would be gone for the moment in
// which Tab takes the focus from the field to it, and the focus with it.
const beginPost = (target: EventTarget | null) => {
	if (target instanceof HTMLTextAreaElement) target.closest('.composer-post')?.setAttribute('data-begun', '');
};
beginPost(document.activeElement);
document.addEventListener('focusin', ({ target }) => beginPost(target));

// The editor is large, so it comes when somebody is about to write.
document.addEventListener('focusin', async ({ target }) => {
	if (!(target instanceof HTMLTextAreaElement) || target.dataset.rich !== '') return;
	if (needsPlain(target.value)) return;
	target.dataset.rich = 'coming';
	// Whoever has gone on meanwhile keeps the plain field: an editor, higher by its tools, would push what they are at out of sight.
	const editor = await import('./editor.ts').catch(() => null); // off line: the plain field does the same
	if (editor && document.activeElement === target) editor.enrich(target);
	else target.dataset.rich = '';
});

if ('serviceWorker' in navigator && location.protocol !== 'file:')
	navigator.serviceWorker.register('/service-worker.js').catch(() => {});
