// The last digit of a National Provider Identifier is a Luhn check digit over 80840 and the number
// (CMS, "Requirements for NPI and NPI Check Digit"): 80840 is "health application, United States" on a card.

/** True for ten digits, starting with 1 or 2, whose check digit is right. */
export function isNpi(number: string): boolean {
	if (!/^[12]\d{9}$/.test(number)) return false;
	let sum = 24; // what the prefix 80840 adds
	for (let i = 0; i < 10; i++) {
		let digit = number.charCodeAt(i) - 48;
		// Counted from the right, every second digit is doubled.
		if (i % 2 === 0) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
		sum += digit;
	}
	return sum % 10 === 0;
}

/** Completes nine digits to an NPI; for generated registers and tests. */
export function withCheckDigit(nineDigits: string): string {
	for (let digit = 0; digit < 10; digit++) if (isNpi(nineDigits + digit)) return nineDigits + digit;
	throw new Error(`no NPI starts with ${nineDigits}`);
}
