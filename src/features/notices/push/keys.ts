// The key with which this network shows itself to push services (VAPID, RFC 8292). It is derived from the network's secret
// and stands nowhere: every process has the same one, and whoever brings the secret back brings the devices back.

import { createECDH, hkdfSync } from 'node:crypto';
import { secret } from '#platform/secret.server.ts';

export interface PushKeys {
	/** Point and scalar on P-256, base64url, as browsers and RFC 8292 want them. */
	publicKey: string;
	privateKey: string;
}

let known: PushKeys | undefined;

export function pushKeys(): PushKeys {
	known ??= derive();
	return known;
}

function derive(): PushKeys {
	const curve = createECDH('prime256v1');
	// A scalar that is no key (one in 2³²) is refused, and the next one taken.
	for (let round = 0; ; round++) {
		const scalar = Buffer.from(hkdfSync('sha256', secret(), 'consilium push 1', `vapid ${round}`, 32));
		try {
			curve.setPrivateKey(scalar);
		} catch {
			continue;
		}
		return { publicKey: curve.getPublicKey('base64url'), privateKey: scalar.toString('base64url') };
	}
}
