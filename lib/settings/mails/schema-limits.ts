export const MAX_MAIL = 3000
