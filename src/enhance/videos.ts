// Uploading a video: a look at it first, its poster from a moment of it, and how far the upload is. Without script the form
// does the same, with a drawing for a poster.

import { setBusy } from './forms.ts';
import { announce, element } from './page.ts';

/** The poster's longer side, in pixels. */
const POSTER_SIDE = 1280;

export function uploadVideos(): void {
	const form = document.querySelector<HTMLFormElement>('form[data-video-form]');
	const input = form?.querySelector<HTMLInputElement>('input[name=video]');
	if (!form || !input) return;
	input.addEventListener('change', () => look(form, input));
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		if (form.dataset.sending === undefined) send(form);
	});
}

/** Shows the chosen video, with a button that makes the moment that is shown its poster. */
function look(form: HTMLFormElement, input: HTMLInputElement): void {
	const place = form.querySelector<HTMLElement>('[data-video-frame]');
	const poster = form.querySelector<HTMLInputElement>('input[name=poster]');
	const file = input.files?.[0];
	const most = Number(form.dataset.most);
	input.setCustomValidity(
		file && file.size > most ? `This video has more than ${Math.floor(most / 1024 / 1024)} MB. Make it smaller.` : '',
	);
	if (!place || !poster) return;
	for (const old of place.querySelectorAll('video')) URL.revokeObjectURL(old.src);
	place.replaceChildren();
	if (!file || !input.reportValidity()) return;
	const video = element('video', {
		controls: '',
		playsinline: '',
		preload: 'auto',
		'aria-label': 'The video you chose',
	});
	const use = element('button', { type: 'button', class: 'button button-second' }, 'Use this moment as the picture');
	const said = element('p', { class: 'hint' });
	// A video that this browser cannot show may still be one that the server can read.
	video.addEventListener('error', () => place.replaceChildren());
	video.addEventListener(
		'loadedmetadata',
		() => {
			video.currentTime = Math.min(1, video.duration / 10);
			video.addEventListener('seeked', () => void take(video, poster).then(() => {}), { once: true });
		},
		{ once: true },
	);
	use.addEventListener('click', async () => {
		await take(video, poster);
		said.textContent = `The picture is that of ${video.currentTime.toFixed(1)} seconds.`;
		announce(said.textContent);
	});
	video.src = URL.createObjectURL(file);
	place.append(element('figure', { class: 'video' }, video), element('div', { class: 'actions' }, use), said);
}

/** The moment that is shown, as the file of the field for the poster. */
async function take(video: HTMLVideoElement, poster: HTMLInputElement): Promise<void> {
	const scale = Math.min(1, POSTER_SIDE / Math.max(video.videoWidth, video.videoHeight));
	const canvas = element('canvas', {
		width: String(Math.round(video.videoWidth * scale)),
		height: String(Math.round(video.videoHeight * scale)),
	});
	canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', 0.9));
	if (!blob) return;
	const files = new DataTransfer();
	files.items.add(new File([blob], 'poster.webp', { type: blob.type }));
	poster.files = files.files;
	poster.dispatchEvent(new Event('change'));
}

function send(form: HTMLFormElement): void {
	const bar = form.querySelector<HTMLProgressElement>('[data-video-progress]');
	const body = new FormData(form);
	setBusy(form, true);
	const request = new XMLHttpRequest();
	let quarters = 0;
	request.upload.addEventListener('progress', ({ loaded, total }) => {
		if (!bar || !total) return;
		bar.hidden = false;
		bar.value = loaded / total;
		const now = Math.floor((loaded / total) * 4);
		if (now > quarters) announce(now === 4 ? 'Uploaded; it is being prepared' : `${now * 25} % uploaded`);
		quarters = Math.max(quarters, now);
	});
	const over = (words: string) => {
		setBusy(form, false);
		if (bar) bar.hidden = true;
		show(
			form,
			element(
				'div',
				{ class: 'banner banner-danger', tabindex: '-1', 'data-problems': '' },
				element('div', { class: 'banner-words', role: 'alert' }, words),
			),
		);
	};
	request.addEventListener('load', () => {
		// The way on is where the answer came from after its redirect.
		if (request.status < 400 && new URL(request.responseURL).pathname !== location.pathname)
			return location.assign(request.responseURL);
		const page = new DOMParser().parseFromString(request.responseText, 'text/html');
		const problems = page.querySelector<HTMLElement>('[data-problems]');
		if (!problems) return over('The video was not taken. Nothing was lost here; try again in a moment.');
		over('');
		show(form, problems);
	});
	request.addEventListener('error', () =>
		over('The connection broke off. Your words and files are still here; send it again.'),
	);
	request.open('POST', form.action);
	request.setRequestHeader('accept', 'text/html');
	request.send(body);
}

/** What is wrong stands above the form; what was chosen and typed stays. */
function show(form: HTMLFormElement, problems: HTMLElement): void {
	for (const old of form.querySelectorAll('[data-problems]')) old.remove();
	form.prepend(document.importNode(problems, true));
	form.querySelector<HTMLElement>('[data-problems]')?.focus();
}
