// The tabs and the member's menu. An area that does not exist yet has no tab.

import type { Area, MenuEntry } from '#ui/shell.ts';

export const areas: Area[] = [
	{ href: '/', word: 'Home', icon: 'house', key: 'h' },
	{ href: '/cases', word: 'Cases', icon: 'stethoscope', key: 'c' },
	{ href: '/questions', word: 'Questions', icon: 'info', key: 'q' },
	{ href: '/spaces', word: 'Spaces', icon: 'users', key: 's', more: true },
	{ href: '/library', word: 'Library', icon: 'bookmark', key: 'l' },
	{ href: '/people', word: 'People', icon: 'user-round-plus', key: 'p', more: true },
];

export const menu: MenuEntry[] = [
	{ href: '/forums', word: 'Forums of my spaces', icon: 'message-circle' },
	{ href: '/people/:handle', word: 'Profile', icon: 'circle-user-round' },
	{ href: '/news', word: 'News', icon: 'globe' },
	{ href: '/topics', word: 'Topics', icon: 'bookmark' },
	{ href: '/digest', word: 'Digest', icon: 'mail' },
	{ href: '/scheduled', word: 'Scheduled', icon: 'clipboard-check' },
	{ href: '/account', word: 'Account and security', icon: 'key-round' },
	{ href: '/personas', word: 'Personas', icon: 'venetian-mask' },
	{ href: '/verify', word: 'Verification', icon: 'badge-check' },
	{ href: '/desk', word: 'Checkers’ desk', icon: 'clipboard-check', duties: ['checker', 'administrator'] },
	{ href: '/reports', word: 'Reports', icon: 'flag', duties: ['moderator', 'administrator'] },
	{ href: '/admin', word: 'Administration', icon: 'settings', duties: ['administrator'] },
];
