// The sentences that are made in TypeScript: refusals, notices, mails, words in tables. They are said where they are shown
// (say.ts); here they are found, so that the catalogues can be compared with them.

import ts from 'typescript';
import { CODE_PROPERTIES, LOOKING_CALLS, looksLikeWords, WORD_PROPERTIES } from './interface-texts.ts';
import { fewWordings, firstChoice, hasWords, messageOf, type Piece } from './pieces.ts';

/** Tables of words: what stands in them is words, however short. */
const WORD_TABLE = /^[A-Z][A-Z_]+$|(?:[wW]ords|[lL]abels|[nN]ames|[tT]itles|[nN]ouns?|[sS]entences?)$/;
const SILENT_CALLS =
	/^(?:log|warn|error|info|debug|Error|TypeError|RangeError|Date|RegExp|DateTimeFormat|DisplayNames|URL|Set|Map|projectFile|lit|raw|ref|table|id|sql|subscribe|notify|enum|literal|z|query)$/;

/** @returns the messages of a file, in order. @param everything the browser's files, where short words count too. */
export function findSentences(source: string, name: string): string[] {
	const file = ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true);
	const messages: string[] = [];
	/** Here short words in tables are words; elsewhere they are values. */
	const isWordFile =
		/words|sentence|kinds?\.ts|professions|labels|choices|sections|rules|areas|occasions|templates|fields|done\.ts/.test(
			name,
		);
	const keep = (pieces: Piece[]) => {
		const choice = firstChoice(pieces);
		if (choice) {
			keep(choice.yes);
			keep(choice.no);
		} else if (hasWords(pieces)) messages.push(messageOf(pieces, 'stand').key);
	};
	const visit = (node: ts.Node, always: boolean): void => {
		if (
			ts.isTypeNode(node) ||
			ts.isImportDeclaration(node) ||
			ts.isExportDeclaration(node) ||
			ts.isInterfaceDeclaration(node)
		)
			return;
		const pieces = piecesOf(node);
		if (pieces && hasWords(pieces) && (always || looksLikeWords(sampleOf(pieces)))) {
			if (fewWordings(pieces)) keep(pieces);
			else for (const one of pieces) if (one.is === 'choice') keep([one]);
			// What stands within it has been taken along.
			if (!ts.isConditionalExpression(node)) return;
			visit(node.condition, false);
			return;
		}
		if (ts.isTaggedTemplateExpression(node)) {
			if (ts.isTemplateExpression(node.template))
				for (const span of node.template.templateSpans) visit(span.expression, false);
			return;
		}
		if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
			const called = ts.isPropertyAccessExpression(node.expression)
				? node.expression.name.text
				: node.expression.getText(file);
			if (!ts.isIdentifier(node.expression)) visit(node.expression, false);
			for (const [at, one] of (node.arguments ?? []).entries()) {
				// Behind the choices of a schema stands what is said when it is none of them.
				const isMessage = called === 'enum' && at > 0;
				if (isMessage || !(isText(one) && (LOOKING_CALLS.test(called) || SILENT_CALLS.test(called))))
					visit(one, isMessage || called === 'message');
			}
			return;
		}
		if (ts.isPropertyAssignment(node)) {
			const property = node.name.getText(file).replace(/^['"]|['"]$/g, '');
			if (isText(node.initializer) && CODE_PROPERTIES.test(property)) return;
			const returned = ts.isArrowFunction(node.initializer) ? node.initializer.body : null;
			if (returned && property === 'noticeText') {
				visit(returned, true);
				return;
			}
			visit(
				node.initializer,
				(always && (isWordFile || !isShort(node.initializer))) ||
					WORD_PROPERTIES.test(property) ||
					/^noun$/.test(property),
			);
			return;
		}
		if (ts.isBinaryExpression(node) && /^(?:[!=]==?|in|[<>]=?)$/.test(node.operatorToken.getText(file))) {
			for (const one of [node.left, node.right]) if (!isText(one)) visit(one, false);
			return;
		}
		if (ts.isElementAccessExpression(node)) {
			visit(node.expression, false);
			if (!isText(node.argumentExpression)) visit(node.argumentExpression, false);
			return;
		}
		if (ts.isCaseClause(node)) {
			for (const one of node.statements) visit(one, false);
			return;
		}
		// `function waysWords()` makes words, however short.
		if (ts.isFunctionDeclaration(node) && /Words$/.test(node.name?.text ?? '')) {
			const inside = (one: ts.Node): void => {
				if (ts.isReturnStatement(one) && one.expression) visit(one.expression, true);
				else if (!ts.isFunctionLike(one)) ts.forEachChild(one, inside);
			};
			if (node.body) inside(node.body);
			if (node.body) visit(node.body, false);
			return;
		}
		if (ts.isVariableDeclaration(node)) {
			if (node.initializer && !ts.isArrowFunction(node.initializer))
				visit(
					node.initializer,
					WORD_TABLE.test(node.name.getText(file)) && ts.isObjectLiteralExpression(unwrapped(node.initializer)),
				);
			else if (node.initializer)
				visit(
					// `pagesWords = (n) => (n === 1 ? '1 page' : …)` makes words too, however short.
					ts.isArrowFunction(node.initializer) && /Words$/.test(node.name.getText(file))
						? node.initializer.body
						: node.initializer,
					ts.isArrowFunction(node.initializer) && /Words$/.test(node.name.getText(file)),
				);
			return;
		}
		const on =
			always &&
			(ts.isObjectLiteralExpression(node) ||
				ts.isAsExpression(node) ||
				ts.isSatisfiesExpression(node) ||
				ts.isConditionalExpression(node) ||
				ts.isParenthesizedExpression(node));
		ts.forEachChild(node, (child) => visit(child, on));
	};
	visit(file, false);
	return messages;
}

const isShort = (node: ts.Node) => isText(node) && /^[a-z0-9-]+$/.test((node as ts.StringLiteral).text);
const isText = (node: ts.Node) => ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
const unwrapped = (node: ts.Expression): ts.Expression =>
	ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? unwrapped(node.expression) : node;

function piecesOf(node: ts.Node): Piece[] | null {
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [{ is: 'text', text: node.text }];
	if (ts.isTemplateExpression(node))
		return [
			{ is: 'text', text: node.head.text },
			...node.templateSpans.flatMap((span): Piece[] => [
				...(piecesOf(span.expression) ?? [{ is: 'value', code: '' }]),
				{ is: 'text', text: span.literal.text },
			]),
		];
	if (ts.isConditionalExpression(node)) {
		const yes = piecesOf(node.whenTrue);
		const no = yes && piecesOf(node.whenFalse);
		return yes && no && [{ is: 'choice', test: '', yes, no }];
	}
	if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
		const [left, right] = [piecesOf(node.left), piecesOf(node.right)];
		return left && right ? [...left, ...right] : null;
	}
	return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) ? piecesOf(node.expression) : null;
}

const sampleOf = (pieces: Piece[]): string =>
	pieces
		.map((piece) => {
			if (piece.is === 'text') return piece.text;
			return piece.is === 'choice' ? sampleOf(piece.yes) || sampleOf(piece.no) : '{0}';
		})
		.join('');
