// Drawing needs script: the tokens are made in the browser.
export const csr = true;
