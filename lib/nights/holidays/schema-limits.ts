/** Apart from the schemas, so that what reads a list and what a form shows share them. */
export const MAX_DAY_NAME = 40
export const MAX_LIST = 60_000
/** So many dates a list may hold: a few years of any country. */
export const MAX_LISTED = 400
