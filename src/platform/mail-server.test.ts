import { expect, test } from 'vitest';
import { overTls } from './mail.server.ts';

test.each([
	['smtp://mail.example.org:587', 'smtp://mail.example.org:587?requireTLS=true'],
	['smtp://user:word@mail.example.org/?pool=true', 'smtp://user:word@mail.example.org/?pool=true&requireTLS=true'],
	['smtp://relay.hospital.internal:25?requireTLS=false', 'smtp://relay.hospital.internal:25?requireTLS=false'],
	['smtps://mail.example.org', 'smtps://mail.example.org'],
	['smtp://127.0.0.1:2525', 'smtp://127.0.0.1:2525'],
])('%s is spoken to as %s', (address, spoken) => expect(overTls(address)).toBe(spoken));
