import type { Network } from '#kernel/network/read-network.ts';
import type { Viewer } from '#kernel/people/viewer.ts';

declare global {
	namespace App {
		interface Locals {
			viewer: Viewer;
			network: Network | null;
			/** In which the interface speaks: a catalogue of src/words, or 'en'. */
			language: string;
			/** Medical words are explained, and type is larger. */
			plain: boolean;
			/** The session's token, for closing what hangs on it; null for a visitor. */
			token: string | null;
			/** Address of the client, as told by the server's entry; for limits, never stored beyond them. */
			address: string;
		}
		interface Error {
			message: string;
			/** Reference number of a fault, to find it in the log. */
			reference?: string;
			/** The message says which fault it is, and the page repeats it. */
			named?: boolean;
		}
	}
}
