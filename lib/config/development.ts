/** Whether this is `next dev`. Set by Next itself and known when the code is built. */
export const isDevelopment = process.env.NODE_ENV === 'development'
