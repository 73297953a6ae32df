// What is drawn as nothing: white space, joiners and fillers, and the empty pattern of Braille.
const drawnAsNothing = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text has anything in it that a person could see. */
export const isVisible = (text: string): boolean => !drawnAsNothing.test(text);
