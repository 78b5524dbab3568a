// Before a video is uploaded: a look at it, and its poster from a moment of it. Without script a drawing is the poster.

import { announce, element } from './page.ts';

/** The poster's longer side, in pixels. */
const POSTER_SIDE = 1280;

export function lookAtVideos(): void {
	const form = document.querySelector<HTMLFormElement>('form[data-video-form]');
	const input = form?.querySelector<HTMLInputElement>('input[name=video]');
	if (!form || !input) return;
	input.addEventListener('change', () => look(form, input));
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
