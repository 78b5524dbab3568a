// Bundles the enhancement script. It must run before the Kit build, because the layout reads the manifest it writes.
// The output lies under _app/immutable so that the server lets browsers keep it for good: its names carry a hash.

import { writeFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { scriptWords } from './src/words/compile/vite-words.ts';

const folder = 'static/_app/immutable/enhance';

/** Tells the layout under which name the script lies. */
function manifest(): Plugin {
	return {
		name: 'manifest',
		writeBundle(_, bundle) {
			const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
			if (!entry) throw new Error('The enhancement script has no entry.');
			const text = `${JSON.stringify({ main: `/_app/immutable/enhance/${entry.fileName}` }, null, '\t')}\n`;
			writeFileSync(`${folder}/manifest.json`, text);
		},
	};
}

export default defineConfig({
	// Files that the script asks for lie beside it.
	base: '/_app/immutable/enhance/',
	publicDir: false,
	worker: { format: 'es' },
	plugins: [scriptWords(), manifest()],
	build: {
		outDir: folder,
		emptyOutDir: true,
		target: 'es2022',
		modulePreload: false,
		rollupOptions: {
			input: 'src/enhance/main.ts',
			output: {
				entryFileNames: '[name]-[hash].js',
				chunkFileNames: '[name]-[hash].js',
				assetFileNames: '[name]-[hash][extname]',
			},
		},
	},
});
