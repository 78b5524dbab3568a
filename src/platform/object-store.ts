// One object store of this browser's IndexedDB. Runs in pages and in the service worker.

/** An object store by database and name; it is made when it is first asked for. @param keyPath property that holds the key. */
export function objectStore(database: string, name: string, keyPath: string) {
	const open = () =>
		new Promise<IDBDatabase>((resolve, reject) => {
			const asked = indexedDB.open(database, 1);
			asked.onupgradeneeded = () => asked.result.createObjectStore(name, { keyPath });
			asked.onsuccess = () => resolve(asked.result);
			asked.onerror = () => reject(asked.error);
		});

	/** Resolves when the work is on the disk, to its result. @throws what the transaction broke with. */
	return async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
		const opened = await open();
		try {
			return await new Promise<T>((resolve, reject) => {
				const transaction = opened.transaction(name, mode);
				const asked = work(transaction.objectStore(name));
				transaction.oncomplete = () => resolve(asked.result);
				transaction.onabort = () => reject(transaction.error);
			});
		} finally {
			opened.close();
		}
	};
}
