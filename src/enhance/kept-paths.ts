/**
 * Whether a page may be kept for reading without a line: discussions, lists, papers, help. Not cases, imaging, desks,
 * reports, settings, personas (decision 0110), nor notices, which name cases (0162). Asked by the page and by the service worker.
 */
export const mayKeep = (path: string): boolean => KEPT.test(path);

const KEPT =
	/^\/(?:$|posts\/[^/]+$|forums(?:\/[^/]+)?$|questions(?:\/(?!ask)[^/]+)?$|spaces(?:\/[^/]+(?:\/forum)?)?$|library(?:\/\d+|\/shelf|\/journals(?:\/[^/]+)?)?$|topics(?:\/[^/]+)?$|people\/(?!connections|requests|invitations)[^/]+$|help(?:\/[^/]+)?$|news(?:\/[^/]+)?$|digest$|evidence$|scheduled$)/;
