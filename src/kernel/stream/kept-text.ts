// Texts kept for a while, bounded by what they weigh together: rows and pages differ too much in length to be counted.

/** The oldest go first. One character is counted as one; in memory it takes one or two bytes. */
export class KeptText {
	#texts = new Map<string, { text: string; until: number }>();
	#weight = 0;
	#most: number;

	/** @param most characters kept at most. */
	constructor(most: number) {
		this.#most = most;
	}

	/** @param now milliseconds. */
	get(name: string, now: number): string | undefined {
		const found = this.#texts.get(name);
		return found && now < found.until ? found.text : undefined;
	}

	/** @param until milliseconds. A text that would take the room of all others is not kept. */
	set(name: string, text: string, until: number): void {
		this.#drop(name);
		if (text.length > this.#most / 10) return;
		this.#texts.set(name, { text, until });
		this.#weight += text.length;
		for (const oldest of this.#texts.keys()) {
			if (this.#weight <= this.#most) break;
			this.#drop(oldest);
		}
	}

	get weight(): number {
		return this.#weight;
	}

	#drop(name: string): void {
		const found = this.#texts.get(name);
		if (!found) return;
		this.#texts.delete(name);
		this.#weight -= found.text.length;
	}
}
