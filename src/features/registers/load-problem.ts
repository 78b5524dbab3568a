/**
 * The file cannot be loaded: it is truncated, another file, or changed. The message is for the operator. Nothing of it
 * has reached the register. Any other error (a lost connection, a full disk) leaves the load where it is, to be resumed.
 */
export class WrongFile extends Error {}
