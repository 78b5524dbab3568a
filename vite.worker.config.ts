// Bundles the second process. As it stands it is two thousand files, and to find and read them takes a start of it longer
// than what is in them. What brings parts of its own that it finds from where it lies stays outside.

import { defineConfig } from 'vite';
import { inManyFiles } from './vite.config.ts';

export default defineConfig({
	publicDir: false,
	ssr: { noExternal: inManyFiles },
	build: {
		ssr: 'src/worker.ts',
		outDir: 'build/worker',
		emptyOutDir: true,
		target: 'node24',
		minify: false,
		rollupOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
	},
});
