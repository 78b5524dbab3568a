// "Get push on this browser": asks the browser's push service for an address and tells it to the network.

/** Brings the button `data-push` to life where push works; its value is the network's public key (RFC 8292). */
export function offerPush(): void {
	const place = document.querySelector<HTMLElement>('[data-push]');
	const button = place?.querySelector('button');
	const words = place?.querySelector<HTMLElement>('[data-push-words]');
	if (!place || !button || !words) return;
	const say = (text: string) => {
		words.textContent = text;
		words.hidden = text === '';
	};
	if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
		say(
			'This browser cannot get pushes. On an iPhone or iPad, put the network on the home screen first and open it from there.',
		);
		return;
	}
	if (Notification.permission === 'denied') {
		say('You have forbidden notifications of this site in your browser. Allow them in its settings first.');
		return;
	}
	say('');
	button.hidden = false;
	words.setAttribute('role', 'status');
	const label = button.textContent;
	button.addEventListener('click', async () => {
		button.setAttribute('aria-busy', 'true');
		button.textContent = button.dataset.working ?? label;
		try {
			await add(place.dataset.push ?? '');
			location.assign('/account/notices?done=push#push');
		} catch (problem) {
			say((problem as Error).message);
			button.removeAttribute('aria-busy');
			button.textContent = label;
		}
	});
}

/** @throws with a sentence for the page. */
async function add(key: string): Promise<void> {
	if ((await Notification.requestPermission()) !== 'granted')
		throw new Error('Without your permission nothing is shown. You can change your mind at any time.');
	const registration = await navigator.serviceWorker.ready;
	let subscription: PushSubscription;
	try {
		subscription = await subscribe(registration, key);
	} catch {
		throw new Error('The push service of this browser does not answer. Try again later.');
	}
	const answer = await fetch('/account/notices/devices', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(subscription),
	});
	if (answer.ok) return;
	const { problem } = (await answer.json().catch(() => ({}))) as { problem?: string };
	throw new Error(problem ?? 'That did not work. Try again later.');
}

async function subscribe(registration: ServiceWorkerRegistration, key: string): Promise<PushSubscription> {
	const options = { userVisibleOnly: true, applicationServerKey: key };
	try {
		return await registration.pushManager.subscribe(options);
	} catch (problem) {
		// One for an earlier key of this network is in the way.
		const old = await registration.pushManager.getSubscription();
		if (!old) throw problem;
		await old.unsubscribe();
		return registration.pushManager.subscribe(options);
	}
}
