// Bundles the enhancement script. It must run before the Kit build, because the layout reads the manifest it writes.
// The output lies under _app/immutable so that the server lets browsers keep it for good: its names carry a hash.

import { cpSync, writeFileSync } from 'node:fs';
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

/**
 * What pdf.js fetches by name, and only for files that need it: character maps, fonts that a PDF may leave out, and decoders of
 * rare pictures that do without WebAssembly.
 */
function pdfParts(): Plugin {
	return {
		name: 'pdf-parts',
		writeBundle() {
			for (const part of ['cmaps', 'standard_fonts'])
				cpSync(`node_modules/pdfjs-dist/${part}`, `${folder}/pdfjs/${part}`, { recursive: true });
			for (const decoder of ['openjpeg', 'jbig2'])
				cpSync(
					`node_modules/pdfjs-dist/wasm/${decoder}_nowasm_fallback.js`,
					`${folder}/pdfjs/wasm/${decoder}_nowasm_fallback.js`,
				);
		},
	};
}

export default defineConfig({
	// Files that the script asks for lie beside it.
	base: '/_app/immutable/enhance/',
	publicDir: false,
	worker: { format: 'es' },
	plugins: [scriptWords(), manifest(), pdfParts()],
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
