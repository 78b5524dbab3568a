// Files of packages that come without types of their own.

declare module 'libheif-js/wasm-bundle.js' {
	const libheif: { HeifDecoder: new () => { decode(file: Uint8Array): unknown[] } };
	export default libheif;
}
