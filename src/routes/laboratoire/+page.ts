/** Runs in the browser too: the result follows the hand. */
export const csr = true
