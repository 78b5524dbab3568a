// The whole page is the browser's own: the server sends the same to everybody and is not told who looks.
export const csr = true;
