/** What a phone needs to keep the network as an app; push on an iPhone asks for it. */
export const GET = ({ locals }) => {
	const name = locals.network?.name ?? 'Consilium';
	return Response.json(
		{
			id: '/',
			name,
			short_name: name.slice(0, 30),
			start_url: '/',
			scope: '/',
			display: 'standalone',
			background_color: '#ffffff',
			theme_color: '#00575b',
			icons: [
				{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
				{ src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
				{ src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
			],
		},
		{ headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' } },
	);
};
