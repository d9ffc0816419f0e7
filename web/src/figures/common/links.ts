// The link that opens what is seen now.

/** The page, which knows the whole state, puts its own in place of it. */
export const links = { here: (): Promise<string> => Promise.resolve(location.href) };
