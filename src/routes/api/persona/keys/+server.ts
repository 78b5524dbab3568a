import { listBatchKeys } from '#features/personas/batch-keys.ts';
import { withinPace } from '#features/personas/pace.ts';
import { answered } from '../answered.ts';

export const GET = () =>
	answered(() => {
		withinPace('keys', 6000);
		return listBatchKeys();
	});
