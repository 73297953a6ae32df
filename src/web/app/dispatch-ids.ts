/** Where the way past filters and map leads. */
export const dispatchListId = 'dispatch-list';
