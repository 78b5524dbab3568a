import { shortName } from '#features/signs/short-name.ts';
import { say } from '#words/say.ts';
import { directionOf } from '#words/speak.server.ts';

/** What a phone needs to keep the network as an app; push on an iPhone asks for it. */
export const GET = ({ locals }) => {
	const name = locals.network?.name ?? 'Consilium';
	return Response.json(
		{
			id: '/',
			name,
			short_name: shortName(name),
			lang: locals.language,
			dir: directionOf(locals.language),
			start_url: '/',
			scope: '/',
			display: 'standalone',
			// The splash: the paper of the pages, with the icon and the name that the phone adds.
			background_color: '#fbfaf7',
			theme_color: '#00575b',
			categories: ['medical', 'social', 'education'],
			// "Share to Consilium": the service worker takes the photos, so that they are looked through before they leave.
			share_target: {
				action: '/share',
				method: 'POST',
				enctype: 'multipart/form-data',
				params: {
					title: 'title',
					text: 'text',
					url: 'url',
					files: [{ name: 'photos', accept: ['image/*'] }],
				},
			},
			shortcuts: [
				{ name: say('Write a case'), url: '/cases/new' },
				{ name: say('Ask a question'), url: '/questions/ask' },
				{ name: say('Search the literature'), url: '/library' },
			],
			// What the dialog shows that offers to install it; taken by `npm run pictures`.
			screenshots: [
				{
					src: '/screens/phone.webp',
					sizes: '780x1688',
					type: 'image/webp',
					form_factor: 'narrow',
					label: say('A case, as colleagues read it'),
				},
				{
					src: '/screens/desktop.webp',
					sizes: '1280x900',
					type: 'image/webp',
					form_factor: 'wide',
					label: say('Home: what colleagues and spaces published'),
				},
			],
			icons: [
				{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
				{ src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
				{ src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
			],
		},
		{ headers: { 'content-type': 'application/manifest+json', 'cache-control': 'private, max-age=3600' } },
	);
};
