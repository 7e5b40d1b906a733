/** Runs in the browser too, so that what is typed is not lost; without it the page works as well. */
export const csr = true
