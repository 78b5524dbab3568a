// What reading pages gain from script: everything on them works without it.

export {};
