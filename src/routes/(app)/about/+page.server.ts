import { aboutNetwork } from '#features/admin/about-network.ts';

export const load = ({ locals }) => ({ about: aboutNetwork(locals.network) });
