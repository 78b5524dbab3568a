// The rows of attachments (migrations/2026-11-23-01-kernel.sql, 2026-11-26-21-profile-pages.sql, 2026-11-26-88-pictures.sql, 2026-11-26-99q1-veiled-pictures.sql, 2026-11-26-99x1-covers-by-moderators.sql, 2026-11-28-c1-what-consent-covers.sql).

import type { ColumnType, Generated } from 'kysely';
import type { Visibility } from '#kernel/people/field-visible-to.ts';
import type { TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

/** A photo or a document (PDF) hangs on a content; cover and gallery on a profile, through profile_media; a video on either; an emblem on a space. */
export type AttachmentKind = 'photo' | 'portrait' | 'cover' | 'gallery' | 'video' | 'emblem' | 'document';

declare module '#platform/tables.ts' {
	interface Tables {
		file: { hash: Buffer; bytes: number; media_type: string; created_at: TimeNow };
		attachment: {
			id: Id;
			principal_id: Id;
			content_id: Id | null;
			position: Generated<number>;
			kind: AttachmentKind;
			media_type: string;
			/** Pixels of the largest variant. */
			width: number;
			height: number;
			alt: Generated<string>;
			placeholder: Buffer | null;
			/** Hard to look at: readers see its words until they ask for it. */
			veiled: Generated<boolean>;
			/** A moderator covered it (reports/cover.ts): its author does not take that cover off. */
			veil_held: Generated<boolean>;
			/** Looked through for faces and printed text; what was found is covered, or spared for a consent or a reason. */
			looked_through: Generated<boolean>;
			covered_faces: Generated<number>;
			covered_texts: Generated<number>;
			/** A face in it is seen by a consent for this content, and hangs nowhere else; null for other pictures. */
			bound_to: Id | null;
			/** Of a moving picture. */
			first_frame: Generated<boolean>;
			created_at: TimeNow;
		};
		attachment_variant: { attachment_id: Id; width: number; height: number; media_type: string; hash: Buffer };
		profile_media: {
			attachment_id: Id;
			member_id: Id;
			place: 'cover' | 'gallery';
			caption: Generated<string>;
			position: Generated<number>;
			visibility: ColumnType<Visibility, Visibility | undefined, Visibility>;
			created_at: TimeNow;
		};
	}
}
