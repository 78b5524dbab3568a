// The face detector of face-api (SSD over MobileNet v1, trained on WIDER FACE) on its WebAssembly backend. The same code
// in the browser and on the server: what one sees the other sees. Runs in the browser too.

import type { Pixels } from './areas.ts';
import type { SeeFaces } from './find-faces.ts';
import { isEven } from './is-even.ts';

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
	engine(): Engine;
}

interface Layer {
	shape: number[];
	dispose(): void;
}
interface Engine {
	runKernel(name: string, inputs: { x?: Layer; a?: Layer }, attributes?: object): unknown;
}

export const tensorflowOf = ({ tf }: FaceApi) => tf as FaceApi['tf'] & Backend;

type Weights = Parameters<FaceApi['tf']['io']['decodeWeights']>[1];

/** Files of the detector, below the package's folder "model". */
export const FACE_MODEL = 'ssd_mobilenetv1_model';

/** Side of the layer that the detector looks at twice, and of those behind it; all before it are read once. */
const READ_TWICE = 32;

/** What a layer is made of: the convolution, its offset or norm, its limits. */
const READ_ONCE = /^(?:Conv2D|DepthwiseConv2dNative|Add|FusedBatchNorm|ClipByValue)$/;

/**
 * The network keeps what each of its layers gave until the last one is done: some 200 MB for one look. Each step of the large layers is
 * read by the next one alone, and goes after that; a look takes less than half of it then.
 */
function freeEarly(engine: Engine): void {
	const runKernel = engine.runKernel.bind(engine);
	engine.runKernel = (name, inputs, attributes) => {
		const result = runKernel(name, inputs, attributes);
		const read = READ_ONCE.test(name) ? (inputs.x ?? inputs.a) : undefined;
		if (read?.shape.length === 4 && (read.shape[1] ?? 0) > READ_TWICE) read.dispose();
		return result;
	};
}

/** Side of a picture that shows nothing: the network's layers of it take next to no room. */
const TINY = 64;

/**
 * The backend keeps a packed copy of each convolution's weights, made when it is first used (XNNPACK): amid the layers of a first look these copies
 * would leave no room in one piece for the layers of a second, and its memory grew by a quarter. So they are made for a tiny picture.
 */
function packWeights(api: FaceApi): void {
	const tf = tensorflowOf(api);
	tf.tidy(() => {
		const tiny = { toBatchTensor: () => tf.zeros([1, TINY, TINY, 3]) };
		try {
			api.nets.ssdMobilenetv1.forwardInput(tiny as never);
		} catch {
			// Behind the convolutions it asks for as many boxes as a picture of 512 has.
		}
	});
}

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
	freeEarly(tf.engine());
	const net = api.nets.ssdMobilenetv1;
	net.loadFromWeightMap(
		tf.io.decodeWeights(
			weights,
			manifest.flatMap((part) => part.weights),
		),
	);
	packWeights(api);
	const options = new api.SsdMobilenetv1Options({ minConfidence: 0.2, maxResults: 100 });
	return async ({ data, width, height }: Pixels) => {
		const tensor = tf.tensor3d(data, [height, width, 3], 'int32');
		try {
			const found = await net.locateFaces(tensor, options);
			return found
				.map(({ score, box: { left, top, right, bottom } }) => ({ score, box: { left, top, right, bottom } }))
				.filter(({ box }) => !isEven({ data, width, height, channels: 3 }, box));
		} finally {
			tensor.dispose();
		}
	};
}
