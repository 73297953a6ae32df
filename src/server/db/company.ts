/** There is one company until sign-in brings more; every key already begins with it. */
export const defaultCompanyId = 1;
