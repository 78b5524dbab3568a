// Files whose address the bundler gives.

declare module '*?url' {
	const address: string;
	export default address;
}
