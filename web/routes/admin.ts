/** The pages of this part; each is loaded when it is wanted. */
export const adminRoutes = [] as const;
