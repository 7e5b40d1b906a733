/** Passkeys are asked of the browser by its own code. */
export const csr = true
