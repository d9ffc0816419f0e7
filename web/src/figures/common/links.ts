// The link that opens what is seen now.

/** Whoever writes states into links replaces it. */
export const links = { here: (): string => location.href };
