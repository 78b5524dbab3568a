// The face detector of face-api (SSD over MobileNet v1, trained on WIDER FACE) on its WebAssembly backend. The same code
// in the browser and on the server: what one sees the other sees. Runs in the browser too.

import type { Pixels } from './areas.ts';
import type { SeeFaces } from './find-faces.ts';

export type FaceApi = typeof import('@vladmandic/face-api/dist/face-api.esm.js');

/** Files of the detector, below the package's folder "model". */
export const FACE_MODEL = 'ssd_mobilenetv1_model';

/** @param wasm address of the backend's WebAssembly. @param manifest the model's list of weights, parsed. */
export async function openFaces(
	api: FaceApi,
	wasm: string,
	manifest: { weights: unknown[] }[],
	weights: ArrayBuffer,
): Promise<SeeFaces> {
	// It asks of each picture whether it is one of these; ours are tensors, and a worker has none of them.
	const none = () => class {};
	api.env.setEnv({
		Canvas: none(),
		CanvasRenderingContext2D: none(),
		Image: none(),
		ImageData: none(),
		Video: none(),
		createCanvasElement: none,
		createImageElement: none,
		createVideoElement: none,
		fetch,
		readFile: none,
	} as never);
	// biome-ignore lint/suspicious/noExplicitAny: the bundle carries the whole of TensorFlow.js and no types of it
	const tf = api.tf as any;
	tf.setWasmPaths({
		'tfjs-backend-wasm.wasm': wasm,
		'tfjs-backend-wasm-simd.wasm': wasm,
		'tfjs-backend-wasm-threaded-simd.wasm': wasm,
	});
	// Threads would need a page that is isolated from all others, and a second file.
	tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
	if (!(await tf.setBackend('wasm'))) throw new Error('WebAssembly is not available.');
	await tf.ready();
	const net = api.nets.ssdMobilenetv1;
	net.loadFromWeightMap(
		tf.io.decodeWeights(
			weights,
			manifest.flatMap((part) => part.weights),
		),
	);
	const options = new api.SsdMobilenetv1Options({ minConfidence: 0.2, maxResults: 100 });
	return async ({ data, width, height }: Pixels) => {
		const tensor = tf.tensor3d(data, [height, width, 3], 'int32');
		try {
			const found = await net.locateFaces(tensor, options);
			return found.map(({ score, box }) => ({
				score,
				box: { left: box.left, top: box.top, right: box.right, bottom: box.bottom },
			}));
		} finally {
			tensor.dispose();
		}
	};
}
