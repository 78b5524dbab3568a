import { type RawBuilder, sql } from 'kysely';

/**
 * The condition that a session opens anything: the one answer for pages and for open streams. It ends at its time, when
 * nobody used it for two weeks (updated_at is when it was last seen), and while its member is suspended.
 * Over auth.session s, member m and principal p.
 */
export function sessionLives(): RawBuilder<boolean> {
	return sql<boolean>`(s.expires_at > now() and s.updated_at > now() - interval '14 days'
		and coalesce(m.suspended_until <= now(), true) and p.erased_at is null)`;
}
