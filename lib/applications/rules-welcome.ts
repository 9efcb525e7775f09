/** Where a claim link leads once it has signed its member in. */
export const FIRST_STEPS = '/welcome'
