// Texts kept for a while, as strings or as bytes, bounded by what they weigh together: rows and pages differ too much in length to
// be counted.

/** The oldest go first. One character is counted as one, though in memory it takes one or two bytes; one byte as well. */
export class KeptText<Text extends string | Buffer = string> {
	#texts = new Map<string, { text: Text; until: number }>();
	#weight = 0;
	#most: number;

	/** @param most characters, or bytes, kept at most. */
	constructor(most: number) {
		this.#most = most;
	}

	/** @param now milliseconds. */
	get(name: string, now: number): Text | undefined {
		const found = this.#texts.get(name);
		return found && now < found.until ? found.text : undefined;
	}

	/** @param until milliseconds. A text that would take the room of all others is not kept. */
	set(name: string, text: Text, until: number): void {
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
