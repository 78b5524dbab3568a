import { readCalibration } from '#features/solving/read-calibration.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer } }) => ({ own: await shown(readCalibration(viewer)) });
