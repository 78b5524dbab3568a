// Everything that somebody might try in order to stand here as what he or she is not, to take a colleague's badge away, or to
// see a colleague's papers. None of it succeeds. Each attack is told by its name; after it the attacker is not verified. By
// proof, each in a file; one scene, because the registers are loaded once.

import './attacks/by-stating.file.ts';
import './attacks/by-vouching.file.ts';
import './attacks/by-sign-in.file.ts';
import './attacks/by-orcid.file.ts';
import './attacks/by-documents.file.ts';
import './attacks/at-the-desk.file.ts';
import './attacks/by-register-files.file.ts';
