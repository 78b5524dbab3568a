// The rich editor over a plain field. The field stays the truth: every change is written back into it as Markdown.

import { Editor } from '@tiptap/core';
import { Markdown } from '@tiptap/markdown';
import StarterKit from '@tiptap/starter-kit';
import { keepMarks } from './markdown-marks.ts';
import { completeNames } from './mentions.ts';
import { element, icon } from './page.ts';

interface Tool {
	words: string;
	icon: string;
	isOn(editor: Editor): boolean;
	press(editor: Editor): void;
}

const tools: Tool[] = [
	{ words: 'Bold', icon: 'bold', isOn: (e) => e.isActive('bold'), press: (e) => e.chain().focus().toggleBold().run() },
	{
		words: 'Italic',
		icon: 'italic',
		isOn: (e) => e.isActive('italic'),
		press: (e) => e.chain().focus().toggleItalic().run(),
	},
	{
		words: 'Heading',
		icon: 'heading',
		isOn: (e) => e.isActive('heading'),
		press: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
	},
	{
		words: 'List',
		icon: 'list',
		isOn: (e) => e.isActive('bulletList'),
		press: (e) => e.chain().focus().toggleBulletList().run(),
	},
	{
		words: 'Numbered list',
		icon: 'list-ordered',
		isOn: (e) => e.isActive('orderedList'),
		press: (e) => e.chain().focus().toggleOrderedList().run(),
	},
	{
		words: 'Quote',
		icon: 'quote',
		isOn: (e) => e.isActive('blockquote'),
		press: (e) => e.chain().focus().toggleBlockquote().run(),
	},
];

/** Puts the editor in the place of a field in which somebody stands. */
export function enrich(field: HTMLTextAreaElement): void {
	const label = field.labels?.[0];
	if (label && !label.id) label.id = `${field.id}-label`;
	const surface = element('div', { class: 'rich-surface' });
	const box = element('div', { class: 'rich' });
	const editor = new Editor({
		element: surface,
		extensions: [
			StarterKit.configure({
				heading: { levels: [2, 3] },
				link: { openOnClick: false, autolink: true, protocols: ['http', 'https', 'mailto'] },
				underline: false,
			}),
			Markdown,
		],
		content: field.value,
		contentType: 'markdown',
		injectCSS: false,
		editorProps: {
			attributes: {
				class: 'rich-text prose',
				role: 'textbox',
				'aria-multiline': 'true',
				...(label ? { 'aria-labelledby': label.id } : { 'aria-label': field.getAttribute('aria-label') ?? 'Text' }),
				...(field.getAttribute('aria-describedby') && {
					'aria-describedby': field.getAttribute('aria-describedby') as string,
				}),
				...(field.required && { 'aria-required': 'true' }),
				...(field.getAttribute('aria-invalid') && { 'aria-invalid': 'true' }),
			},
		},
		onUpdate() {
			field.value = editor.isEmpty ? '' : keepMarks(editor.getMarkdown().trimEnd());
			field.dispatchEvent(new Event('input', { bubbles: true }));
		},
	});

	if (document.querySelector('[data-member]')) {
		const changed = completeNames({
			field: editor.view.dom,
			box,
			before: () => {
				const { $from, empty } = editor.state.selection;
				return empty ? $from.parent.textBetween(0, $from.parentOffset, '\n', '\ufffc') : '';
			},
			replace: (length, words) => {
				const { from } = editor.state.selection;
				editor
					.chain()
					.focus()
					.insertContentAt({ from: from - length, to: from }, words)
					.run();
			},
		});
		editor.on('transaction', changed);
	}

	const isRequired = field.required;
	// For tables and code, which are quicker typed than built.
	const asPlain = () => {
		editor.destroy();
		box.remove();
		field.hidden = false;
		field.required = isRequired;
		field.dataset.rich = 'plain';
		field.focus();
	};
	box.append(toolbar(editor, field, asPlain), surface);
	field.after(box);
	field.dataset.rich = 'on';
	field.hidden = true;
	// A hidden required field would stop the form without a word; the server asks for it.
	field.required = false;
	label?.addEventListener('click', () => editor.commands.focus());
	field.addEventListener('replaced', () => editor.commands.setContent(field.value, { contentType: 'markdown' }));
	field.addEventListener('focus', () => editor.commands.focus());
	field.form?.addEventListener('reset', () => editor.commands.clearContent());
	editor.on('transaction', () => surface.classList.toggle('rich-empty', editor.isEmpty));
	surface.classList.toggle('rich-empty', editor.isEmpty);
	if (field.placeholder) surface.dataset.placeholder = field.placeholder;
	// Ctrl+Enter sends.
	surface.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			field.form?.requestSubmit();
		}
	});
	// At once and not on the next frame, or a letter typed meanwhile would go nowhere.
	editor.commands.setTextSelection(editor.state.doc.content.size);
	editor.view.focus();
	// The field was in sight; the editor, lower by its tools, may lie behind the tabs at the foot of a phone.
	editor.view.dom.scrollIntoView({ block: 'nearest' });
}

function toolbar(editor: Editor, field: HTMLTextAreaElement, asPlain: () => void): HTMLElement {
	const bar = element('div', { class: 'rich-bar', role: 'toolbar', 'aria-label': 'Formatting' });
	const buttons = tools.map((tool) => {
		const button = press(tool.icon, tool.words);
		button.addEventListener('click', () => tool.press(editor));
		return button;
	});
	const link = press('link', 'Link');
	const address = element('input', {
		class: 'input',
		type: 'url',
		placeholder: 'https://',
		'aria-label': 'Address of the link',
	});
	const set = element('button', { type: 'button', class: 'button button-second' }, 'Set link');
	const row = element('div', { class: 'rich-link', hidden: '' }, address, set);
	const apply = () => {
		const href = address.value.trim();
		const chain = editor.chain().focus().extendMarkRange('link');
		if (href === '') chain.unsetLink().run();
		else {
			const full = /^[a-z]+:/i.test(href) ? href : `https://${href}`;
			if (editor.state.selection.empty && !editor.isActive('link'))
				chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href: full } }] }).run();
			else chain.setLink({ href: full }).run();
		}
		row.hidden = true;
	};
	link.addEventListener('click', () => {
		row.hidden = !row.hidden;
		address.value = editor.getAttributes('link').href ?? '';
		if (row.hidden) editor.commands.focus();
		else address.focus();
	});
	set.addEventListener('click', apply);
	address.addEventListener('keydown', (event) => {
		if (event.key === 'Enter') {
			event.preventDefault();
			apply();
		} else if (event.key === 'Escape') {
			row.hidden = true;
			editor.commands.focus();
		}
	});
	// Typing an address is not writing the text.
	address.addEventListener('input', (event) => event.stopPropagation());

	const plain = press('file-text', 'Write Markdown');
	plain.addEventListener('click', asPlain);
	const all = [...buttons, link, plain];
	bar.append(...all);
	// One stop for the Tab key; arrows move within.
	all.forEach((button, index) => {
		button.tabIndex = index === 0 ? 0 : -1;
		button.addEventListener('keydown', (event) => {
			const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
			if (step === 0) return;
			event.preventDefault();
			const next = all[(index + (getComputedStyle(bar).direction === 'rtl' ? -step : step) + all.length) % all.length];
			for (const other of all) other.tabIndex = other === next ? 0 : -1;
			next?.focus();
		});
	});
	const show = () => {
		tools.forEach((tool, index) => {
			buttons[index]?.setAttribute('aria-pressed', String(tool.isOn(editor)));
		});
		link.setAttribute('aria-pressed', String(editor.isActive('link')));
	};
	editor.on('transaction', show);
	show();
	if (field.disabled) for (const button of all) button.disabled = true;
	return element('div', { class: 'rich-head' }, bar, row);
}

function press(name: string, words: string): HTMLButtonElement {
	return element(
		'button',
		{ type: 'button', class: 'rich-tool', 'aria-label': words, title: words, 'aria-pressed': 'false' },
		icon(name),
	);
}
