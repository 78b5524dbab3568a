import { describe, expect, test } from 'vitest';
import { LONGEST_SYNONYM, plainWords, synonymsOf } from './synonyms.ts';

describe('words of one language find those of another', () => {
	test.each([
		['IAM', 'myocardial infarction'],
		['tensión alta', 'hypertension'],
		['tension alta', 'hypertension'],
		['insuficiencia cardíaca', 'heart failure'],
		['ictus', 'stroke'],
		['infección de orina', 'urinary tract infection'],
		['piedra en el riñón', 'nephrolithiasis'],
		['azúcar baja', 'hypoglycaemia'],
		['جلطة قلبية', 'myocardial infarction'],
		['ارتفاع ضغط الدم', 'hypertension'],
		['السكري', 'diabetes'],
		['سكري', 'السكري'],
		['β-blocker', 'beta blocker'],
		['beta blocker', 'betabloqueante'],
		['صداع', 'headache'],
		['heart attack', 'infarto de miocardio'],
		['myocardial infarction', 'احتشاء عضلة القلب'],
	])('%s: %s', (typed, meant) => {
		expect(synonymsOf(typed)?.words).toContain(meant);
	});
	test('what is a plain word of some language counts in capitals alone', () => {
		expect(synonymsOf('ela')).toBeNull();
		expect(synonymsOf('ELA')?.words).toContain('amyotrophic lateral sclerosis');
	});
	test('the longest phrase that is looked for is long enough', () => {
		expect(synonymsOf('insuficiencia cardíaca con fracción de eyección reducida')?.short).toContain('HFrEF');
		expect(LONGEST_SYNONYM).toBeGreaterThanOrEqual(
			plainWords('insuficiencia cardíaca con fracción de eyección reducida').split(' ').length,
		);
	});
});
