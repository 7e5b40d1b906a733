/** The only page whose code also runs in the browser: the result follows the hand. */
export const csr = true
