// The face detector of face-api (SSD over MobileNet v1, trained on WIDER FACE) on its WebAssembly backend. The same code
// in the browser and on the server: what one sees the other sees. Runs in the browser too.

import type { Pixels } from './areas.ts';
import type { SeeFaces } from './find-faces.ts';

export type FaceApi = typeof import('@vladmandic/face-api/dist/face-api.esm.js');

/** What the bundle carries of TensorFlow.js beside what its types say: where it calculates, and what it stands on. */
interface Backend {
	env(): {
		set(flag: 'WASM_HAS_MULTITHREAD_SUPPORT', value: boolean): void;
		setPlatform(name: string, platform: object): void;
	};
	setWasmPaths(paths: Record<string, string>): void;
	setBackend(name: 'wasm'): Promise<boolean>;
	ready(): Promise<void>;
}

export const tensorflowOf = ({ tf }: FaceApi) => tf as FaceApi['tf'] & Backend;

type Weights = Parameters<FaceApi['tf']['io']['decodeWeights']>[1];

/** Files of the detector, below the package's folder "model". */
export const FACE_MODEL = 'ssd_mobilenetv1_model';

/** @param wasm address of the backend's WebAssembly. @param manifest the model's list of weights, parsed. */
export async function openFaces(
	api: FaceApi,
	wasm: string,
	manifest: { weights: Weights }[],
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
	const tf = tensorflowOf(api);
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
