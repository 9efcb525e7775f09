/** Characters of a query; a longer one is refused. */
export const QUERY_MAX = 100
