/** Bytes of a file. The largest frameworks of whole school systems have about 15 MB. */
export const largestFile = 20_000_000

/** Statements in one framework. */
export const mostStatements = 50_000

/** Levels of a tree. Published frameworks have up to about ten. */
export const deepestTree = 40

/** Levels of JSON. A CASE package needs seven, and its extensions a few more. */
export const deepestJson = 64

/** Characters of one text. */
export const longestText = 50_000
