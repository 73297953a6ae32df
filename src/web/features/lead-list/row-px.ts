/** Height of a line, in CSS pixels; a finger hits it. */
export const rowPx = 44;
